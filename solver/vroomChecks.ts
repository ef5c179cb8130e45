import type { Problem, Visit } from './problem.ts'
import { refuse } from './vroomFields.ts'

/** What no field alone can tell: that names are known, used once, and measures fit each other. */
export function mustStand(problem: Problem): void {
  const { jobs, shipments = [], vehicles } = problem
  const pickups = shipments.map(({ pickup }) => pickup)
  const deliveries = shipments.map(({ delivery }) => delivery)
  mustDiffer(jobs, 'jobs')
  mustDiffer(pickups, 'shipments.pickup')
  mustDiffer(deliveries, 'shipments.delivery')
  mustDiffer(vehicles, 'vehicles')
  vehicles.forEach(({ breaks = [] }, at) => mustDiffer(breaks, `vehicles[${at}].breaks`))
  const known = [
    ...jobs.map(({ id }) => `job ${id}`),
    ...pickups.map(({ id }) => `pickup ${id}`),
    ...deliveries.map(({ id }) => `delivery ${id}`),
  ]
  mustName(problem, new Set(known), 'begun')
  mustName(problem, new Set(known), 'planned')
  mustKnowVehicles(problem)
  mustMeasureAlike(problem)
  mustAffordRoads(problem)
}

function mustDiffer(list: readonly { readonly id: number }[], at: string): void {
  const seen = new Set<number>()
  for (const { id } of list) {
    if (seen.has(id)) refuse(at, `two have the id ${id}`)
    seen.add(id)
  }
}

/** Each stop of a running plan is there, and nobody else's. */
function mustName({ vehicles }: Problem, free: Set<string>, list: 'begun' | 'planned'): void {
  vehicles.forEach((vehicle, at) => {
    const own = new Set((vehicle.breaks ?? []).map(({ id }) => `break ${id}`))
    for (const visit of vehicle[list] ?? []) {
      const name = nameOf(visit)
      if (free.delete(name) || own.delete(name)) continue
      const field = list === 'begun' ? 'begun' : 'steps'
      refuse(`vehicles[${at}].${field}`, `there is no ${name}, or it is named twice`)
    }
  })
}

function nameOf(visit: Visit): string {
  return typeof visit === 'number' ? `job ${visit}` : `${visit.type} ${visit.id}`
}

function mustKnowVehicles({ jobs, shipments = [], vehicles }: Problem): void {
  const known = new Set(vehicles.map(({ id }) => id))
  const check = (id: number | undefined, at: string) => {
    if (id !== undefined && !known.has(id)) refuse(at, `there is no vehicle ${id}`)
  }
  jobs.forEach(({ pinned }, at) => check(pinned?.vehicle, `jobs[${at}].pinned.vehicle`))
  const wishes = [
    ...jobs.map((wish, at) => ({ wish, at: `jobs[${at}]` })),
    ...shipments.map((wish, at) => ({ wish, at: `shipments[${at}]` })),
  ]
  for (const { wish, at } of wishes) {
    check(wish.preferred?.vehicle, `${at}.preferred_vehicle.id`)
    for (const id of wish.vehicles ?? []) check(id, `${at}.allowed_vehicles`)
  }
}

/** As many kinds of load everywhere as the first vehicle has capacities. */
function mustMeasureAlike({ jobs, shipments = [], vehicles }: Problem): void {
  const kinds = vehicles[0]?.capacity?.length ?? 0
  const check = (list: readonly number[] | undefined, at: string) => {
    if (list?.length && list.length !== kinds)
      refuse(at, `${list.length} kinds of load, where vehicles[0].capacity has ${kinds}`)
  }
  vehicles.forEach(({ capacity = [], breaks = [] }, at) => {
    if (capacity.length !== kinds)
      refuse(`vehicles[${at}].capacity`, `${capacity.length} kinds of load instead of ${kinds}`)
    breaks.forEach(({ loadMax }, b) => check(loadMax, `vehicles[${at}].breaks[${b}].max_load`))
  })
  jobs.forEach(({ delivery, pickup }, at) => {
    check(delivery, `jobs[${at}].delivery`)
    check(pickup, `jobs[${at}].pickup`)
  })
  shipments.forEach(({ amount }, at) => check(amount, `shipments[${at}].amount`))
}

function mustAffordRoads({ vehicles, matrices }: Problem): void {
  vehicles.forEach((vehicle, at) => {
    const { matrix = 0, distanceMax, costPerKm = 0, costPerHour = 3600 } = vehicle
    const table = matrices[matrix]
    const needsWay = distanceMax !== undefined || costPerKm > 0
    if (needsWay && !table?.distances)
      refuse(`vehicles[${at}]`, 'max_distance and costs.per_km need a matrix of distances')
    if (table?.costs && (costPerKm > 0 || costPerHour !== 3600))
      refuse(`vehicles[${at}].costs`, 'per_hour and per_km do not go with a matrix of costs')
  })
}
