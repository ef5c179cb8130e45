import type { Uuid } from '#shared/ids'
import type { Context } from '#core/context'
import {
  type EstimateRow,
  type FeedbackRow,
  type LegRow,
  type MessageRow,
  type PauseRow,
  type PhotoRow,
  type PromiseChangeRow,
  repairColumns,
  type RepairRow,
  type SavedViewRow,
  tables,
} from './tables.ts'

type Whose = { readonly zone: number; readonly id: Uuid }

export async function pausesOf(ctx: Context, { zone, id }: Whose): Promise<PauseRow[]> {
  return tables(ctx)
    .selectFrom('repairs.pause')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('fromAt')
    .limit(200)
    .execute()
}

export async function legsOf(ctx: Context, { zone, id }: Whose): Promise<LegRow[]> {
  return tables(ctx)
    .selectFrom('repairs.leg')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(50)
    .execute()
}

export async function estimatesOf(ctx: Context, { zone, id }: Whose): Promise<EstimateRow[]> {
  return tables(ctx)
    .selectFrom('repairs.estimate')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(50)
    .execute()
}

export async function messagesOf(ctx: Context, { zone, id }: Whose): Promise<MessageRow[]> {
  const newest = await tables(ctx)
    .selectFrom('repairs.message')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('saidAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return newest.toReversed()
}

export async function photosOf(ctx: Context, { zone, id }: Whose): Promise<PhotoRow[]> {
  return tables(ctx)
    .selectFrom('repairs.photo')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('takenAt')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function promiseChangesOf(
  ctx: Context,
  { zone, id }: Whose,
): Promise<PromiseChangeRow[]> {
  return tables(ctx)
    .selectFrom('repairs.promiseChange')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy('changedAt')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function feedbackOf(
  ctx: Context,
  { zone, id }: Whose,
): Promise<FeedbackRow | undefined> {
  return tables(ctx)
    .selectFrom('repairs.feedback')
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .executeTakeFirst()
}

/** Another repair of this very unit that has not ended. */
export async function openRepairOf(
  ctx: Context,
  identifier: string,
): Promise<RepairRow | undefined> {
  return tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where('identifier', '=', identifier)
    .where('stage', 'not in', ['handedOver', 'cancelled'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Those booked signed in, and those reported under the address that signing in has proved. */
export async function repairsOfOwner(
  ctx: Context,
  { zone, id, email }: Whose & { readonly email: string },
  limit: number,
): Promise<RepairRow[]> {
  return tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where((where) =>
      where.or([
        where.and([where('owner', '=', id), where('ownerZone', '=', zone)]),
        where('contactEmail', '=', email),
      ]),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function savedViewsOf(ctx: Context): Promise<SavedViewRow[]> {
  return tables(ctx)
    .selectFrom('repairs.savedView')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where((where) => where.or([where('account', '=', ctx.actor.id), where('shared', '=', true)]))
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function expiredEstimates(ctx: Context, limit: number): Promise<EstimateRow[]> {
  return tables(ctx)
    .selectFrom('repairs.estimate')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('state', '=', 'open')
    .where('validUntil', '<', ctx.now)
    .orderBy('validUntil')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}
