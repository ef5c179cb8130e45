import { sql } from 'kysely'
import type { RouteKey } from '#crew'
import { parseId, publicId, type Id, type Uuid } from '#shared/ids'
import type { Context, FactData } from '#core/context'
import { refusals } from './refusals.ts'
import { type NewVisit, tables, type VisitChange, type VisitRow } from './tables.ts'
import { visitCan, type VisitMove, visitMoves } from './visit.ts'

export type VisitId = Id<'vis'>

export function idOf({ zone, id }: { readonly zone: number; readonly id: Uuid }): VisitId {
  return publicId('vis', zone, id)
}

/** @throws Refusal notFound */
export async function getVisit(ctx: Context, visit: VisitId): Promise<VisitRow> {
  const row = await tables(ctx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', parseId(visit).id)
    .executeTakeFirst()
  if (!row) throw refusals.notFound({ visit })
  return row
}

export async function insertVisit(ctx: Context, visit: NewVisit): Promise<VisitRow> {
  return tables(ctx)
    .insertInto('visits.visit')
    .values(visit)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** What each move is called once it has happened. */
export const moveFacts = {
  schedule: 'visits.scheduled',
  dispatch: 'visits.dispatched',
  recall: 'visits.recalled',
  passOn: 'visits.passedOn',
  accept: 'visits.accepted',
  depart: 'visits.departed',
  arrive: 'visits.arrived',
  begin: 'visits.begun',
  complete: 'visits.completed',
  cannotComplete: 'visits.couldNotComplete',
  noShow: 'visits.nobodyThere',
  cancel: 'visits.cancelled',
} as const satisfies Record<VisitMove, string>

type Moved = {
  readonly change?: VisitChange
  readonly facts?: FactData
  /** Only if nobody has changed anything about it since it was read. */
  readonly asRead?: boolean
}

/**
 * Makes a move and the changes that come with it in one statement: of two who press at once the
 * second finds the state already left. @throws Refusal wrongState
 */
export async function moveVisit(
  ctx: Context,
  visit: VisitRow,
  name: VisitMove,
  { change = {}, facts = {}, asRead = false }: Moved = {},
): Promise<VisitRow> {
  const { from, to } = visitMoves[name]
  const moved = await tables(ctx)
    .updateTable('visits.visit')
    .set((row) => ({ ...change, state: to, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', visit.id)
    .where('state', 'in', [...from])
    .$if(asRead, (update) => update.where('version', '=', visit.version))
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw refusals.wrongState({ move: name, state: visit.state })
  await ctx.record(moveFacts[name], idOf(moved), { ...about(moved), ...facts })
  return moved
}

/** What every fact of a visit says, for those who listen. */
export function about(visit: VisitRow): FactData {
  return {
    repair: visit.repair && publicId('rep', visit.zone, visit.repair),
    site: publicId('sit', visit.zone, visit.site),
    day: visit.day,
    technician: visit.technician && publicId('per', visit.zone, visit.technician),
    from: visit.windowFrom?.toISOString() ?? null,
    to: visit.windowTo?.toISOString() ?? null,
  }
}

/** A change that is no move. @throws Refusal changedMeanwhile */
export async function changeVisit(
  ctx: Context,
  visit: VisitRow,
  change: VisitChange,
): Promise<VisitRow> {
  const changed = await tables(ctx)
    .updateTable('visits.visit')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .returningAll()
    .executeTakeFirst()
  if (!changed) throw refusals.changedMeanwhile()
  return changed
}

/**
 * Gives a visit to a technician who is not the one that said yes to it, if any did. That its route
 * is written with it is up to the caller. @throws Refusal changedMeanwhile
 */
export async function giveVisit(
  ctx: Context,
  visit: VisitRow,
  change: VisitChange,
): Promise<VisitRow> {
  const given = await changeVisit(ctx, visit, change)
  if (given.technician === visit.technician || !visitCan('passOn', given)) return given
  return moveVisit(ctx, given, 'passOn', { change: { acceptedAt: null } })
}

/**
 * A hold becomes a visit in one guarded write, while it lasts. @returns undefined when it has run
 * out or was used
 */
export async function confirmHeld(
  ctx: Context,
  visit: VisitId,
  change: Pick<NewVisit, 'repair' | 'label' | 'address'>,
): Promise<VisitRow | undefined> {
  return tables(ctx)
    .updateTable('visits.visit')
    .set((row) => ({
      ...change,
      state: 'scheduled',
      heldUntil: null,
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', parseId(visit).id)
    .where('state', '=', 'requested')
    .where('heldUntil', '>', ctx.now)
    .returningAll()
    .executeTakeFirst()
}

/**
 * Leaves visits that nobody has set out for without a technician; their windows stay promised. The
 * route is locked already. @returns those that are free now
 */
export async function freeVisits(
  ctx: Context,
  { day, technician }: RouteKey,
  visits: readonly Uuid[],
): Promise<Uuid[]> {
  const freed = await tables(ctx)
    .updateTable('visits.visit')
    .set((row) => ({ technician: null, pinned: false, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where(sql<boolean>`id = any(${[...visits]}::uuid[])`)
    .where('day', '=', day)
    .where('technician', '=', technician)
    .where('state', 'in', ['requested', 'scheduled', 'dispatched', 'accepted'])
    .returning('id')
    .execute()
  return freed.map(({ id }) => id)
}
