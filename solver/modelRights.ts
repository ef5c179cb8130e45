import type { Bonds } from './modelBonds.ts'
import { never } from './modelTimes.ts'
import type { Problem, Vehicle } from './problem.ts'
import type { Task } from './tasks.ts'

/** Who may do what, and how much a van carries. */
export type Rights = {
  readonly dimensions: number
  /** Deliveries and pickups both occur: the load on the way matters, not only the sum. */
  readonly isMixed: boolean
  /** By node and dimension. */
  readonly delivery: Int32Array
  readonly pickup: Int32Array
  readonly capacity: Int32Array
  /** By node and dimension: the most aboard during a break. */
  readonly breakLoad: Int32Array | undefined
  /** By job and vehicle: 1 where the vehicle may come. */
  readonly allowed: Uint8Array
  /** By job and vehicle: what is paid for coming although another is preferred. */
  readonly otherCost: Float64Array | undefined
  readonly jobsMax: Int32Array
  readonly travelTimeMax: Int32Array
  readonly distanceMax: Float64Array
  /** Vehicles that are alike in everything have the same number: one empty one stands for all. */
  readonly kind: Int32Array
}

type Bound = { readonly nodes: number; readonly bonds: Bonds; readonly scale: number }

export function layRights(problem: Problem, tasks: readonly Task[], bound: Bound): Rights {
  const { nodes, bonds, scale } = bound
  const { vehicles } = problem
  const dimensions = Math.max(0, ...vehicles.map(({ capacity = [] }) => capacity.length))
  const delivery = new Int32Array(nodes * dimensions)
  const pickup = new Int32Array(nodes * dimensions)
  tasks.forEach((task, node) => {
    for (let d = 0; d < dimensions; d++) {
      delivery[node * dimensions + d] = task.delivery?.[d] ?? 0
      pickup[node * dimensions + d] = task.pickup?.[d] ?? 0
    }
  })
  const capacity = new Int32Array(vehicles.length * dimensions)
  vehicles.forEach((vehicle, v) => {
    for (let d = 0; d < dimensions; d++)
      capacity[v * dimensions + d] = vehicle.capacity?.[d] ?? (vehicle.capacity ? 0 : never)
  })
  const breakLoad = layBreakLoads(problem, tasks.length, { nodes, dimensions })
  const hasPairs = tasks.some(({ mate }) => mate >= 0)
  const isBoth = delivery.some((each) => each > 0) && pickup.some((each) => each > 0)
  return {
    dimensions,
    isMixed: isBoth || breakLoad !== undefined || (hasPairs && dimensions > 0),
    delivery,
    pickup,
    capacity,
    breakLoad,
    allowed: layAllowed(problem, tasks, bonds),
    otherCost: layOtherCosts(problem, tasks, scale),
    jobsMax: Int32Array.from(vehicles, ({ jobsMax = never }) => jobsMax),
    travelTimeMax: Int32Array.from(vehicles, ({ travelTimeMax = never }) => travelTimeMax),
    distanceMax: Float64Array.from(vehicles, ({ distanceMax = Infinity }) => distanceMax),
    kind: layKinds(tasks, vehicles, bonds),
  }
}

type Shape = { readonly nodes: number; readonly dimensions: number }

function layBreakLoads({ vehicles }: Problem, from: number, { nodes, dimensions }: Shape) {
  const breaks = vehicles.flatMap((vehicle) => vehicle.breaks ?? [])
  if (!breaks.some(({ loadMax }) => loadMax)) return undefined
  const most = new Int32Array(nodes * dimensions).fill(never)
  breaks.forEach(({ loadMax }, b) => {
    for (let d = 0; d < dimensions; d++)
      most[(from + b) * dimensions + d] = loadMax?.[d] ?? (loadMax ? 0 : never)
  })
  return most
}

/** A promise counts for more than skills. */
function layAllowed({ vehicles }: Problem, tasks: readonly Task[], { boundTo }: Bonds): Uint8Array {
  const allowed = new Uint8Array(tasks.length * vehicles.length)
  const skills = vehicles.map((vehicle) => new Set(vehicle.skills))
  tasks.forEach((task, node) => {
    const only = task.vehicles && new Set(task.vehicles)
    vehicles.forEach((vehicle, v) => {
      const may =
        boundTo[node] < 0
          ? (task.skills ?? []).every((skill) => skills[v].has(skill)) &&
            (only?.has(vehicle.id) ?? true)
          : boundTo[node] === v
      allowed[node * vehicles.length + v] = may ? 1 : 0
    })
  })
  return allowed
}

/** What a visit costs by who comes: not the preferred one, and the hours of work. */
function layOtherCosts(
  { vehicles }: Problem,
  tasks: readonly Task[],
  scale: number,
): Float64Array | undefined {
  const isPaid = vehicles.some(({ costPerTaskHour = 0 }) => costPerTaskHour > 0)
  if (!isPaid && !tasks.some(({ preferred }) => preferred)) return undefined
  return Float64Array.from({ length: tasks.length * vehicles.length }, (_, at) => {
    const { preferred, type, ...task } = tasks[Math.floor(at / vehicles.length)]
    const vehicle = vehicles[at % vehicles.length]
    const work = task.serviceByType?.[vehicle.type ?? ''] ?? task.service ?? 0
    const paid = (work * (vehicle.costPerTaskHour ?? 0)) / 3600
    // The wish for a technician is one wish for both ends of a shipment.
    const isOther = preferred && type !== 'delivery' && preferred.vehicle !== vehicle.id
    return (paid + (isOther ? preferred.otherCost : 0)) * scale
  })
}

function layKinds(
  tasks: readonly Task[],
  vehicles: readonly Vehicle[],
  { boundTo }: Bonds,
): Int32Array {
  const bound = new Set(boundTo)
  const byName = new Set(
    tasks.flatMap(({ preferred, vehicles: only = [] }) => [
      ...only,
      ...(preferred ? [preferred.vehicle] : []),
    ]),
  )
  const known = new Map<string, number>()
  return Int32Array.from(vehicles, (vehicle, v) => {
    const { id, planned: _, ...rest } = vehicle
    const isSpecial = byName.has(id) || bound.has(v) || vehicle.breaks?.length
    const name = JSON.stringify(isSpecial ? id : rest)
    const kind = known.get(name) ?? known.size
    known.set(name, kind)
    return kind
  })
}
