import type { Context } from '#core/context'
import { isOffered as isOfferedIn, type Service } from './market.ts'
import { findLineUp } from './queries.ts'
import { refusals } from './refusals.ts'

type Offering = Pick<Context, 'db' | 'market'>

export async function isOffered(ctx: Offering, service: Service): Promise<boolean> {
  const row = await findLineUp(ctx, ctx.market, service)
  return row !== undefined && isOfferedIn(row.state)
}

/** @throws Refusal notOffered */
export async function mustOffer(ctx: Offering, service: Service): Promise<void> {
  if (!(await isOffered(ctx, service))) throw refusals.notOffered({ service })
}
