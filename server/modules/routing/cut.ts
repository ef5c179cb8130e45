import type { Job, Matrix, Plan, Problem, Vehicle } from '#solver/problem'
import type { Context } from '#core/context'
import { promisedWindow } from './again.ts'
import { expectedOf } from './expected.ts'
import { type Ground, partBits, skillBits, stopOf, type Planned } from './frame.ts'
import type { Order } from './laid.ts'
import { inTraffic, tableOf } from './prove.ts'
import type { Speeds } from './rules.ts'
import { arrivalAfter, firstStart, type Frame, type Shift, type Stop } from './shift.ts'
import { driveSeconds, metresBetween, type Spot } from './travel.ts'

/** A route cut in two: what has begun or soon will stays, the rest may be planned anew. */
export type Cut = {
  readonly shift: Shift
  readonly settled: readonly Stop[]
  readonly open: readonly Stop[]
  /** Where and when the technician is free again; seconds since 1970. */
  readonly from: Spot
  readonly freeAt: number
}

type Cutting = {
  readonly visits: ReadonlyMap<string, Planned>
  readonly now: number
  /** Work that is expected to begin before then stays where it is. */
  readonly settledUntil: number
}

export function cutRoute(shift: Shift, { visits, now, settledUntil }: Cutting): Cut {
  const expected = expectedOf(shift, { visits, now })
  const soon = expected.findLastIndex(({ starts }) => starts < settledUntil) + 1
  const count = Math.max(shift.firstGap, soon)
  const free = expected[count - 1]?.leaves ?? shift.frame.opens
  return {
    shift,
    settled: shift.stops.slice(0, count),
    open: shift.stops.slice(count),
    from: shift.stops[count - 1] ?? shift.frame.start,
    freeAt: Math.max(free, shift.frame.opens, Math.min(settledUntil, shift.frame.closes)),
  }
}

type Asking = {
  readonly cuts: readonly Cut[]
  /** Visits that nobody makes yet, with a window on this day. */
  readonly waiting: readonly Planned[]
  readonly visits: ReadonlyMap<string, Planned>
  readonly site: Ground
  readonly speeds: Speeds
}

export type Asked = {
  readonly problem: Problem
  readonly base: number
  readonly jobs: readonly Stop[]
  /** Seconds between places of the problem. */
  readonly matrix: Matrix
}

/** Somebody else than now costs as much as so many seconds of driving: few routes change. */
const otherSeconds = 180
/** Once the owner knows who comes. */
const otherThanToldSeconds = 1_800

/**
 * The open part of a day as the solver reads it. Places are the technicians' starts and ends, then
 * the visits; times are seconds from `base`. Every promised window is hard.
 */
export async function askSolver(ctx: Context, asking: Asking): Promise<Asked> {
  return problemOf(asking, await tableOf(ctx, placesOf(asking.cuts, stopsOf(asking))))
}

/** With the seconds between all places as far as they are known. */
export function problemOf(asking: Asking, table: Table): Asked {
  const { cuts, visits, site, speeds } = asking
  const base = Math.min(...cuts.map(({ freeAt }) => freeAt))
  const open = cuts.flatMap((cut, vehicle) => cut.open.map((stop) => ({ stop, vehicle })))
  const stops = stopsOf(asking)
  const first = 2 * cuts.length
  const jobs = stops.map((stop, id): Job => {
    const row = visits.get(stop.visit)
    const holder = open[id]?.vehicle
    const window = row && promisedWindow(row, site.timeZone)
    return {
      id,
      place: first + id,
      windows: window ? [[window.from - base, window.to - base]] : [],
      service: stop.service,
      skills: row ? skillNumbers(row) : [],
      priority: holder === undefined ? 50 : 100,
      ...(holder === undefined
        ? {}
        : { preferred: { vehicle: holder, otherCost: otherThan(row) } }),
    }
  })
  const vehicles = cuts.map((cut, vehicle) => vehicleOf(cut, { vehicle, base, open }))
  const matrix = matrixOf(placesOf(cuts, stops), table, speeds)
  return { problem: { jobs, vehicles, matrices: [matrix] }, base, jobs: stops, matrix }
}

/** What is open on the routes, in their order, then what waits. */
function stopsOf({ cuts, waiting, site }: Asking): Stop[] {
  return [...cuts.flatMap(({ open }) => open), ...waiting.map((row) => stopOf(row, site))]
}

function otherThan(row: Planned | undefined): number {
  return row?.dispatchedAt ? otherThanToldSeconds : otherSeconds
}

/** Skills and parts of the van are one list to the solver. */
function skillNumbers(row: Planned): number[] {
  const parts = bitsIn(partBits(row.parts))
  return [...bitsIn(skillBits(row.skills)), ...parts.map((bit) => bit + 32)]
}

function bitsIn(mask: number): number[] {
  return Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1)
}

type Placed = {
  readonly vehicle: number
  readonly base: number
  readonly open: readonly { readonly stop: Stop; readonly vehicle: number }[]
}

function vehicleOf({ shift, settled, freeAt }: Cut, { vehicle, base, open }: Placed): Vehicle {
  const { frame } = shift
  const { from, to, breaks } = hoursOf(frame, freeAt)
  return {
    id: vehicle,
    start: 2 * vehicle,
    end: 2 * vehicle + 1,
    shift: [from - base, to - base],
    skills: [...bitsIn(frame.skills), ...bitsIn(frame.kit).map((bit) => bit + 32)],
    breaks: breaks.map(({ at, lasts }) => {
      return { id: vehicle, windows: [[at - base, at - base]], service: lasts }
    }),
    jobsMax: frame.off === null ? Math.max(0, frame.visitsMax - settled.length) : 0,
    planned: open.flatMap((one, id) => (one.vehicle === vehicle ? [id] : [])),
  }
}

/** The rest of a day and the pause in it; a pause at either end of it makes it shorter. */
function hoursOf({ pauseFrom, pauseTo, closes }: Frame, freeAt: number) {
  const end = Math.max(closes, freeAt)
  if (pauseTo <= pauseFrom || freeAt >= pauseTo || end <= pauseFrom)
    return { from: freeAt, to: end, breaks: [] }
  if (freeAt > pauseFrom) return { from: pauseTo, to: Math.max(end, pauseTo), breaks: [] }
  if (end < pauseTo) return { from: freeAt, to: pauseFrom, breaks: [] }
  return { from: freeAt, to: end, breaks: [{ at: pauseFrom, lasts: pauseTo - pauseFrom }] }
}

type Table = Awaited<ReturnType<typeof tableOf>>

type Stand = Spot & { readonly hour: number }

function placesOf(cuts: readonly Cut[], stops: readonly Stop[]): Stand[] {
  return [
    ...cuts.flatMap(({ from, shift: { frame } }) => [
      { ...from, hour: frame.startHour },
      { ...frame.start, hour: frame.endHour },
    ]),
    ...stops,
  ]
}

/** Seconds from place to place, by the hour for which the arrival is promised. */
function matrixOf(places: readonly Stand[], table: Table, speeds: Speeds): Matrix {
  const size = places.length
  const durations = new Int32Array(size * size)
  for (const [i, from] of places.entries()) {
    for (const [j, to] of places.entries()) {
      if (i === j) continue
      const known = table?.[i]?.[j]
      durations[i * size + j] =
        typeof known === 'number'
          ? inTraffic(speeds, known, to.hour)
          : driveSeconds(speeds, metresBetween(from, to), to.hour)
    }
  }
  return { size, durations }
}

/** What a route becomes. */
export type Ordered = { readonly cut: Cut; readonly order: Order }

/** Each route as the plan has it, what is settled first; only those that would change. */
export function ordersOf(plan: Plan, cuts: readonly Cut[], asked: Asked): Ordered[] {
  return cuts.flatMap((cut, vehicle) => {
    const { settled, open } = cut
    const route = plan.routes.find((one) => one.vehicle === vehicle)
    const planned = (route?.stops ?? []).flatMap(({ type, id }) => (type === 'job' ? [id] : []))
    const stops = planned.flatMap((id) => asked.jobs[id] ?? [])
    const isSame =
      stops.length === open.length && stops.every(({ visit }, i) => visit === open[i]?.visit)
    if (isSame) return []
    const ways = waysOf(asked, { vehicle, planned, first: 2 * cuts.length })
    const known = cut.shift.drives.subarray(0, settled.length)
    return [{ cut, order: { stops: [...settled, ...stops], drives: [...known, ...ways] } }]
  })
}

type Driven = {
  readonly vehicle: number
  readonly planned: readonly number[]
  readonly first: number
}

/** From where the technician is free through the jobs and home; nobody sets out for nothing. */
function waysOf({ matrix }: Asked, { vehicle, planned, first }: Driven): number[] {
  const path = [2 * vehicle, ...planned.map((id) => first + id), 2 * vehicle + 1]
  return path.slice(1).map((to, i) => matrix.durations[(path[i] ?? 0) * matrix.size + to] ?? 0)
}

/** Whether everything that can still be kept is kept from where the technician is now. */
export function keepsAll({ shift, settled, freeAt }: Cut, { stops, drives }: Order): boolean {
  const { frame } = shift
  let free = freeAt
  for (let i = settled.length; i < stops.length; i++) {
    const stop = stops[i]
    if (!stop) return false
    const arrival = Math.max(arrivalAfter(frame, free, drives[i] ?? 0), stop.from)
    const start = firstStart(frame, arrival, stop.service)
    if (start > stop.to) return false
    free = start + stop.service
  }
  const hasWork = stops.length > settled.length
  return !hasWork || arrivalAfter(frame, free, drives[stops.length] ?? 0) <= frame.closes
}
