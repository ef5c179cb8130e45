import type { Job, Problem, Vehicle } from './problem.ts'
import { never } from './modelTimes.ts'

/** Who may do what, and how much a van carries. */
export type Rights = {
  readonly dimensions: number
  /** Deliveries and pickups both occur: the load on the way matters, not only the sum. */
  readonly isMixed: boolean
  /** By node and dimension. */
  readonly delivery: Int32Array
  readonly pickup: Int32Array
  readonly capacity: Int32Array
  /** By job and vehicle: 1 where the vehicle may come. */
  readonly allowed: Uint8Array
  /** By job and vehicle: what is paid for coming although another is preferred. */
  readonly otherCost: Float64Array | undefined
  readonly isBegun: Uint8Array
  readonly jobsMax: Int32Array
  readonly travelTimeMax: Int32Array
  readonly distanceMax: Float64Array
  /** Vehicles that are alike in everything have the same number: one empty one stands for all. */
  readonly kind: Int32Array
}

export function layRights(problem: Problem, nodes: number, scale: number): Rights {
  const { jobs, vehicles } = problem
  const dimensions = Math.max(0, ...vehicles.map(({ capacity = [] }) => capacity.length))
  const delivery = new Int32Array(nodes * dimensions)
  const pickup = new Int32Array(nodes * dimensions)
  jobs.forEach((job, j) => {
    for (let d = 0; d < dimensions; d++) {
      delivery[j * dimensions + d] = job.delivery?.[d] ?? 0
      pickup[j * dimensions + d] = job.pickup?.[d] ?? 0
    }
  })
  const capacity = new Int32Array(vehicles.length * dimensions)
  vehicles.forEach((vehicle, v) => {
    for (let d = 0; d < dimensions; d++)
      capacity[v * dimensions + d] = vehicle.capacity?.[d] ?? (vehicle.capacity ? 0 : never)
  })
  const begunBy = new Map(
    vehicles.flatMap((vehicle) => (vehicle.begun ?? []).map((id) => [id, vehicle.id] as const)),
  )
  const isBegun = new Uint8Array(nodes)
  jobs.forEach(({ id }, j) => (isBegun[j] = begunBy.has(id) ? 1 : 0))
  return {
    dimensions,
    isMixed: delivery.some((each) => each > 0) && pickup.some((each) => each > 0),
    delivery,
    pickup,
    capacity,
    allowed: layAllowed(problem, begunBy),
    otherCost: layPreferences(problem, scale),
    isBegun,
    jobsMax: Int32Array.from(vehicles, ({ jobsMax = never }) => jobsMax),
    travelTimeMax: Int32Array.from(vehicles, ({ travelTimeMax = never }) => travelTimeMax),
    distanceMax: Float64Array.from(vehicles, ({ distanceMax = Infinity }) => distanceMax),
    kind: layKinds(jobs, vehicles),
  }
}

function layAllowed({ jobs, vehicles }: Problem, begunBy: Map<number, number>): Uint8Array {
  const allowed = new Uint8Array(jobs.length * vehicles.length)
  const skills = vehicles.map((vehicle) => new Set(vehicle.skills))
  jobs.forEach((job, j) => {
    const begun = begunBy.get(job.id)
    vehicles.forEach((vehicle, v) => {
      const may =
        begun === undefined
          ? (job.skills ?? []).every((skill) => skills[v].has(skill)) &&
            (job.vehicles ?? [vehicle.id]).includes(vehicle.id)
          : begun === vehicle.id
      allowed[j * vehicles.length + v] = may ? 1 : 0
    })
  })
  return allowed
}

function layPreferences({ jobs, vehicles }: Problem, scale: number): Float64Array | undefined {
  if (!jobs.some(({ preferred }) => preferred)) return undefined
  return Float64Array.from({ length: jobs.length * vehicles.length }, (_, at) => {
    const { preferred } = jobs[Math.floor(at / vehicles.length)]
    const { id } = vehicles[at % vehicles.length]
    return preferred && preferred.vehicle !== id ? preferred.otherCost * scale : 0
  })
}

function layKinds(jobs: readonly Job[], vehicles: readonly Vehicle[]): Int32Array {
  const named = new Set(
    jobs.flatMap(({ preferred, vehicles: only = [] }) => [
      ...only,
      ...(preferred ? [preferred.vehicle] : []),
    ]),
  )
  const known = new Map<string, number>()
  return Int32Array.from(vehicles, (vehicle) => {
    const { id, ...rest } = vehicle
    const isSpecial = named.has(id) || vehicle.breaks?.length || vehicle.begun?.length
    const name = JSON.stringify(isSpecial ? id : rest)
    const kind = known.get(name) ?? known.size
    known.set(name, kind)
    return kind
  })
}
