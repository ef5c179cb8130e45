import type { Context } from '#core/context'
import { Outage } from '#core/refusal'
import { type Fit, fitsWith, type Need } from './fit.ts'
import type { Speeds } from './rules.ts'
import type { Spot } from './travel.ts'

/**
 * Gaps as a routing service knows the ways, where one is configured: what does not hold by its
 * times is dropped, so that nothing is offered that only a straight line allows. Where it does not
 * answer the estimate stands.
 */
export async function proveFits(
  ctx: Context,
  { speeds }: { readonly speeds: Speeds },
  { fits, need }: { readonly fits: readonly Fit[]; readonly need: Need },
): Promise<readonly Fit[]> {
  const { driveTimes } = ctx.house
  if (!driveTimes || !fits.length) return fits
  const before = fits.map(({ shift, gap }) => shift.stops[gap - 1] ?? shift.frame.start)
  const after = fits.map(({ shift, gap }) => shift.stops[gap] ?? shift.frame.start)
  try {
    const there = await driveTimes(before, [need])
    const [onward = []] = await driveTimes([need], after)
    return fits.flatMap((fit, at) => {
      const [seconds, next] = [there[at]?.[0], onward[at]]
      if (typeof seconds !== 'number' || typeof next !== 'number') return []
      const { frame, stops } = fit.shift
      const go = inTraffic(speeds, seconds, fit.window.hour)
      const goOn = inTraffic(speeds, next, stops[fit.gap]?.hour ?? frame.endHour)
      return fitsWith(fit, need, { go, goOn }) ?? []
    })
  } catch (fault) {
    if (fault instanceof Outage) return fits
    throw fault
  }
}

/** Seconds between all places as a routing service knows them; undefined without one. */
export async function tableOf(
  ctx: Context,
  places: readonly Spot[],
): Promise<readonly (readonly (number | null)[])[] | undefined> {
  const { driveTimes } = ctx.house
  try {
    return await driveTimes?.(places, places)
  } catch (fault) {
    if (fault instanceof Outage) return undefined
    throw fault
  }
}

/** A routing service knows empty roads: the hour makes them longer, and the van must be parked. */
export function inTraffic(speeds: Speeds, seconds: number, hour: number): number {
  if (seconds < 1) return 0
  const slowed = (speeds.secondsPerMetre[hour] ?? 0) / Math.min(...speeds.secondsPerMetre)
  return Math.ceil(seconds * slowed) + speeds.parkingSeconds
}
