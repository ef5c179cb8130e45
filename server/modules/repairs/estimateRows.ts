import { newUuid, parseId, type Id } from '#shared/ids'
import type { Context } from '#core/context'
import { refusals } from './refusals.ts'
import { type EstimateLine, type EstimateRow, type RepairRow, tables } from './tables.ts'

export type NewEstimate = {
  readonly lines: readonly EstimateLine[]
  readonly because: string
  readonly ownerMinor: number
  readonly taxMinor: number
  readonly taxName: string
  readonly deductibleMinor: number
  readonly validUntil: Date
  readonly state: 'open' | 'accepted'
}

export async function insertEstimate(
  ctx: Context,
  repair: RepairRow,
  estimate: NewEstimate,
): Promise<EstimateRow> {
  return tables(ctx)
    .insertInto('repairs.estimate')
    .values({
      ...estimate,
      lines: JSON.stringify(estimate.lines),
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      currency: repair.currency,
      madeAt: ctx.now,
      answeredAt: estimate.state === 'open' ? null : ctx.now,
      reason: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function closeOpenEstimate(
  ctx: Context,
  repair: RepairRow,
  state: 'replaced' | 'expired',
): Promise<void> {
  await tables(ctx)
    .updateTable('repairs.estimate')
    .set({ state, answeredAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('state', '=', 'open')
    .execute()
}

type Answered = { readonly state: 'accepted' | 'declined'; readonly reason: string | null }

/**
 * One answer an estimate: of accept and decline pressed at once the first holds. @throws Refusal
 * estimateClosed
 */
export async function answer(
  ctx: Context,
  { repair, estimate }: { readonly repair: RepairRow; readonly estimate: Id<'est'> },
  { state, reason }: Answered,
): Promise<EstimateRow> {
  const answered = await tables(ctx)
    .updateTable('repairs.estimate')
    .set({ state, reason, answeredAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('id', '=', parseId(estimate).id)
    .where('repair', '=', repair.id)
    .where('state', '=', 'open')
    .where('validUntil', '>', ctx.now)
    .returningAll()
    .executeTakeFirst()
  if (!answered) throw refusals.estimateClosed()
  return answered
}
