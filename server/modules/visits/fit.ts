import { arrivalAfter, firstStart, leaveBy, type Shift } from './shift.ts'
import type { Speeds } from './rules.ts'
import { driveSeconds, metresBetween, type Point } from './travel.ts'

/** Where, how long and what for; skills and parts as bits. */
export type Need = Point & {
  readonly service: number
  readonly skills: number
  readonly parts: number
}

/** The work begins from `from` to `to` at the latest; whole seconds since 1970. */
export type Window = {
  readonly from: number
  readonly to: number
  /** The hour on the wall by which the way there is reckoned. */
  readonly hour: number
}

/** The cheapest place of one window: between which stops, at what cost. */
export type Fit = {
  readonly shift: Shift
  /** The visit would be stop `gap + 1`. */
  readonly gap: number
  readonly window: Window
  /** Seconds of driving more. */
  readonly added: number
  /** Seconds there, and on to the next stop or home. */
  readonly go: number
  readonly goOn: number
}

export type Looking = {
  readonly need: Need
  readonly windows: readonly Window[]
  readonly speeds: Speeds
  /** What begins sooner is settled: nothing is put before it, and nobody sets out earlier. */
  readonly settledUntil: number
}

/** The technician of this shift could do it at all. */
export function maySend({ frame, stops }: Shift, { skills, parts }: Need): boolean {
  return (
    frame.off === null &&
    (frame.skills & skills) === skills &&
    (frame.kit & parts) === parts &&
    stops.length < frame.visitsMax
  )
}

/**
 * Looks through the gaps of a route once for all windows of its day, and writes into `best`, at the
 * place of the window, whatever is cheaper than what stands there.
 */
export function fitInto(shift: Shift, looking: Looking, best: (Fit | undefined)[]): void {
  const { need, windows, speeds, settledUntil } = looking
  if (!maySend(shift, need)) return
  const { frame, stops, drives, departs, late, firstGap } = shift
  const count = stops.length
  let near = metresBetween(stops[firstGap - 1] ?? frame.start, need)
  for (let gap = firstGap; gap <= count; gap++) {
    const next = stops[gap]
    const far = metresBetween(next ?? frame.start, need)
    if (next && (departs[gap + 1] ?? 0) - next.service < settledUntil) {
      near = far
      continue
    }
    const goOn = driveSeconds(speeds, far, next ? next.hour : frame.endHour)
    const leave = leaveBy(frame, late[gap + 1] ?? 0, goOn)
    const from = Math.max(departs[gap] ?? 0, settledUntil)
    const saved = drives[gap] ?? 0
    for (let w = 0; w < windows.length; w++) {
      const window = windows[w]
      if (!window || window.from + need.service > leave || from > window.to) continue
      const go = driveSeconds(speeds, near, window.hour)
      const added = go + goOn - saved
      const known = best[w]
      if (known && known.added <= added) continue
      const arrival = Math.max(arrivalAfter(frame, from, go), window.from)
      const start = firstStart(frame, arrival, need.service)
      if (start > window.to || start + need.service > leave) continue
      best[w] = { shift, gap, window, added, go, goOn }
    }
    near = far
  }
}
