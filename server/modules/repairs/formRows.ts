import type { Context } from '#core/context'
import { newUuid, type Uuid } from '#shared/ids'
import { type FormRow, tables } from './formTables.ts'
import type { RepairRow } from './tables.ts'

export type NewForm = {
  readonly basis: Uuid
  readonly maximumMinor: number
  readonly validUntil: Date
}

/** One form a price: of two that are issued at once the second finds the first. */
export async function insertForm(
  ctx: Context,
  repair: RepairRow,
  form: NewForm,
): Promise<FormRow | undefined> {
  return tables(ctx)
    .insertInto('repairs.form')
    .values({
      ...form,
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      currency: repair.currency,
      issuedAt: ctx.now,
      acceptedAt: null,
    })
    .onConflict((conflict) => conflict.columns(['zone', 'repair', 'basis']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** The forms that bind us: those still open to acceptance, and those that were accepted in time. */
export async function bindingForms(ctx: Context, repair: RepairRow): Promise<FormRow[]> {
  return tables(ctx)
    .selectFrom('repairs.form')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where((row) => row.or([row('validUntil', '>', ctx.now), row('acceptedAt', 'is not', null)]))
    .orderBy('maximumMinor')
    .limit(50)
    .execute()
}

export async function keepAcceptance(ctx: Context, repair: RepairRow): Promise<void> {
  await tables(ctx)
    .updateTable('repairs.form')
    .set({ acceptedAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('validUntil', '>', ctx.now)
    .where('acceptedAt', 'is', null)
    .execute()
}

/** An open estimate stays open as long as the form that gives its price. */
export async function lengthenEstimates(
  ctx: Context,
  repair: RepairRow,
  until: Date,
): Promise<void> {
  await tables(ctx)
    .updateTable('repairs.estimate')
    .set({ validUntil: until })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('state', '=', 'open')
    .where('validUntil', '<', until)
    .execute()
}

/** @returns the codes that are told now for the first time */
export async function insertTold(
  ctx: Context,
  repair: RepairRow,
  codes: readonly string[],
): Promise<string[]> {
  const { zone, now: toldAt } = ctx
  const { id, decision } = repair
  const rows = await tables(ctx)
    .insertInto('repairs.told')
    .values(codes.map((code) => ({ zone, repair: id, code, decision, toldAt })))
    .onConflict((conflict) => conflict.columns(['zone', 'repair', 'code']).doNothing())
    .returning('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** What the owner was shown, and when first. */
export async function toldOf(
  ctx: Context,
  { zone, id }: RepairRow,
): Promise<{ readonly code: string; readonly at: Date }[]> {
  const rows = await tables(ctx)
    .selectFrom('repairs.told')
    .select(['code', 'toldAt'])
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('code')
    .limit(50)
    .execute()
  return rows.map(({ code, toldAt }) => ({ code, at: toldAt }))
}
