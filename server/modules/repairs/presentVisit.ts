import { getSite } from '#partners'
import { arrivalOf, changeableUntil, crewName, openVisitOf } from '#visits'
import { type Id, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { TrackView } from './contract.ts'
import type { RepairRow } from './tables.ts'
import { windowOf } from './visits.ts'

/** The visit that is still to come, for whoever plans it. */
export async function visitIdOf(ctx: Context, repair: RepairRow): Promise<Id<'vis'> | null> {
  const row = repair.way === 'visit' ? await openVisitOf(ctx, repair.id) : undefined
  return row ? publicId('vis', row.zone, row.id) : null
}

/** The visit as its owner follows it; null where nobody is to come. */
export async function presentTrackedVisit(
  ctx: Context,
  repair: RepairRow,
): Promise<TrackView['visit']> {
  const row = repair.way === 'visit' ? await openVisitOf(ctx, repair.id) : undefined
  if (!row) return null
  const site = await getSite(ctx, publicId('sit', row.zone, row.site))
  const isComing = row.state === 'enRoute' || row.state === 'accepted'
  const expected = isComing ? await arrivalOf(ctx, site, row) : undefined
  return {
    state: row.state,
    window: row.windowFrom ? windowOf(row) : null,
    technician: row.dispatchedAt ? await crewName(ctx, row) : null,
    expectedAt: expected?.toISOString() ?? null,
    changeableUntil: row.windowFrom ? changeableUntil(ctx, row).toISOString() : null,
    isFollowUp: row.follows !== null,
  }
}
