import type { Speeds } from './rules.ts'
import { arrivalAfter, firstStart, gapSize, leaveBy, type Shift } from './shift.ts'
import { driveSeconds, lengthOf, type Spot } from './travel.ts'

/** Where, how long and what for; skills and parts as bits. */
export type Need = Spot & {
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
export function maySend(
  { frame, stops }: Shift,
  { skills, parts }: Pick<Need, 'skills' | 'parts'>,
): boolean {
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
  const { frame, stops, gaps, firstGap } = shift
  for (let gap = firstGap; gap <= stops.length; gap++) {
    const row = gap * gapSize
    const from = Math.max(gaps[row] ?? 0, settledUntil)
    const by = gaps[row + 1] ?? 0
    // Most gaps of a full day are told apart without looking where they lie.
    if (by - from < need.service || (gaps[row + 2] ?? 0) < settledUntil) continue
    const near = lengthOf((gaps[row + 3] ?? 0) - need.x, (gaps[row + 4] ?? 0) - need.y)
    const far = lengthOf((gaps[row + 5] ?? 0) - need.x, (gaps[row + 6] ?? 0) - need.y)
    const goOn = driveSeconds(speeds, far, gaps[row + 8] ?? 0)
    const leave = leaveBy(frame, by, goOn)
    const saved = gaps[row + 7] ?? 0
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
  }
}

/** The same gap with ways that are known better; undefined where it does not hold with them. */
export function fitsWith(
  fit: Fit,
  need: Need,
  { go, goOn }: Pick<Fit, 'go' | 'goOn'>,
): Fit | undefined {
  const { shift, gap, window } = fit
  const { frame, departs, late, drives } = shift
  const leave = leaveBy(frame, late[gap + 1] ?? 0, goOn)
  const arrival = Math.max(arrivalAfter(frame, departs[gap] ?? 0, go), window.from)
  const start = firstStart(frame, arrival, need.service)
  if (start > window.to || start + need.service > leave) return undefined
  return { ...fit, go, goOn, added: go + goOn - (drives[gap] ?? 0) }
}
