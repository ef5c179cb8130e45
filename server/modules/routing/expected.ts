import { secondsAt, type Planned } from './frame.ts'
import { arrivalAfter, firstStart, type Shift } from './shift.ts'

/** Whole seconds since 1970. */
export type Expected = {
  readonly arrives: number
  readonly starts: number
  readonly leaves: number
  /** Seconds after the promised window; 0 when in time. */
  readonly late: number
}

type Running = {
  readonly visits: ReadonlyMap<string, Planned>
  /** Seconds since 1970: nobody is anywhere before now that is not there yet. */
  readonly now: number
}

/** How a route will go from here, by what has really happened so far. */
export function expectedOf(shift: Shift, { visits, now }: Running): Expected[] {
  const { frame, stops, drives } = shift
  const isUnderWay = now > frame.opens
  let free = frame.opens
  return stops.map((stop, i) => {
    const row = visits.get(stop.visit)
    const isNext = isUnderWay && !row?.departedAt && !row?.arrivedAt
    const sets = row?.departedAt ? secondsAt(row.departedAt) : isNext ? Math.max(free, now) : free
    const estimate = arrivalAfter(frame, sets, drives[i] ?? 0)
    // Nobody sets out to stand at a door before its window; who has left comes when they do.
    const planned = row?.departedAt ? Math.max(estimate, now) : Math.max(estimate, stop.from)
    const arrives = stop.began ?? planned
    const starts = row?.begunAt
      ? secondsAt(row.begunAt)
      : firstStart(frame, Math.max(arrives, stop.began === null ? stop.from : now), stop.service)
    const leaves = stop.ended ?? Math.max(starts + stop.service, stop.began === null ? 0 : now)
    free = leaves
    return { arrives, starts, leaves, late: Math.max(0, starts - stop.to) }
  })
}

/** When the technician is home again; an empty route never left. */
export function homeAt({ frame, stops, drives }: Shift, expected: readonly Expected[]): number {
  const last = expected.at(-1)
  return last ? arrivalAfter(frame, last.leaves, drives[stops.length] ?? 0) : frame.opens
}
