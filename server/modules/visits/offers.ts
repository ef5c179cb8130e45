import type { Context } from '#core/context'
import { addDays, type Day, daySchema } from '#shared/days'
import { dayAt } from '#scheduling'
import {
  type Fit,
  fitInto,
  type Need,
  proveFits,
  rulesOf,
  secondsAt,
  type Shift,
  type Window,
  windowsOn,
} from '#routing'
import type { Territory } from './territory.ts'

/** Why a window is worth taking, beside being free. */
export type OfferReason = 'nearby' | 'soonest'

/** A window that can be taken, and by whom it would cost least. */
export type Offer = {
  readonly day: Day
  readonly window: Window
  readonly fit: Fit
  readonly reason: OfferReason | null
  /** 1 costs least. */
  readonly rank: number
}

const nearbySeconds = 600

type Wanted = {
  readonly need: Need
  /** A visit that is to move: its place counts as free. */
  readonly shiftOf?: (shift: Shift) => Shift
}

/** Every window of the coming days that somebody can keep with the routes as they stand. */
export async function offersIn(
  ctx: Context,
  territory: Territory,
  wanted: Wanted,
): Promise<Offer[]> {
  const { site, days } = territory
  const rules = rulesOf(ctx.market)
  const today = dayAt(site.timeZone, ctx.now)
  const earliest = secondsAt(ctx.now) + rules.leadMinutes * 60
  const found: Fit[] = []
  for (let n = 0; n < rules.horizonDays; n++) {
    const day = addDays(today, n)
    const shifts = days.get(day)
    if (!shifts) continue
    const windows = windowsOf(ctx, site.timeZone, day).filter(({ from }) => from >= earliest)
    found.push(...bestFits(ctx, territory, { ...wanted, windows, shifts: shifts.values() }))
  }
  const proven = await proveFits(ctx, territory, { fits: found, need: wanted.need })
  return ranked(
    proven.map((fit) => ({ day: daySchema.parse(fit.shift.frame.day), window: fit.window, fit })),
  )
}

type Among = Wanted & {
  /** Whoever plans may change what begins soon; nobody is sent out before now. */
  readonly byHand?: boolean
  readonly windows: readonly Window[]
  readonly shifts: Iterable<Shift>
}

/** For each window that anybody can keep, who can at least cost. */
export function bestFits(ctx: Context, { speeds }: Territory, among: Among): Fit[] {
  const { need, windows, shifts, byHand = false, shiftOf = (shift) => shift } = among
  const best: (Fit | undefined)[] = windows.map(() => undefined)
  const freezeMinutes = byHand ? 0 : rulesOf(ctx.market).freezeMinutes
  const settledUntil = secondsAt(ctx.now) + freezeMinutes * 60
  const looking = { need, windows, speeds, settledUntil }
  for (const shift of shifts) fitInto(shiftOf(shift), looking, best)
  return best.filter((fit) => fit !== undefined)
}

const provenAtOnce = 8

/** The cheapest gap of a window that holds, by a routing service's times where there is one. */
export async function findFit(
  ctx: Context,
  territory: Territory,
  among: Among,
): Promise<Fit | undefined> {
  const one = (shift: Shift) => bestFits(ctx, territory, { ...among, shifts: [shift] })
  const fits = ctx.house.driveTimes
    ? [...among.shifts]
        .flatMap(one)
        .toSorted((a, b) => a.added - b.added)
        .slice(0, provenAtOnce)
    : bestFits(ctx, territory, among)
  const proven = await proveFits(ctx, territory, { fits, need: among.need })
  return proven.toSorted((a, b) => a.added - b.added)[0]
}

/** The window that begins at this very instant, if it is one of the market's. */
export function windowAt(ctx: Context, timeZone: string, startsAt: Date): Window | undefined {
  const from = secondsAt(startsAt)
  return windowsOf(ctx, timeZone, dayAt(timeZone, startsAt)).find((one) => one.from === from)
}

const windowsOfDay = new Map<string, readonly Window[]>()

function windowsOf({ market }: Context, timeZone: string, day: Day): readonly Window[] {
  const key = `${market} ${timeZone} ${day}`
  const known = windowsOfDay.get(key) ?? windowsOn(rulesOf(market), timeZone, day)
  if (windowsOfDay.size > 2_000) windowsOfDay.clear()
  windowsOfDay.set(key, known)
  return known
}

function ranked(found: readonly Omit<Offer, 'reason' | 'rank'>[]): Offer[] {
  const byCost = found.toSorted(
    (a, b) => a.fit.added - b.fit.added || a.window.from - b.window.from,
  )
  const ranks = new Map(byCost.map((offer, at) => [offer, at + 1]))
  return found.map((offer, at) => {
    const { fit } = offer
    const isNear = fit.added <= nearbySeconds && fit.shift.stops.length > 0
    const reason = isNear ? 'nearby' : at === 0 ? 'soonest' : null
    return { ...offer, reason, rank: ranks.get(offer) ?? 0 }
  })
}
