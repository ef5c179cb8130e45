import type { Context } from '#core/context'
import type { RepairRow } from '#repairs'
import { newUuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { IssuedKind } from './paper.ts'
import { type PaperRow, tables } from './tables.ts'

export type NewPaper = {
  readonly kind: IssuedKind
  readonly number: string
  readonly language: Language
  readonly facts: object
  readonly file: Buffer
  readonly validUntil: Date | null
}

/** Keeps the bytes and what they say. @returns undefined where the repair's only one exists */
export async function insertPaper(
  ctx: Context,
  repair: RepairRow,
  { file, facts, ...paper }: NewPaper,
): Promise<PaperRow | undefined> {
  const { sha256, bytes } = await ctx.house.files.put(file)
  return tables(ctx)
    .insertInto('papers.paper')
    .values({
      ...paper,
      facts: JSON.stringify(facts),
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      sha256,
      bytes,
      issuedBy: ctx.actor.name,
      issuedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** What was issued for a repair, the newest first. */
export async function papersOf(ctx: Context, repair: RepairRow): Promise<PaperRow[]> {
  return tables(ctx)
    .selectFrom('papers.paper')
    .selectAll()
    .where('zone', '=', repair.zone)
    .where('repair', '=', repair.id)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}
