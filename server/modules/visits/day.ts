import type { Context } from '#core/context'
import { dayAt } from '#scheduling'
import { getSite } from '#partners'
import type { Input, Output } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { crewMember, mustPlan } from '#crew'
import type { Shift } from '#routing'
import type { visits as contract } from './contract.ts'
import { mustSee, ownAccount } from './policy.ts'
import { presentRoute, presentVisit } from './present.ts'
import * as queries from './queries.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, territoryOf, territoryOn } from './territory.ts'
import { whyUnassigned } from './unassigned.ts'
import type { VisitView } from './views.ts'

/** A day of a territory: every route as it is expected to go, and what waits for somebody. */
export async function viewDay(
  ctx: Context,
  { site: id, day }: Input<typeof contract.day>,
): Promise<Output<typeof contract.day>> {
  const site = await mustPlan(ctx, id, 'visits.day')
  const territory = await territoryOn(ctx, site, day)
  const shifts = shiftsOn(territory, day)
  const visits = await visitsOn(ctx, shifts)
  const waiting = await queries.visitsToPlace(ctx, site.id)
  const today = waiting.filter(({ windowFrom }) => {
    return windowFrom !== null && dayAt(site.timeZone, windowFrom) === day
  })
  const isPast = day < dayAt(site.timeZone, ctx.now)
  const undated = isPast ? [] : waiting.filter(({ windowFrom }) => windowFrom === null)
  return {
    timeZone: site.timeZone,
    routes: shifts.map((shift) => presentRoute(ctx, shift, { visits, names: territory.crew })),
    unassigned: today.map((row) => ({
      visit: presentVisit(ctx, row, territory.crew),
      because: whyUnassigned(ctx, territory, { row, shifts }),
    })),
    undated: undated.map((row) => presentVisit(ctx, row, territory.crew)),
  }
}

export async function viewVisit(
  ctx: Context,
  input: Input<typeof contract.get>,
): Promise<VisitView> {
  const { row, site } = await mustSee(ctx, input.visit, 'visits.get')
  return presentVisit(ctx, row, (await territoryOf(ctx, site)).crew)
}

/** The signed-in technician's own day. */
export async function viewMine(
  ctx: Context,
  { day }: Input<typeof contract.mine>,
): Promise<Output<typeof contract.mine>> {
  const account = ownAccount(ctx)
  const member = account && (await crewMember(ctx, account))
  if (!account || !member) return { timeZone: 'UTC', route: null }
  const site = await getSite(ctx, publicId('sit', ctx.zone, member.site))
  const { timeZone } = site
  const on = day ?? dayAt(timeZone, ctx.now)
  const territory = await territoryOn(ctx, site, on)
  const shift = territory.days.get(on)?.get(account)
  if (!shift) return { timeZone, route: null }
  const visits = await visitsOn(ctx, [shift])
  return { timeZone, route: presentRoute(ctx, shift, { visits, names: territory.crew }) }
}

export async function visitsOn(
  ctx: Context,
  shifts: readonly Shift[],
): Promise<ReadonlyMap<string, VisitRow>> {
  const ids = shifts.flatMap(({ stops }) => stops.map(({ visit }) => visit))
  const rows = await queries.visitsByIds(ctx, ids)
  return new Map(rows.map((row) => [row.id, row]))
}
