import type { Context } from '#core/context'
import type { Write } from '#core/unit'
import { dayAt } from '#scheduling'
import type { Day } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import type { Uuid } from '#shared/ids'
import { mustPlan, setStops } from '#crew'
import {
  type Asked,
  askSolver,
  type Cut,
  cutRoute,
  driveOf,
  keepsAll,
  type Ordered,
  ordersOf,
  planRoutes,
  rulesOf,
  secondsAt,
} from '#routing'
import { mustBeUnchanged } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { visitsOn } from './day.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'

/** What looking again has brought. */
export type Replanned = {
  readonly changed: boolean
  readonly driveBefore: number
  readonly driveAfter: number
  readonly changedRoutes: number
  readonly placed: number
}

export async function replanAtDesk(
  ctx: Context,
  { site: id, day, seconds }: Input<typeof contract.replan>,
): Promise<Write<Output<typeof contract.replan>>> {
  const site = await mustPlan(ctx, id, 'visits.replan')
  const publish = await replanDay(ctx, await territoryOf(ctx, site), { day, seconds })
  return async (writing) => {
    const done = await publish(writing)
    return {
      changed: done.changed,
      driveMinutesBefore: Math.round(done.driveBefore / 60),
      driveMinutesAfter: Math.round(done.driveAfter / 60),
      changedRoutes: done.changedRoutes,
      placed: done.placed,
    }
  }
}

type Replanning = { readonly day: Day; readonly seconds: number }

/** Fewer seconds saved than so many a changed route are not worth the unrest. */
const worthSeconds = 60

/**
 * Looks for better routes of a day around what has begun, is pinned or begins soon. Windows stay;
 * visits that nobody makes yet are given to whoever can. It may take long, so nothing is open
 * meanwhile; what it returns publishes what is worth it, if no route was changed since.
 */
export async function replanDay(
  ctx: Context,
  territory: Territory,
  { day, seconds }: Replanning,
): Promise<Write<Replanned>> {
  const { site, speeds } = territory
  const shifts = shiftsOn(territory, day).filter(
    ({ frame, stops }) => frame.off === null || stops.length > 0,
  )
  const waiting = await waitingOn(ctx, territory, day)
  const visits = new Map([...(await visitsOn(ctx, shifts)), ...waiting.map(byId)])
  const now = secondsAt(ctx.now)
  const settledUntil = now + rulesOf(ctx.market).freezeMinutes * 60
  const cuts = shifts.map((shift) => cutRoute(shift, { visits, now, settledUntil }))
  const before = shifts.reduce((sum, shift) => sum + driveOf(shift), 0)
  const nothing = {
    changed: false,
    driveBefore: before,
    driveAfter: before,
    changedRoutes: 0,
    placed: 0,
  }
  if (!cuts.length || (cuts.every(({ open }) => !open.length) && !waiting.length))
    return async () => nothing

  const asked = await askSolver(ctx, { cuts, waiting, visits, site, speeds })
  const plan = await planRoutes(asked.problem, seconds)
  const orders = ordersOf(plan, cuts, asked)
  const after = before + orders.reduce((sum, { cut, order }) => sum + gain(cut, order), 0)
  const outcome = judge(orders, cuts, asked)
  const isWorth = outcome.placed > 0 || before - after >= worthSeconds * Math.max(1, orders.length)
  if (!orders.length || !outcome.isSound || !isWorth) return async () => nothing
  return async (writing) => {
    await publish(writing, territory, { day, orders, visits })
    return {
      changed: true,
      driveBefore: before,
      driveAfter: after,
      changedRoutes: orders.length,
      placed: outcome.placed,
    }
  }
}

type Orders = readonly Ordered[]

function gain({ shift }: Cut, { drives }: Ordered['order']): number {
  return drives.reduce((sum, drive) => sum + drive, 0) - driveOf(shift)
}

/** Nobody who was to be visited is left out, and every changed route can be kept. */
function judge(orders: Orders, cuts: readonly Cut[], asked: Asked) {
  const seen = new Set(cuts.flatMap(({ open }) => open.map(({ visit }) => visit)))
  const changed = new Map(orders.map(({ cut, order }) => [cut, order]))
  const planned = new Set(
    cuts.flatMap((cut) => (changed.get(cut) ?? cut.shift).stops.map(({ visit }) => visit)),
  )
  const isSound =
    [...seen].every((visit) => planned.has(visit)) &&
    orders.every(({ cut, order }) => keepsAll(cut, order))
  const placed = asked.jobs.filter(({ visit }) => !seen.has(visit) && planned.has(visit)).length
  return { isSound, placed }
}

type Publishing = {
  readonly day: Day
  readonly orders: Orders
  readonly visits: ReadonlyMap<string, VisitRow>
}

/** @throws Refusal changedMeanwhile when a route is no longer the one that was planned from */
async function publish(
  ctx: Context,
  { site }: Territory,
  { day, orders, visits }: Publishing,
): Promise<void> {
  const shifts = orders.map(({ cut }) => cut.shift)
  await mustBeUnchanged(ctx, site.id, shifts)
  for (const { cut, order } of orders) {
    const { shift } = cut
    const written = await setStops(ctx, { site: site.id, shift }, order)
    if (!written) throw refusals.changedMeanwhile()
    const { technician } = shift.frame
    for (const { visit } of order.stops) {
      const row = visits.get(visit)
      if (row && row.technician !== technician) await hand(ctx, row, { day, technician })
    }
  }
  await ctx.record('visits.replanned', site.publicId, { day, routes: orders.length })
}

/** Whoever was told a name is told the other one. */
async function hand(
  ctx: Context,
  row: VisitRow,
  to: { readonly day: Day; readonly technician: Uuid },
): Promise<void> {
  const handed = await rows.giveVisit(ctx, row, to)
  if (row.dispatchedAt) await ctx.record('visits.assigned', rows.idOf(handed), rows.about(handed))
}

/** Agreed on for this day, and on nobody's route. */
async function waitingOn(ctx: Context, { site }: Territory, day: Day): Promise<VisitRow[]> {
  const waiting = await queries.visitsToPlace(ctx, site.id)
  return waiting.filter(
    ({ windowFrom }) => windowFrom !== null && dayAt(site.timeZone, windowFrom) === day,
  )
}

function byId(row: VisitRow): readonly [string, VisitRow] {
  return [row.id, row]
}
