import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import { dayAt } from '#scheduling'
import { type Day, daySchema } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { parseId, publicId, type Uuid } from '#shared/ids'
import { lockRoutes, setStops } from '#crew'
import {
  dateAt,
  type Fit,
  needAgain,
  promisedWindow,
  proveFits,
  type Shift,
  shiftOf,
  shiftWithout,
  stopOf,
  withoutStop,
  withStop,
} from '#routing'
import type { visits as contract } from './contract.ts'
import { bestFits } from './offers.ts'
import { mustSee } from './policy.ts'
import { presentVisit } from './present.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'
import type { VisitView } from './views.ts'
import { isBegun, isEnded } from './visit.ts'
import { whyLeft } from './why.ts'

/** What each technician of a day would say to the visit, before anything is moved. */
export async function previewVisit(
  ctx: Context,
  { visit, day }: Input<typeof contract.preview>,
): Promise<Output<typeof contract.preview>> {
  const { row, site } = await mustSee(ctx, visit, 'visits.preview')
  const territory = await territoryOf(ctx, site)
  const items = shiftsOn(territory, day).map((shift) => {
    const technician = publicId('per', ctx.zone, shift.frame.technician)
    const fit = fitOf(ctx, territory, { row, shift })
    const nothing = { addedMinutes: 0, startsAt: null, after: null }
    if (!fit) return { technician, fits: whyLeft(row, [shift]), ...nothing }
    const order = withStop(fit, stopOf(row, site))
    const laid = shiftOf(shift.frame, { version: 0, ...order }, territory.speeds)
    const before = fit.shift.stops[fit.gap - 1]
    const starts = (laid.departs[fit.gap + 1] ?? 0) - row.minutes * 60
    return {
      technician,
      fits: true as const,
      addedMinutes: Math.round((fit.added - savedBy(territory, row)) / 60),
      startsAt: dateAt(starts).toISOString(),
      after: before ? publicId('vis', ctx.zone, before.visit) : null,
    }
  })
  return { items }
}

/** Seconds of driving that its present technician is spared. */
function savedBy(territory: Territory, row: VisitRow): number {
  const shift = shiftWith(territory, row)
  if (!shift) return 0
  const without = withoutStop(shift, row.id, territory.speeds)
  const sum = (drives: Iterable<number>) => [...drives].reduce((all, drive) => all + drive, 0)
  return sum(shift.drives) - sum(without.drives)
}

/** Gives a visit to a technician in the window that its owner was promised. */
export async function assignVisit(
  ctx: Context,
  { visit, technician, pinned }: Input<typeof contract.assign>,
): Promise<VisitView> {
  const { row, site } = await mustSee(ctx, visit, 'visits.assign')
  const territory = await territoryOf(ctx, site)
  if (!row.windowFrom) throw refusals.windowNeeded({ field: 'visit' })
  const day = dayAt(site.timeZone, row.windowFrom)
  const to = territory.days.get(day)?.get(parseId(technician).id)
  if (!to) throw refusals.routeNotFound({ field: 'technician' })
  const guess = fitOf(ctx, territory, { row, shift: to })
  const need = needAgain(row, site)
  const [fit] = await proveFits(ctx, territory, { fits: guess ? [guess] : [], need })
  if (!fit) throw refusals.doesNotFit({ field: 'technician', because: whyLeft(row, [to]) })
  const placed = await placeVisit(ctx, territory, { row, fit, change: { pinned } })
  if (placed.technician !== row.technician)
    await ctx.record('visits.assigned', rows.idOf(placed), rows.about(placed))
  return presentVisit(ctx, placed, territory.crew)
}

type Looked = {
  readonly row: VisitRow
  readonly shift: Shift
  /** Whoever plans may change what begins soon. */
  readonly byHand?: boolean
}

/** The cheapest gap of one route for a visit in its promised window; its present stop is free. */
export function fitOf(
  ctx: Context,
  territory: Territory,
  { row, shift, byHand = true }: Looked,
): Fit | undefined {
  const window = promisedWindow(row, territory.site.timeZone)
  if (!window) return undefined
  const own = (one: Shift) => shiftWithout(one, row.id, territory.speeds)
  const [fit] = bestFits(ctx, territory, {
    need: needAgain(row, territory.site),
    windows: [window],
    shifts: [shift],
    shiftOf: own,
    byHand,
  })
  return fit
}

export function shiftWith({ days }: Territory, { day, technician }: VisitRow): Shift | undefined {
  return day && technician ? days.get(day)?.get(technician) : undefined
}

type Placing = {
  readonly row: VisitRow
  readonly fit: Fit
  readonly change: Partial<
    Pick<VisitRow, 'pinned' | 'windowFrom' | 'windowTo' | 'heldUntil' | 'plannedAt'>
  >
}

/**
 * Takes the visit off the route where it stands and puts it where the fit says, both or neither.
 * @throws Refusal wrongState when somebody is on the way, changedMeanwhile when a route is not the
 * one that was looked at
 */
export async function placeVisit(
  ctx: Context,
  territory: Territory,
  { row, fit, change }: Placing,
): Promise<VisitRow> {
  if (isBegun(row) || isEnded(row)) throw refusals.wrongState({ state: row.state })
  const { site } = territory
  const { frame } = fit.shift
  const day = daySchema.parse(frame.day)
  const from = shiftWith(territory, row)
  await mustBeUnchanged(ctx, site.id, from ? [from, fit.shift] : [fit.shift])
  if (from && from.frame !== frame)
    await mustWrite(ctx, territory, from, withoutStop(from, row.id, territory.speeds))
  const moved = { ...row, ...change, day, technician: frame.technician }
  invariant(moved.windowFrom, 'a visit without a window cannot stand on a route')
  await mustWrite(ctx, territory, fit.shift, withStop(fit, stopOf(moved, site)))
  return rows.giveVisit(ctx, row, { ...change, day, technician: frame.technician })
}

/**
 * Locks the routes in one order and looks whether they are as they were seen, before anything is
 * written. A visit is only ever locked after its route. @throws Refusal changedMeanwhile
 */
export async function mustBeUnchanged(
  ctx: Context,
  site: Uuid,
  shifts: readonly Shift[],
): Promise<void> {
  const keys = shifts.map(keyOf)
  const locked = await lockRoutes(ctx, site, keys)
  const isSeen = (shift: Shift) =>
    locked.some(
      ({ day, technician, version }) =>
        day === shift.frame.day &&
        technician === shift.frame.technician &&
        version === shift.version,
    )
  if (!shifts.every(isSeen)) throw refusals.changedMeanwhile()
}

async function mustWrite(
  ctx: Context,
  { site }: Territory,
  shift: Shift,
  order: Parameters<typeof setStops>[2],
): Promise<void> {
  const written = await setStops(ctx, { site: site.id, shift }, order)
  if (!written) throw refusals.changedMeanwhile()
}

export function keyOf({ frame }: Shift): { technician: Uuid; day: Day } {
  return { technician: frame.technician, day: daySchema.parse(frame.day) }
}
