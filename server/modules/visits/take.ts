import type { Context } from '#core/context'
import type { Site } from '#partners'
import { newUuid, type Uuid } from '#shared/ids'
import { addDays, type Day } from '#shared/days'
import { dayAt } from '#scheduling'
import { setStops, touchRoute } from '#crew'
import {
  dateAt,
  millionths,
  type Need,
  partBits,
  type Point,
  rulesOf,
  secondsAt,
  skillBits,
  spotOf,
  stopOf,
  type Window,
  withStop,
} from '#routing'
import { findFit, offersIn, windowAt } from './offers.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { type Territory, territoryOf } from './territory.ts'
import { unbegun, written } from './written.ts'

/** What is to be done, and where. */
export type Work = Point & {
  readonly minutes: number
  readonly skills: readonly string[]
  readonly parts: readonly string[]
}

export type Taking = {
  readonly site: Site
  readonly work: Work
  readonly startsAt: Date
  /** Null while the owner decides. */
  readonly repair: Uuid | null
  readonly label: string
  readonly address: string
  readonly follows?: Uuid
}

export function needOf({ minutes, skills, parts, ...point }: Work, site: Point): Need {
  return {
    ...spotOf(point, site),
    service: minutes * 60,
    skills: skillBits(skills),
    parts: partBits(parts),
  }
}

/**
 * Keeps a window for ten minutes while its owner decides. @throws Refusal noSuchWindow;
 * windowTaken with the windows that are still free
 */
export async function holdWindow(ctx: Context, taking: Taking): Promise<VisitRow> {
  const { holdMinutes } = rulesOf(ctx.market)
  const heldUntil = new Date(ctx.now.getTime() + holdMinutes * 60_000)
  const visit = await take(ctx, taking, { state: 'requested', heldUntil })
  await ctx.record('visits.held', rows.idOf(visit), rows.about(visit))
  return visit
}

/** Books a window at once, without a hold before it. @throws as `holdWindow` */
export async function bookWindow(ctx: Context, taking: Taking): Promise<VisitRow> {
  const visit = await take(ctx, taking, { state: 'scheduled', heldUntil: null })
  await ctx.record('visits.scheduled', rows.idOf(visit), rows.about(visit))
  return visit
}

export type Confirming = {
  readonly hold: rows.VisitId
  readonly repair: Uuid
  readonly label: string
  readonly address: string
}

/**
 * A hold becomes the visit of a repair, if its stop is still on the route: to somebody whose clock
 * is ahead of ours it may have run out already. @throws Refusal holdOver
 */
export async function confirmHold(
  ctx: Context,
  { hold, repair, label, address }: Confirming,
): Promise<VisitRow> {
  const { id, site, day, technician } = await rows.getVisit(ctx, hold)
  if (!day || !technician) throw refusals.holdOver({ field: 'hold' })
  const stops = await touchRoute(ctx, { site, day, technician })
  const isKept = stops.some((stop) => stop.visit === id)
  const visit = isKept && (await rows.confirmHeld(ctx, hold, { repair, label, address }))
  if (!visit) throw refusals.holdOver({ field: 'hold' })
  await ctx.record('visits.scheduled', rows.idOf(visit), rows.about(visit))
  return visit
}

type As = Pick<VisitRow, 'state' | 'heldUntil'>

/**
 * Looks for the cheapest gap and takes it with one guarded write; whoever finds it gone looks
 * again, as long as there is one. Each loss is somebody else's success, so this ends.
 */
async function take(ctx: Context, taking: Taking, as: As): Promise<VisitRow> {
  const { site, work, startsAt } = taking
  const window = mustBeOffered(ctx, taking)
  const day = dayAt(site.timeZone, startsAt)
  const need = needOf(work, site)
  for (;;) {
    const territory = await territoryOf(ctx, site)
    const shifts = territory.days.get(day)?.values() ?? []
    const fit = await findFit(ctx, territory, { need, windows: [window], shifts })
    if (!fit) throw refusals.windowTaken(await lostTo(ctx, territory, need))
    const { technician } = fit.shift.frame
    const visit = newVisit(ctx, taking, { ...as, window, day, technician })
    const order = withStop(fit, stopOf(visit, site))
    if (await setStops(ctx, { site: site.id, shift: fit.shift }, order))
      return rows.insertVisit(ctx, written(visit))
  }
}

type Placed = As & {
  readonly window: Window
  readonly day: Day
  readonly technician: Uuid
}

function newVisit(ctx: Context, taking: Taking, { window, ...placed }: Placed) {
  const { site, work, repair, label, address, follows = null } = taking
  return {
    ...unbegun,
    ...placed,
    zone: ctx.zone,
    id: newUuid(ctx.now.getTime()),
    site: site.id,
    repair,
    label,
    address,
    follows,
    ...millionths(work),
    windowFrom: dateAt(window.from),
    windowTo: dateAt(window.to),
    minutes: work.minutes,
    skills: work.skills,
    parts: work.parts,
    madeAt: ctx.now,
  }
}

/** @throws Refusal noSuchWindow unless it is one of the market's, and ahead enough */
export function mustBeOffered(
  ctx: Context,
  { site, startsAt }: Pick<Taking, 'site' | 'startsAt'>,
): Window {
  const { leadMinutes, horizonDays } = rulesOf(ctx.market)
  const window = windowAt(ctx, site.timeZone, startsAt)
  const lastDay = addDays(dayAt(site.timeZone, ctx.now), horizonDays - 1)
  const isOffered =
    window &&
    window.from >= secondsAt(ctx.now) + leadMinutes * 60 &&
    dayAt(site.timeZone, startsAt) <= lastDay
  if (!isOffered) throw refusals.noSuchWindow({ field: 'slot' })
  return window
}

const othersMax = 12

/** Whether a hold was taken for this work, at this place. */
export function isHeldFor(held: VisitRow, site: Site, work: Work): boolean {
  const { latitudeE6, longitudeE6 } = millionths(work)
  const isThere = held.latitudeE6 === latitudeE6 && held.longitudeE6 === longitudeE6
  const sameNames = (some: readonly string[], others: readonly string[]) =>
    JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted())
  return (
    isThere &&
    held.site === site.id &&
    held.minutes === work.minutes &&
    sameNames(held.skills, work.skills) &&
    sameNames(held.parts, work.parts)
  )
}

/** What a loser is told: the windows that are free now, the cheapest first. */
export async function lostTo(ctx: Context, territory: Territory, need: Need) {
  const offers = await offersIn(ctx, territory, { need })
  const cheapest = offers.toSorted((a, b) => a.rank - b.rank)
  const slots = cheapest.slice(0, othersMax).map(({ window }) => dateAt(window.from).toISOString())
  return { field: 'slot', slots }
}
