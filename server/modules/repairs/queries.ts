import { type Selectable, sql } from 'kysely'
import type { Uuid } from '#shared/ids'
import type { Context } from '#core/context'
import {
  type EstimateRow,
  type FeedbackRow,
  repairColumns,
  type RepairRow,
  type RepairTables,
  type SavedViewRow,
  tables,
} from './tables.ts'

type Whose = { readonly zone: number; readonly id: Uuid }

/** What hangs on a repair: how each kind is ordered, and how many are read at most. */
const hanging = {
  'repairs.pause': { by: 'fromAt', most: 200 },
  'repairs.leg': { by: 'madeAt', most: 50 },
  'repairs.estimate': { by: 'madeAt', most: 50 },
  'repairs.message': { by: 'saidAt', most: 200 },
  'repairs.photo': { by: 'takenAt', most: 100 },
  'repairs.promiseChange': { by: 'changedAt', most: 100 },
} as const
type Hanging = keyof typeof hanging

/** The newest of a kind, the oldest of them first. */
async function hangingOn<Table extends Hanging>(
  ctx: Context,
  table: Table,
  { zone, id }: Whose,
): Promise<Selectable<RepairTables[Table]>[]> {
  const { by, most } = hanging[table]
  const newest = await tables(ctx)
    .selectFrom<Hanging>(table)
    .selectAll()
    .where('zone', '=', zone)
    .where('repair', '=', id)
    .orderBy(sql.ref(by), 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  // Kysely knows only that the rows are of one of the kinds.
  return newest.toReversed() as Selectable<RepairTables[Table]>[]
}

export function pausesOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.pause', whose)
}

export function legsOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.leg', whose)
}

export function estimatesOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.estimate', whose)
}

export function messagesOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.message', whose)
}

export function photosOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.photo', whose)
}

export function promiseChangesOf(ctx: Context, whose: Whose) {
  return hangingOn(ctx, 'repairs.promiseChange', whose)
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
