import type { Job, Matrix, Plan, Problem, Vehicle } from '#solver/problem'
import { promisedWindow } from './again.ts'
import { expectedOf } from './expected.ts'
import { type Ground, partBits, skillBits, stopOf } from './frame.ts'
import type { Order } from './laid.ts'
import type { Speeds } from './rules.ts'
import { estimated, firstStart, arrivalAfter, type Shift, type Stop } from './shift.ts'
import type { VisitRow } from './tables.ts'
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
  readonly visits: ReadonlyMap<string, VisitRow>
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
  readonly waiting: readonly VisitRow[]
  readonly visits: ReadonlyMap<string, VisitRow>
  readonly site: Ground
  readonly speeds: Speeds
}

export type Asked = { readonly problem: Problem; readonly base: number; readonly jobs: Stop[] }

/** Somebody else than now costs as much as so many seconds of driving: few routes change. */
const otherSeconds = 180
/** Once the owner knows who comes. */
const otherThanToldSeconds = 1_800

/**
 * The open part of a day as the solver reads it. Places are the technicians' starts and ends, then
 * the visits; times are seconds from `base`. Every promised window is hard.
 */
export function askSolver(asking: Asking): Asked {
  const { cuts, waiting, visits, site, speeds } = asking
  const base = Math.min(...cuts.map(({ freeAt }) => freeAt))
  const open = cuts.flatMap((cut, vehicle) => cut.open.map((stop) => ({ stop, vehicle })))
  const stops = [...open.map(({ stop }) => stop), ...waiting.map((row) => stopOf(row, site))]
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
  return {
    problem: { jobs, vehicles, matrices: [matrixOf(cuts, stops, speeds)] },
    base,
    jobs: stops,
  }
}

function otherThan(row: VisitRow | undefined): number {
  return row?.dispatchedAt ? otherThanToldSeconds : otherSeconds
}

/** Skills and parts of the van are one list to the solver. */
function skillNumbers(row: VisitRow): number[] {
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
  const pause = { from: frame.pauseFrom - base, service: frame.pauseTo - frame.pauseFrom }
  const isAhead = frame.pauseTo > frame.pauseFrom && freeAt <= frame.pauseFrom
  return {
    id: vehicle,
    start: 2 * vehicle,
    end: 2 * vehicle + 1,
    shift: [freeAt - base, Math.max(frame.closes, freeAt) - base],
    skills: [...bitsIn(frame.skills), ...bitsIn(frame.kit).map((bit) => bit + 32)],
    breaks: isAhead
      ? [{ id: vehicle, windows: [[pause.from, pause.from]], service: pause.service }]
      : [],
    jobsMax: frame.off === null ? Math.max(0, frame.visitsMax - settled.length) : 0,
    planned: open.flatMap((one, id) => (one.vehicle === vehicle ? [id] : [])),
  }
}

/** Seconds from place to place, by the hour for which the arrival is promised. */
function matrixOf(cuts: readonly Cut[], stops: readonly Stop[], speeds: Speeds): Matrix {
  const places: (Spot & { readonly hour: number })[] = [
    ...cuts.flatMap(({ from, shift: { frame } }) => [
      { ...from, hour: frame.startHour },
      { ...frame.start, hour: frame.endHour },
    ]),
    ...stops,
  ]
  const size = places.length
  const durations = new Int32Array(size * size)
  for (const [i, from] of places.entries()) {
    for (const [j, to] of places.entries()) {
      if (i === j) continue
      durations[i * size + j] = driveSeconds(speeds, metresBetween(from, to), to.hour)
    }
  }
  return { size, durations }
}

/** Each route as the plan has it, what is settled first; only those that would change. */
export function ordersOf(
  plan: Plan,
  {
    cuts,
    asked,
    speeds,
  }: { readonly cuts: readonly Cut[]; readonly asked: Asked; readonly speeds: Speeds },
): { readonly shift: Shift; readonly order: Order }[] {
  return cuts.flatMap(({ shift, settled, open }, vehicle) => {
    const route = plan.routes.find((one) => one.vehicle === vehicle)
    const planned = (route?.stops ?? []).flatMap(({ type, id }) => {
      const stop = type === 'job' ? asked.jobs[id] : undefined
      return stop ? [stop] : []
    })
    const isSame =
      planned.length === open.length && planned.every(({ visit }, i) => visit === open[i]?.visit)
    if (isSame) return []
    const stops = [...settled, ...planned]
    return { shift, order: { stops, drives: estimated(shift.frame, stops, speeds) } }
  })
}

/** Whether everything that can still be kept is kept from where the technician is now. */
export function keepsAll(cut: Cut, stops: readonly Stop[], speeds: Speeds): boolean {
  const { frame } = cut.shift
  const open = stops.slice(cut.settled.length)
  let here: Spot = cut.from
  let free = cut.freeAt
  for (const stop of open) {
    const drive = driveSeconds(speeds, metresBetween(here, stop), stop.hour)
    const arrival = Math.max(arrivalAfter(frame, free, drive), stop.from)
    const start = firstStart(frame, arrival, stop.service)
    if (start > stop.to) return false
    free = start + stop.service
    here = stop
  }
  if (!open.length) return true
  const home = driveSeconds(speeds, metresBetween(here, frame.start), frame.endHour)
  return arrivalAfter(frame, free, home) <= frame.closes
}
