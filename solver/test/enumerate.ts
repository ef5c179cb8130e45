/** The best plan there is, by trying every order: up to eight jobs or so. */
import type { Job, Problem, Vehicle, Window } from '../problem.ts'

export type Worth = { readonly priority: number; readonly served: number; readonly cost: number }

export function enumerate(problem: Problem): Worth {
  const sets = 2 ** problem.jobs.length
  let best = new Float64Array(sets).fill(Infinity)
  best[0] = 0
  for (const vehicle of problem.vehicles) {
    const own = bestRoutes(problem, vehicle)
    const joined = new Float64Array(sets).fill(Infinity)
    for (let all = 0; all < sets; all++) {
      for (let part = all; ; part = (part - 1) & all) {
        joined[all] = Math.min(joined[all], own[part] + best[all ^ part])
        if (part === 0) break
      }
    }
    best = joined
  }
  return [...best]
    .map((cost, set) => worthOf(problem, set, cost))
    .filter(({ cost }) => cost < Infinity)
    .reduce((top, each) => (compareWorth(each, top) < 0 ? each : top))
}

/** Below nought when the first is the better: priority, then jobs served, then cost. */
export function compareWorth(a: Worth, b: Worth): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  return a.served !== b.served ? b.served - a.served : a.cost - b.cost
}

function worthOf({ jobs }: Problem, set: number, cost: number): Worth {
  const served = jobs.filter((_, j) => set & (1 << j))
  const priority = served.reduce((sum, job) => sum + (job.priority ?? 0), 0)
  return { priority, served: served.length, cost }
}

type Way = {
  readonly set: number
  readonly rested: number
  readonly here: number | undefined
  readonly now: number
  readonly time: number
  readonly distance: number
  readonly others: number
  readonly jobs: readonly Job[]
}

function bestRoutes(problem: Problem, vehicle: Vehicle): Float64Array {
  const best = new Float64Array(2 ** problem.jobs.length).fill(Infinity)
  const begun = vehicle.begun ?? []
  const pinned = new Set(problem.vehicles.flatMap((each) => each.begun ?? []))
  if (!begun.length) best[0] = 0
  const go = (way: Way) => {
    const cost = costHome(problem, vehicle, way)
    if (cost < best[way.set] && way.jobs.length >= Math.max(1, begun.length)) best[way.set] = cost
    if (way.jobs.length < begun.length) {
      const j = problem.jobs.findIndex(({ id }) => id === begun[way.jobs.length])
      const next = afterJob(problem, vehicle, { way, j })
      if (next) go(next)
      return
    }
    ;(vehicle.breaks ?? []).forEach((pause, b) => {
      if (way.rested & (1 << b)) return
      const start = firstWithin(pause.windows, way.now)
      if (start < Infinity)
        go({ ...way, rested: way.rested | (1 << b), now: start + (pause.service ?? 0) })
    })
    problem.jobs.forEach(({ id }, j) => {
      const next = pinned.has(id) ? undefined : afterJob(problem, vehicle, { way, j })
      if (next) go(next)
    })
  }
  const now = vehicle.shift?.[0] ?? 0
  go({ set: 0, rested: 0, here: vehicle.start, now, time: 0, distance: 0, others: 0, jobs: [] })
  return best
}

function afterJob(
  problem: Problem,
  vehicle: Vehicle,
  { way, j }: { readonly way: Way; readonly j: number },
): Way | undefined {
  const job = problem.jobs[j]
  const isBegun = vehicle.begun?.includes(job.id) ?? false
  if (way.set & (1 << j) || way.jobs.length >= (vehicle.jobsMax ?? Infinity)) return undefined
  if (!isBegun && !mayCome(vehicle, job)) return undefined
  const leg = legOf(problem, way.here, job.place)
  const start = firstWithin(isBegun ? undefined : job.windows, way.now + leg.time)
  if (start === Infinity) return undefined
  const setup = way.here === job.place ? 0 : (job.setup ?? 0)
  const { preferred } = job
  return {
    ...way,
    set: way.set | (1 << j),
    here: job.place,
    now: start + setup + (job.service ?? 0),
    time: way.time + leg.time,
    distance: way.distance + leg.distance,
    others: way.others + (preferred && preferred.vehicle !== vehicle.id ? preferred.otherCost : 0),
    jobs: [...way.jobs, job],
  }
}

function mayCome(vehicle: Vehicle, job: Job): boolean {
  if (job.vehicles && !job.vehicles.includes(vehicle.id)) return false
  return (job.skills ?? []).every((skill) => vehicle.skills?.includes(skill))
}

function costHome(problem: Problem, vehicle: Vehicle, way: Way): number {
  const leg = legOf(problem, way.here, vehicle.end)
  const time = way.time + leg.time
  const distance = way.distance + leg.distance
  if (way.rested !== 2 ** (vehicle.breaks?.length ?? 0) - 1) return Infinity
  if (way.now + leg.time > (vehicle.shift?.[1] ?? Infinity)) return Infinity
  if (time > (vehicle.travelTimeMax ?? Infinity)) return Infinity
  if (distance > (vehicle.distanceMax ?? Infinity) || !carries(vehicle, way.jobs)) return Infinity
  const { costFixed = 0, costPerHour = 3600, costPerKm = 0 } = vehicle
  return costFixed + (time * costPerHour) / 3600 + (distance * costPerKm) / 1000 + way.others
}

function carries({ capacity = [] }: Vehicle, jobs: readonly Job[]): boolean {
  return capacity.every((most, d) => {
    let load = jobs.reduce((sum, { delivery }) => sum + (delivery?.[d] ?? 0), 0)
    if (load > most) return false
    return jobs.every(({ delivery, pickup }) => {
      load += (pickup?.[d] ?? 0) - (delivery?.[d] ?? 0)
      return load <= most
    })
  })
}

function firstWithin(windows: readonly Window[] | undefined, time: number): number {
  if (!windows?.length) return time
  const starts = windows.filter(([, to]) => time <= to).map(([from]) => Math.max(from, time))
  return Math.min(Infinity, ...starts)
}

function legOf({ matrices: [table] }: Problem, from: number | undefined, to: number | undefined) {
  if (from === undefined || to === undefined) return { time: 0, distance: 0 }
  const at = from * table.size + to
  return { time: table.durations[at], distance: table.distances?.[at] ?? 0 }
}
