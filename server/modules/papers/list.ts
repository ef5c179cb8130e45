import type { Context } from '#core/context'
import { dayIn } from '#markets'
import { type PaperAsker, repairForPaper, repairInWords } from '#repairs'
import type { Input, Output } from '#shared/endpoint'
import type { papers } from './contract.ts'
import { papersOffered } from './kinds.ts'
import { presentPaper } from './present.ts'
import { papersOf } from './rows.ts'

type Listed = Output<typeof papers.list>

export async function listPapers(
  ctx: Context,
  { repair }: Input<typeof papers.list>,
): Promise<Listed> {
  return list(ctx, { repair, permission: 'papers.list' })
}

export async function listTrackedPapers(
  ctx: Context,
  { token }: Input<typeof papers.tracked>,
): Promise<Listed> {
  return list(ctx, { token })
}

async function list(ctx: Context, asker: PaperAsker): Promise<Listed> {
  const repair = await repairForPaper(ctx, asker)
  const view = await repairInWords(ctx, repair, ctx.language)
  const issued = await papersOf(ctx, repair)
  const kinds = papersOffered(ctx.market, dayIn(ctx))
  return {
    items: kinds.map((kind) => presentPaper(kind, view, issued)),
    timeZone: view.timeZone,
  }
}
