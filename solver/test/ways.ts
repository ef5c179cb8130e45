import type { Job, Problem, Vehicle, Window, Wish, Work } from '../problem.ts'

export type Done = {
  readonly type: 'job' | 'pickup' | 'delivery'
  readonly work: Work
  readonly wish: Omit<Wish, 'preferred'> & { readonly preferred?: Wish['preferred'] | undefined }
  readonly delivery: readonly number[]
  readonly pickup: readonly number[]
  readonly mate: number
  readonly pinned: Job['pinned'] | undefined
}

/** The beginning of a route: what is done, where and when, at what cost. */
export type Way = {
  readonly set: number
  readonly rested: number
  readonly here: number | undefined
  readonly now: number
  /** How much of the way to the next place is driven, as long as it goes so far. */
  readonly ahead: number
  readonly time: number
  readonly way: number
  readonly cost: number
  /** Load beyond what was aboard at the start, and how far over what is borne it ever was. */
  readonly load: readonly number[]
  readonly over: readonly number[]
}

export type Ground = {
  readonly problem: Problem
  readonly vehicle: Vehicle
  readonly done: readonly Done[]
}

type Bound = { readonly begun: readonly number[]; readonly taken: ReadonlySet<number> }

/** Every way that is longer by one stop or break. */
export function extend(ground: Ground, way: Way, { begun, taken }: Bound): Way[] {
  const { vehicle, done } = ground
  const due = begun.find((at) => !(way.set & (1 << at)))
  if (due !== undefined) return visit(ground, way, { at: due, isBegun: true })
  const rests = (vehicle.breaks ?? []).flatMap((pause, b) => {
    if (way.rested & (1 << b)) return []
    const start = firstWithin(pause.windows, way.now)
    if (start === Infinity) return []
    const over = way.over.map((most, d) =>
      pause.loadMax ? Math.max(most, way.load[d] - (pause.loadMax[d] ?? 0)) : most,
    )
    const now = start + (pause.service ?? 0)
    const ahead = way.ahead + start - way.now
    return [{ ...way, over, rested: way.rested | (1 << b), now, ahead }]
  })
  const visits = done.flatMap((each, at) => {
    const isEarly = each.type === 'delivery' && !(way.set & (1 << each.mate))
    if (way.set & (1 << at) || taken.has(at) || isEarly) return []
    if (isOutOfPlace(ground, way, { at, begun, taken })) return []
    return visit(ground, way, { at, isBegun: false })
  })
  return [...rests, ...visits]
}

type Turn = Bound & { readonly at: number }

/** Nothing comes behind a last job, nor before a first one that is still to come. */
function isOutOfPlace({ vehicle, done }: Ground, way: Way, { at, begun, taken }: Turn): boolean {
  const place = countOf(way.set) + 1
  const fixed = done.findIndex(({ pinned }, other) => {
    const isHere = pinned?.vehicle === vehicle.id && pinned.position === place
    return isHere && !begun.includes(other) && !taken.has(other)
  })
  const own = taken.has(at) ? undefined : done[at]?.pinned?.position
  if (fixed >= 0 ? fixed !== at : typeof own === 'number' && own !== place) return true
  return done.some(({ pinned }, other) => {
    if (pinned?.vehicle !== vehicle.id || other === at) return false
    if (begun.includes(other) || taken.has(other)) return false
    const isDone = (way.set & (1 << other)) !== 0
    return isDone ? pinned.position === 'last' : pinned.position === 'first'
  })
}

type Chosen = { readonly at: number; readonly isBegun: boolean }

function visit({ problem, vehicle, done }: Ground, way: Way, { at, isBegun }: Chosen): Way[] {
  const { work, wish, pinned, delivery, pickup } = done[at]
  const isBound = isBegun || pinned !== undefined
  if (countOf(way.set) >= (vehicle.jobsMax ?? Infinity)) return []
  if (!isBound && !mayCome(vehicle, wish)) return []
  const leg = legOf(problem, vehicle, { from: way.here, to: work.place })
  const now = way.now + Math.max(0, leg.time - way.ahead)
  const begun = vehicle.begun?.find((each) => typeof each !== 'number' && each.id === work.id)
  const soonest = typeof begun === 'object' ? (begun.at ?? now) : now
  const { start, late } = isBegun
    ? { start: Math.max(now, soonest), late: 0 }
    : startOf(work, pinned?.at, now)
  if (start === Infinity) return []
  const type = vehicle.type ?? ''
  const setup = way.here === work.place ? 0 : (work.setupByType?.[type] ?? work.setup ?? 0)
  const service = work.serviceByType?.[type] ?? work.service ?? 0
  const { preferred } = wish
  const load = way.load.map((each, d) => each + (pickup[d] ?? 0) - (delivery[d] ?? 0))
  return [
    {
      ...way,
      set: way.set | (1 << at),
      here: work.place,
      now: start + setup + service,
      ahead: 0,
      time: way.time + leg.time,
      way: way.way + leg.way,
      cost:
        way.cost +
        leg.cost +
        ((setup + service) * (vehicle.costPerTaskHour ?? 0)) / 3600 +
        (late * (work.lateness?.costPerHour ?? 0)) / 3600 +
        (preferred && preferred.vehicle !== vehicle.id ? preferred.otherCost : 0),
      load,
      over: way.over.map((most, d) => Math.max(most, load[d] - (vehicle.capacity?.[d] ?? 0))),
    },
  ]
}

function startOf(work: Work, pinnedAt: number | undefined, now: number) {
  if (pinnedAt !== undefined) return { start: now <= pinnedAt ? pinnedAt : Infinity, late: 0 }
  const start = firstWithin(work.windows, now)
  if (start < Infinity) return { start, late: 0 }
  const close = Math.max(...(work.windows ?? []).map(([, to]) => to))
  const late = now - close
  return late <= (work.lateness?.max ?? -1) ? { start: now, late } : { start: Infinity, late: 0 }
}

export function homeCost({ problem, vehicle, done }: Ground, way: Way): number {
  const leg = legOf(problem, vehicle, { from: way.here, to: vehicle.end })
  if (way.rested !== 2 ** (vehicle.breaks?.length ?? 0) - 1) return Infinity
  const home = way.now + Math.max(0, leg.time - way.ahead)
  if (home > (vehicle.shift?.[1] ?? Infinity)) return Infinity
  if (way.time + leg.time > (vehicle.travelTimeMax ?? Infinity)) return Infinity
  if (way.way + leg.way > (vehicle.distanceMax ?? Infinity)) return Infinity
  const isLaden = (vehicle.capacity ?? []).every((most, d) => {
    const brought = done.reduce(
      (sum, { delivery }, at) => (way.set & (1 << at) ? sum + (delivery[d] ?? 0) : sum),
      0,
    )
    return brought <= most && brought + way.over[d] <= 0
  })
  return isLaden ? way.cost + leg.cost + (vehicle.costFixed ?? 0) : Infinity
}

function countOf(set: number): number {
  return set.toString(2).replaceAll('0', '').length
}

function mayCome(vehicle: Vehicle, { vehicles, skills = [] }: Done['wish']): boolean {
  if (vehicles && !vehicles.includes(vehicle.id)) return false
  return skills.every((skill) => vehicle.skills?.includes(skill))
}

function firstWithin(windows: readonly Window[] | undefined, time: number): number {
  if (!windows?.length) return time
  const starts = windows.filter(([, to]) => time <= to).map(([from]) => Math.max(from, time))
  return Math.min(Infinity, ...starts)
}

type Leg = { readonly from: number | undefined; readonly to: number | undefined }

function legOf({ matrices }: Problem, vehicle: Vehicle, { from, to }: Leg) {
  if (from === undefined || to === undefined) return { time: 0, way: 0, cost: 0 }
  const table = matrices[vehicle.matrix ?? 0]
  const at = from * table.size + to
  const time = table.durations[at]
  const way = table.distances?.[at] ?? 0
  const rated = table.costs?.[at] ?? (time * (vehicle.costPerHour ?? 3600)) / 3600
  return { time, way, cost: rated + (way * (vehicle.costPerKm ?? 0)) / 1000 }
}
