import type { Context, FactData } from '#core/context'
import { getSite, type Site } from '#partners'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { dropStop, lockRoutes, type RouteKey, setStops } from '#crew'
import { withoutStop } from '#routing'
import { keyOf, shiftWith } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { followUp } from './followUp.ts'
import { mustSee } from './policy.ts'
import { presentVisit } from './present.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { territoryOf } from './territory.ts'
import type { VisitView } from './views.ts'

/** The repair stays open, so its owner may choose another time. */
export async function cancelVisitAtDesk(
  ctx: Context,
  { visit }: Input<typeof contract.cancel>,
): Promise<VisitView> {
  const { row, site } = await mustSee(ctx, visit, 'visits.cancel')
  const { crew } = await territoryOf(ctx, site)
  const follow = row.repair && row.windowFrom ? await followUp(ctx, row) : undefined
  const facts = follow ? { follow: rows.idOf(follow) } : {}
  return presentVisit(ctx, await cancel(ctx, row, { reason: 'desk', facts }), crew)
}

type Reason = 'owner' | 'desk' | 'lapsed'

/**
 * The visit does not happen; its place is free for another. A hold that was confirmed meanwhile is
 * a promise, and stays. @throws Refusal wrongState
 */
export function cancelVisit(ctx: Context, row: VisitRow, reason: Reason): Promise<VisitRow> {
  return cancel(ctx, row, { reason, facts: {} })
}

type Cancelling = { readonly reason: Reason; readonly facts: FactData }

async function cancel(ctx: Context, row: VisitRow, { reason, facts }: Cancelling) {
  const site = await getSite(ctx, publicId('sit', row.zone, row.site))
  await takeOffRoute(ctx, site, row)
  return rows.moveVisit(ctx, row, 'cancel', {
    change: { reason, heldUntil: null, endedAt: ctx.now },
    facts: { reason, ...facts },
    asRead: true,
  })
}

/** Clears holds away that have run out. Once their routes are locked nobody confirms one. */
export async function clearHolds(ctx: Context): Promise<void> {
  const lapsed = await queries.lapsedHolds(ctx, clearedAtOnce)
  const bySite = Map.groupBy(lapsed, ({ site }) => site)
  for (const site of [...bySite.keys()].toSorted())
    await lockRoutes(ctx, site, (bySite.get(site) ?? []).flatMap(routeOf))
  const ids = lapsed.map(({ id }) => id)
  for (const row of await queries.visitsByIds(ctx, ids))
    if (row.heldUntil && row.heldUntil <= ctx.now) await cancelVisit(ctx, row, 'lapsed')
}

const clearedAtOnce = 100

function routeOf({ day, technician }: VisitRow): RouteKey[] {
  return day && technician ? [{ day, technician }] : []
}

/** Takes a visit off its route, if it stands on one. @throws Refusal changedMeanwhile */
export async function takeOffRoute(ctx: Context, site: Site, row: VisitRow): Promise<void> {
  const { day, technician } = row
  if (!day || !technician) return
  const key = { day, technician }
  // Locked first: whoever else writes this route waits, so what is read next is how it stays.
  await lockRoutes(ctx, site.id, [key])
  const territory = await territoryOf(ctx, site)
  const shift = shiftWith(territory, row)
  if (!shift) return dropStop(ctx, { site: site.id, ...key }, row.id)
  const order = withoutStop(shift, row.id, territory.speeds)
  const written = await setStops(ctx, { site: site.id, shift }, order)
  if (!written) throw refusals.changedMeanwhile({ route: keyOf(shift).day })
}
