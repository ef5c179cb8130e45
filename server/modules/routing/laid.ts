import type { Uuid } from '#shared/ids'
import type { Fit } from './fit.ts'
import type { Speeds } from './rules.ts'
import { type Shift, shiftOf, type Stop } from './shift.ts'
import { driveSeconds, metresBetween } from './travel.ts'

/** Stops in order with the ways between them, the way home last: what a route becomes. */
export type Order = { readonly stops: readonly Stop[]; readonly drives: readonly number[] }

/** The route with one stop more, where the fit says. */
export function withStop({ shift, gap, go, goOn }: Fit, stop: Stop): Order {
  const drives = [...shift.drives]
  drives.splice(gap, 1, go, goOn)
  return { stops: shift.stops.toSpliced(gap, 0, stop), drives }
}

/** The route without a stop: only the way across the gap is new. */
export function withoutStop({ frame, stops, drives }: Shift, visit: Uuid, speeds: Speeds): Order {
  const at = stops.findIndex((stop) => stop.visit === visit)
  if (at < 0) return { stops, drives: [...drives] }
  const left = stops.toSpliced(at, 1)
  const next = left[at]
  const metres = metresBetween(stops[at - 1] ?? frame.start, next ?? frame.start)
  const across = driveSeconds(speeds, metres, next ? next.hour : frame.endHour)
  return { stops: left, drives: [...drives].toSpliced(at, 2, left.length ? across : 0) }
}

/** The route as if the visit were not on it. */
export function shiftWithout(shift: Shift, visit: Uuid, speeds: Speeds): Shift {
  if (!shift.stops.some((stop) => stop.visit === visit)) return shift
  const { frame, version } = shift
  return shiftOf(frame, { version, ...withoutStop(shift, visit, speeds) }, speeds)
}
