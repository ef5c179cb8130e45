/**
 * Says what is wrong with a plan, by the words of the problem alone: nothing here is shared with
 * the search, so that a fault of its bookkeeping cannot hide.
 */
import type { Job, Plan, Problem, Route, Stop, Vehicle, Wish, Work } from '../problem.ts'
import { faultsOfTime } from './checkerTimes.ts'

/** What a stop is in the problem; undefined for a break. */
export type Asked = Work &
  Wish & {
    readonly type: 'job' | 'pickup' | 'delivery'
    readonly pinned?: Job['pinned'] | undefined
    readonly gives: readonly number[]
    readonly takes: readonly number[]
  }

export function faultsOf(problem: Problem, plan: Plan): string[] {
  const faults: string[] = []
  const asked = askedOf(problem)
  const served = plan.routes.flatMap(({ stops }) => stops.filter(({ type }) => type !== 'break'))
  const left = plan.leftOut.map(({ type, job }) => `${type} ${job}`)
  const found = [...served.map(({ type, id }) => `${type} ${id}`), ...left].toSorted()
  if (found.join() !== [...asked.keys()].toSorted().join())
    faults.push('jobs are lost, doubled or made up')
  if (new Set(plan.routes.map(({ vehicle }) => vehicle)).size !== plan.routes.length)
    faults.push('a vehicle drives twice')
  for (const route of plan.routes) faults.push(...faultsOfRoute(problem, route, asked))
  faults.push(...faultsOfPromises(problem, plan))
  const sum = plan.routes.reduce((total, { cost }) => total + cost, 0)
  if (Math.abs(sum - plan.cost) > 1e-6) faults.push('the costs do not add up')
  return faults
}

export function askedOf({ jobs, shipments = [] }: Problem): Map<string, Asked> {
  const all: Asked[] = jobs.map((job) => {
    return { ...job, type: 'job', gives: job.delivery ?? [], takes: job.pickup ?? [] }
  })
  for (const { pickup, delivery, amount = [], preferred, ...wish } of shipments) {
    const wished = preferred ? { preferred } : {}
    all.push({ ...wish, ...wished, ...pickup, type: 'pickup', gives: [], takes: amount })
    all.push({ ...wish, ...delivery, type: 'delivery', gives: amount, takes: [] })
  }
  return new Map(all.map((each) => [`${each.type} ${each.id}`, each]))
}

function faultsOfPromises({ vehicles, jobs }: Problem, plan: Plan): string[] {
  const namesOf = (id: number) =>
    (plan.routes.find(({ vehicle }) => vehicle === id)?.stops ?? []).map(
      (stop) => `${stop.type} ${stop.id}`,
    )
  const begun = new Set<string>()
  const dropped = vehicles.flatMap((vehicle) => {
    const names = namesOf(vehicle.id)
    return (vehicle.begun ?? []).flatMap((visit, at) => {
      const name = typeof visit === 'number' ? `job ${visit}` : `${visit.type} ${visit.id}`
      begun.add(name)
      return names[at] === name ? [] : [`vehicle ${vehicle.id} drops ${name}, which is begun`]
    })
  })
  const broken = jobs.flatMap(({ id, pinned }) => {
    if (!pinned || begun.has(`job ${id}`)) return []
    const free = namesOf(pinned.vehicle).filter((n) => !begun.has(n) && !n.startsWith('break'))
    const at = free.indexOf(`job ${id}`)
    const isFirst = pinned.position !== 'first' || at === 0
    const all = namesOf(pinned.vehicle).filter((name) => !name.startsWith('break'))
    const isThere = typeof pinned.position !== 'number' || all[pinned.position - 1] === `job ${id}`
    const isLast = pinned.position !== 'last' || at === free.length - 1
    return at >= 0 && isFirst && isLast && isThere ? [] : [`job ${id} is not where promised`]
  })
  return [...dropped, ...broken]
}

function faultsOfRoute(problem: Problem, route: Route, asked: Map<string, Asked>): string[] {
  const vehicle = problem.vehicles.find(({ id }) => id === route.vehicle)
  if (!vehicle) return [`no vehicle ${route.vehicle}`]
  const works = route.stops.map(({ type, id }) => asked.get(`${type} ${id}`))
  const jobs = works.filter((each) => each !== undefined)
  const ground = { problem, vehicle, route, works }
  return [
    ...faultsOfTime(ground),
    ...faultsOfLoad(vehicle, route.stops, works),
    ...faultsOfOrder(route),
    ...faultsOfCost(ground),
    ...jobs.flatMap((job) => faultsOfRight(vehicle, job)),
    ...(jobs.length > (vehicle.jobsMax ?? Infinity) ? ['too many jobs'] : []),
  ].map((text) => `vehicle ${vehicle.id}: ${text}`)
}

function faultsOfOrder({ stops }: Route): string[] {
  return stops.flatMap(({ type, id }, at) => {
    if (type !== 'pickup' && type !== 'delivery') return []
    const other = type === 'pickup' ? 'delivery' : 'pickup'
    const found = stops.findIndex((stop) => stop.type === other && stop.id === id)
    const isRight = type === 'pickup' ? found > at : found >= 0 && found < at
    return isRight ? [] : [`${type} ${id} without its ${other}`]
  })
}

function faultsOfLoad(
  { capacity, breaks }: Vehicle,
  stops: readonly Stop[],
  works: readonly (Asked | undefined)[],
): string[] {
  if (!capacity) return []
  return capacity.flatMap((most, d) => {
    const faults: string[] = []
    const own = works.filter((work) => work?.type === 'job')
    let load = own.reduce((sum, work) => sum + (work?.gives[d] ?? 0), 0)
    if (load > most) faults.push(`overloaded in ${d} at the start`)
    stops.forEach(({ type, id }, at) => {
      load += (works[at]?.takes[d] ?? 0) - (works[at]?.gives[d] ?? 0)
      if (load > most || load < 0) faults.push(`overloaded in ${d} behind ${type} ${id}`)
      const pause = type === 'break' ? breaks?.find((each) => each.id === id) : undefined
      if (pause?.loadMax && load > (pause.loadMax[d] ?? 0)) faults.push(`break ${id} with a load`)
    })
    return faults
  })
}

export type Ground = {
  readonly problem: Problem
  readonly vehicle: Vehicle
  readonly route: Route
  readonly works: readonly (Asked | undefined)[]
}

function faultsOfCost({ problem, vehicle, route, works }: Ground): string[] {
  const table = problem.matrices[vehicle.matrix ?? 0]
  const jobs = works.filter((work) => work !== undefined)
  const places = [vehicle.start, ...jobs.map(({ place }) => place), vehicle.end]
  const known = places.filter((place) => place !== undefined)
  let time = 0
  let way = 0
  let rated = 0
  known.forEach((to, at) => {
    const from = known[at - 1]
    if (from === undefined) return
    const arc = from * table.size + to
    time += table.durations[arc]
    way += table.distances?.[arc] ?? 0
    rated += table.costs?.[arc] ?? (table.durations[arc] * (vehicle.costPerHour ?? 3600)) / 3600
  })
  let cost = (vehicle.costFixed ?? 0) + rated + (way * (vehicle.costPerKm ?? 0)) / 1000
  works.forEach((work, at) => {
    if (!work) return
    const { setup, service, late } = route.stops[at]
    const { preferred, lateness } = work
    cost += ((setup + service) * (vehicle.costPerTaskHour ?? 0)) / 3600
    cost += (late * (lateness?.costPerHour ?? 0)) / 3600
    if (preferred && preferred.vehicle !== vehicle.id) cost += preferred.otherCost
  })
  return [
    ...(time > (vehicle.travelTimeMax ?? Infinity) ? ['drives too long'] : []),
    ...(way > (vehicle.distanceMax ?? Infinity) ? ['drives too far'] : []),
    ...(time !== route.travelTime || way !== route.distance ? ['miscounts its way'] : []),
    ...(Math.abs(cost - route.cost) > 1e-6 * Math.max(1, cost) ? ['miscounts its cost'] : []),
  ]
}

function faultsOfRight(vehicle: Vehicle, work: Asked): string[] {
  const name = `${work.type} ${work.id}`
  const isBegun = vehicle.begun?.some((visit) =>
    typeof visit === 'number' ? name === `job ${visit}` : name === `${visit.type} ${visit.id}`,
  )
  if (isBegun || work.pinned?.vehicle === vehicle.id) return []
  const lacks = (work.skills ?? []).some((skill) => !vehicle.skills?.includes(skill))
  const isBarred = work.vehicles && !work.vehicles.includes(vehicle.id)
  return [
    ...(lacks ? [`lacks a skill for ${name}`] : []),
    ...(isBarred ? [`may not come to ${name}`] : []),
  ]
}
