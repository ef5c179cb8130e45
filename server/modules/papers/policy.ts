import type { Context } from '#core/context'
import { dayIn } from '#markets'
import { papersOffered } from './kinds.ts'
import type { PaperKind } from './paper.ts'
import { refusals } from './refusals.ts'

/** @throws Refusal notOffered where the market does not know such a paper */
export function mustBeOffered(ctx: Context, kind: PaperKind): void {
  if (!papersOffered(ctx.market, dayIn(ctx)).includes(kind))
    throw refusals.notOffered({ field: 'paper', paper: kind })
}
