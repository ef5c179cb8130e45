import type { Uuid } from '#shared/ids'
import type { Speeds } from './rules.ts'
import { driveSeconds, metresBetween, type Spot } from './travel.ts'

/**
 * One stop of a route. Instants are whole seconds since 1970; the work begins from `from` to `to`
 * at the latest: a promise, never moved by us.
 */
export type Stop = Spot & {
  readonly visit: Uuid
  readonly from: number
  readonly to: number
  /** Seconds at the place. */
  readonly service: number
  /** The hour on the wall by which the way there is reckoned. */
  readonly hour: number
  /** A hold ends then; null once it is booked. */
  readonly heldUntil: number | null
  /** Stays with this technician, here in the order. */
  readonly fixed: boolean
  /** When the work really began and ended. */
  readonly began: number | null
  readonly ended: number | null
}

/** A technician's day: from when to when, where it begins and ends, and when nobody works. */
export type Frame = {
  readonly technician: Uuid
  readonly day: string
  readonly start: Spot
  readonly opens: number
  readonly closes: number
  readonly pauseFrom: number
  readonly pauseTo: number
  readonly startHour: number
  readonly endHour: number
  readonly skills: number
  readonly kit: number
  readonly visitsMax: number
  /** Why nobody comes that day; null on a working day. */
  readonly off: string | null
}

/**
 * A route with the slack beside each stop: `departs[i]` is the earliest end of the work at stop i
 * (0 is the start of the shift), `late[i]` the latest arrival at it that keeps all that follows on
 * time. Whether a visit fits into a gap is then a comparison of the two.
 */
export type Shift = {
  readonly frame: Frame
  readonly version: number
  readonly stops: readonly Stop[]
  /** Seconds from the place before; the last is the way home. */
  readonly drives: Float64Array
  readonly departs: Float64Array
  readonly late: Float64Array
  /** Before this gap the route is settled. */
  readonly firstGap: number
  /** What `fitInto` reads of each gap, side by side in memory: see `gapsOf`. */
  readonly gaps: Float64Array
  /** The first hold of the route ends then. */
  readonly lapsesAt: number
}

export type Laid = {
  readonly version: number
  readonly stops: readonly Stop[]
  /** Known ways, one more than stops; without them they are estimated. */
  readonly drives?: ArrayLike<number>
}

/** Works out a route as it stands. */
export function shiftOf(frame: Frame, { version, stops, drives }: Laid, speeds: Speeds): Shift {
  const ways = Float64Array.from(drives ?? estimated(frame, stops, speeds))
  const count = stops.length
  const departs = new Float64Array(count + 1)
  const late = new Float64Array(count + 2)
  departs[0] = frame.opens
  for (let i = 0; i < count; i++) {
    departs[i + 1] = endOf(frame, at(stops, i), arrivalAfter(frame, departs[i] ?? 0, ways[i] ?? 0))
  }
  late[count + 1] = frame.closes
  for (let i = count; i > 0; i--) {
    const stop = at(stops, i - 1)
    const leave = leaveBy(frame, late[i + 1] ?? 0, ways[i] ?? 0)
    late[i] = stop.began ?? lastArrival(frame, stop, leave)
  }
  return {
    frame,
    version,
    stops,
    drives: ways,
    departs,
    late,
    gaps: gapsOf(frame, stops, { drives: ways, departs, late }),
    firstGap: stops.findLastIndex(({ fixed }) => fixed) + 1,
    lapsesAt: Math.min(...stops.map(({ heldUntil }) => heldUntil ?? Infinity), Infinity),
  }
}

/** Places of one gap in `gaps`. */
export const gapSize = 9

/**
 * A row a gap: when the technician is free before it, by when the next place must be reached, when
 * the next stop begins, from where, to where, the seconds of the way across, the hour of the next.
 */
function gapsOf(
  frame: Frame,
  stops: readonly Stop[],
  { drives, departs, late }: Pick<Shift, 'drives' | 'departs' | 'late'>,
): Float64Array {
  const gaps = new Float64Array(gapSize * (stops.length + 1))
  for (let gap = 0; gap <= stops.length; gap++) {
    const next = stops[gap]
    const [from, to] = [stops[gap - 1] ?? frame.start, next ?? frame.start]
    const begins = next ? (departs[gap + 1] ?? 0) - next.service : Infinity
    const row = [departs[gap] ?? 0, late[gap + 1] ?? 0, begins, from.x, from.y, to.x, to.y]
    gaps.set([...row, drives[gap] ?? 0, next?.hour ?? frame.endHour], gap * gapSize)
  }
  return gaps
}

/** The route keeps every window and the end of the shift. */
export function isKept({ frame, stops, drives, departs }: Shift): boolean {
  const isOnTime = stops.every(
    (stop, i) => stop.began !== null || (departs[i + 1] ?? 0) - stop.service <= stop.to,
  )
  const last = stops.length
  return isOnTime && arrivalAfter(frame, departs[last] ?? 0, drives[last] ?? 0) <= frame.closes
}

export function driveOf({ drives }: Pick<Shift, 'drives'>): number {
  return drives.reduce((sum, drive) => sum + drive, 0)
}

/** Ways between all stops by the speeds of the city; an empty route goes nowhere. */
export function estimated(frame: Frame, stops: readonly Stop[], speeds: Speeds): number[] {
  if (!stops.length) return [0]
  const ways = stops.map((stop, i) =>
    driveSeconds(speeds, metresBetween(stops[i - 1] ?? frame.start, stop), stop.hour),
  )
  const home = metresBetween(at(stops, stops.length - 1), frame.start)
  return [...ways, driveSeconds(speeds, home, frame.endHour)]
}

/** Nobody drives in the pause: who has not arrived before it goes on after it. */
export function arrivalAfter({ pauseFrom, pauseTo }: Frame, from: number, drive: number): number {
  if (from >= pauseTo || from + drive <= pauseFrom) return from + drive
  return from + drive + pauseTo - Math.max(from, pauseFrom)
}

/** The latest instant to leave and still arrive by then: `arrivalAfter` read backwards. */
export function leaveBy({ pauseFrom, pauseTo }: Frame, by: number, drive: number): number {
  if (by - drive >= pauseTo) return by - drive
  if (by > pauseTo) return by - drive - (pauseTo - pauseFrom)
  return Math.min(by, pauseFrom) - drive
}

/** Work is not cut in two by the pause: it ends before, or begins after. */
export function firstStart({ pauseFrom, pauseTo }: Frame, from: number, service: number): number {
  return from < pauseTo && from + service > pauseFrom ? pauseTo : from
}

function lastStart({ pauseFrom, pauseTo }: Frame, by: number, service: number): number {
  return by < pauseTo && by + service > pauseFrom ? pauseFrom - service : by
}

/** Where the pause cuts off all of the window no arrival is early enough. */
function lastArrival(frame: Frame, { from, to, service }: Stop, leave: number): number {
  const start = lastStart(frame, Math.min(to, leave - service), service)
  return start < from ? -Infinity : start
}

function endOf(frame: Frame, stop: Stop, arrival: number): number {
  if (stop.ended !== null) return stop.ended
  if (stop.began !== null) return stop.began + stop.service
  return firstStart(frame, Math.max(arrival, stop.from), stop.service) + stop.service
}

function at(stops: readonly Stop[], i: number): Stop {
  return stops[i] as Stop // because callers count within the route.
}
