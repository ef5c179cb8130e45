import type { Context } from '#core/context'
import { newUuid, type Uuid } from '#shared/ids'
import type { AppealRow, NewCampaign, PastRepairRow, StampRow } from './tables.ts'
import { tables } from './tables.ts'

export type NewStamp = Omit<StampRow, 'zone' | 'id' | 'stampedBy' | 'stampedAt'>

/** A promise to one device, once for the same cause. */
export async function stamp(ctx: Context, values: NewStamp): Promise<StampRow | undefined> {
  return tables(ctx)
    .insertInto('promises.stamp')
    .values({
      ...values,
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      components: values.components && JSON.stringify(values.components),
      perils: values.perils && JSON.stringify(values.perils),
      stampedBy: ctx.actor.name,
      stampedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function insertPast(
  ctx: Context,
  id: Uuid,
  past: Omit<PastRepairRow, 'zone' | 'id'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('promises.pastRepair')
    .values({ ...past, zone: ctx.zone, id })
    .onConflict((conflict) => conflict.columns(['zone', 'id']).doNothing())
    .execute()
}

/** @returns undefined when the code is in use */
export async function insertCampaign(ctx: Context, campaign: NewCampaign) {
  return tables(ctx)
    .insertInto('promises.campaign')
    .values(campaign)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .executeTakeFirst()
}

/** @returns undefined when it was closed before */
export async function closeCampaign(ctx: Context, code: string) {
  return tables(ctx)
    .updateTable('promises.campaign')
    .set((row) => ({ state: 'closed', version: row('version', '+', 1) }))
    .where('code', '=', code)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
}

/** @returns undefined when more was spent already */
export async function setBudget(ctx: Context, month: string, limitMinor: number) {
  return tables(ctx)
    .insertInto('promises.goodwillBudget')
    .values({ zone: ctx.zone, month, limitMinor, spentMinor: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['zone', 'month'])
        .doUpdateSet({ limitMinor })
        .where('promises.goodwillBudget.spentMinor', '<=', limitMinor),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Takes from the budget of a month. @returns false when not so much is left */
export async function spend(ctx: Context, month: string, minor: number): Promise<boolean> {
  const taken = await tables(ctx)
    .updateTable('promises.goodwillBudget')
    .set((row) => ({ spentMinor: row('spentMinor', '+', minor) }))
    .where('zone', '=', ctx.zone)
    .where('month', '=', month)
    .where((row) => row(row('spentMinor', '+', minor), '<=', row.ref('limitMinor')))
    .returning('spentMinor')
    .executeTakeFirst()
  return taken !== undefined
}

export type NewAppeal = Pick<
  AppealRow,
  'decision' | 'subjectType' | 'subject' | 'decidedBy' | 'words'
>

/** @returns undefined when this decision was appealed before */
export async function insertAppeal(ctx: Context, appeal: NewAppeal) {
  return tables(ctx)
    .insertInto('promises.appeal')
    .values({
      ...appeal,
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      state: 'open',
      reviewedBy: null,
      reviewer: null,
      answer: null,
      madeAt: ctx.now,
      reviewedAt: null,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['zone', 'decision']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

type Review = Pick<AppealRow, 'state'> & { readonly answer: string }

/** @returns undefined when somebody reviewed it before */
export async function review(ctx: Context, id: Uuid, { state, answer }: Review) {
  return tables(ctx)
    .updateTable('promises.appeal')
    .set((row) => ({
      state,
      answer,
      reviewedBy: ctx.actor.id,
      reviewer: ctx.actor.name,
      reviewedAt: ctx.now,
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
}
