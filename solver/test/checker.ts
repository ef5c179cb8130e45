/**
 * Says what is wrong with a plan, by the words of the problem alone: nothing here is shared with
 * the search, so that a fault of its bookkeeping cannot hide.
 */
import type { Job, Plan, Problem, Route, Vehicle, Window } from '../problem.ts'

export function faultsOf(problem: Problem, plan: Plan): string[] {
  const faults: string[] = []
  const served = plan.routes.flatMap((route) =>
    route.stops.filter(({ type }) => type === 'job').map(({ id }) => id),
  )
  const named = [...served, ...plan.leftOut.map(({ job }) => job)].toSorted((a, b) => a - b)
  const asked = problem.jobs.map(({ id }) => id).toSorted((a, b) => a - b)
  if (named.join() !== asked.join()) faults.push('jobs are lost, doubled or made up')
  if (new Set(plan.routes.map(({ vehicle }) => vehicle)).size !== plan.routes.length)
    faults.push('a vehicle drives twice')
  for (const route of plan.routes) faults.push(...faultsOfRoute(problem, route))
  for (const vehicle of problem.vehicles) {
    const route = plan.routes.find((each) => each.vehicle === vehicle.id)
    const first = route?.stops.filter(({ type }) => type === 'job').map(({ id }) => id) ?? []
    const begun = vehicle.begun ?? []
    if (begun.some((id, at) => first[at] !== id)) faults.push(`${vehicle.id} drops begun work`)
  }
  const sum = plan.routes.reduce((total, { cost }) => total + cost, 0)
  if (Math.abs(sum - plan.cost) > 1e-6) faults.push('the costs do not add up')
  return faults
}

function faultsOfRoute(problem: Problem, route: Route): string[] {
  const vehicle = problem.vehicles.find(({ id }) => id === route.vehicle)
  if (!vehicle) return [`no vehicle ${route.vehicle}`]
  const jobs = route.stops.flatMap(({ type, id }) =>
    type === 'job' ? problem.jobs.filter((job) => job.id === id) : [],
  )
  const says = (text: string) => `vehicle ${vehicle.id}: ${text}`
  return [
    ...faultsOfTime(problem, vehicle, route),
    ...faultsOfLoad(vehicle, jobs),
    ...faultsOfCost(problem, vehicle, { route, jobs }),
    ...jobs.flatMap((job) => faultsOfRight(vehicle, job)),
    ...(jobs.length > (vehicle.jobsMax ?? Infinity) ? ['too many jobs'] : []),
  ].map(says)
}

function faultsOfTime(problem: Problem, vehicle: Vehicle, route: Route): string[] {
  const faults: string[] = []
  const drive = legTime(problem, vehicle)
  let here = vehicle.start
  let now = route.departure
  const shift = vehicle.shift ?? [-Infinity, Infinity]
  if (now < shift[0]) faults.push('leaves before the shift')
  for (const stop of route.stops) {
    const job = stop.type === 'job' ? problem.jobs.find(({ id }) => id === stop.id) : undefined
    const pause = vehicle.breaks?.find(({ id }) => id === stop.id)
    const there = job ? job.place : here
    now += drive(here, there)
    if (stop.arrival !== now) faults.push(`${stop.type} ${stop.id}: arrives at another time`)
    if (stop.start < now) faults.push(`${stop.type} ${stop.id}: starts before it arrives`)
    const isBegun = job && vehicle.begun?.includes(job.id)
    const windows = job ? job.windows : pause?.windows
    if (!isBegun && !isWithin(windows, stop.start))
      faults.push(`${stop.type} ${stop.id}: starts outside its windows`)
    const setup = job && there !== here ? (job.setup ?? 0) : 0
    now = stop.start + setup + ((job ?? pause)?.service ?? 0)
    here = there
  }
  now += drive(here, vehicle.end)
  if (now !== route.arrival) faults.push('comes home at another time')
  if (now > shift[1]) faults.push('comes home after the shift')
  const breaks = route.stops.filter(({ type }) => type === 'break').map(({ id }) => id)
  const due = (vehicle.breaks ?? []).map(({ id }) => id)
  if (breaks.toSorted().join() !== due.toSorted().join()) faults.push('misses a break')
  return faults
}

function isWithin(windows: readonly Window[] | undefined, time: number): boolean {
  return !windows?.length || windows.some(([from, to]) => time >= from && time <= to)
}

function legTime(problem: Problem, vehicle: Vehicle) {
  const table = problem.matrices[vehicle.matrix ?? 0]
  return (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? 0 : table.durations[from * table.size + to]
}

function faultsOfLoad(vehicle: Vehicle, jobs: readonly Job[]): string[] {
  const { capacity } = vehicle
  if (!capacity) return []
  return capacity.flatMap((most, d) => {
    let load = jobs.reduce((sum, { delivery }) => sum + (delivery?.[d] ?? 0), 0)
    let peak = load
    for (const { delivery, pickup } of jobs) {
      load += (pickup?.[d] ?? 0) - (delivery?.[d] ?? 0)
      peak = Math.max(peak, load)
    }
    return peak > most ? [`overloaded in ${d}`] : []
  })
}

function faultsOfCost(
  problem: Problem,
  vehicle: Vehicle,
  { route, jobs }: { readonly route: Route; readonly jobs: readonly Job[] },
): string[] {
  const table = problem.matrices[vehicle.matrix ?? 0]
  const places = [vehicle.start, ...jobs.map(({ place }) => place), vehicle.end]
  const known = places.filter((place) => place !== undefined)
  let time = 0
  let way = 0
  known.forEach((to, at) => {
    const from = known[at - 1]
    if (from === undefined) return
    time += table.durations[from * table.size + to]
    way += table.distances?.[from * table.size + to] ?? 0
  })
  const others = jobs.reduce((sum, { preferred }) => {
    return preferred && preferred.vehicle !== vehicle.id ? sum + preferred.otherCost : sum
  }, 0)
  const rate = (time * (vehicle.costPerHour ?? 3600)) / 3600
  const cost = (vehicle.costFixed ?? 0) + rate + (way * (vehicle.costPerKm ?? 0)) / 1000 + others
  return [
    ...(time > (vehicle.travelTimeMax ?? Infinity) ? ['drives too long'] : []),
    ...(way > (vehicle.distanceMax ?? Infinity) ? ['drives too far'] : []),
    ...(time !== route.travelTime || way !== route.distance ? ['miscounts its way'] : []),
    ...(Math.abs(cost - route.cost) > 1e-6 * Math.max(1, cost) ? ['miscounts its cost'] : []),
  ]
}

function faultsOfRight(vehicle: Vehicle, job: Job): string[] {
  if (vehicle.begun?.includes(job.id)) return []
  const lacks = (job.skills ?? []).some((skill) => !vehicle.skills?.includes(skill))
  const isBarred = job.vehicles && !job.vehicles.includes(vehicle.id)
  return [
    ...(lacks ? [`lacks a skill for job ${job.id}`] : []),
    ...(isBarred ? [`may not come to job ${job.id}`] : []),
  ]
}
