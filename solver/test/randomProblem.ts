import type { Job, Problem, Shipment, Vehicle, Window, Work } from '../problem.ts'
import { draw, drawBelow, randomFrom } from '../random.ts'

export type Shape = {
  readonly jobs: number
  readonly vehicles: number
  readonly shipments?: number
}

type Lot = {
  readonly upTo: (most: number) => number
  readonly maybe: (part: number) => boolean
}

/** A problem with every feature at once, some of it not to be served; the same for a seed. */
export function randomProblem(seed: number, { shipments = 0, ...rest }: Shape): Problem {
  const random = randomFrom(seed * 7919)
  const shape = { ...rest, shipments }
  const lot: Lot = {
    upTo: (most) => drawBelow(random, most + 1),
    maybe: (part) => draw(random) < part,
  }
  const size = shape.jobs + 2 * shipments + shape.vehicles
  const points = Array.from({ length: size }, () => [lot.upTo(60), lot.upTo(60)] as const)
  const table = (stretch: number) =>
    Int32Array.from({ length: size * size }, (_, at) => {
      const [x, y] = points[Math.floor(at / size)]
      const [otherX, otherY] = points[at % size]
      const far = Math.hypot(x - otherX, y - otherY)
      return far === 0 ? 0 : Math.ceil(far * stretch) + lot.upTo(6)
    })
  const matrix = () => ({ size, durations: table(1), distances: table(2) })
  const matrices = [matrix(), { ...matrix(), ...(lot.maybe(0.5) ? { costs: table(1.5) } : {}) }]
  return {
    jobs: Array.from({ length: shape.jobs }, (_, j) => randomJob(j, shape, lot)),
    shipments: Array.from({ length: shipments }, (_, s) => randomShipment(s, shape, lot)),
    vehicles: Array.from({ length: shape.vehicles }, (_, v) => randomVehicle(v, shape, lot)),
    matrices,
  }
}

function randomWork(id: number, place: number, { upTo, maybe }: Lot): Work {
  const window = (width: number): Window => {
    const from = upTo(400)
    return [from, from + width + upTo(width)]
  }
  return {
    id,
    place,
    service: 5 + upTo(20),
    ...(maybe(0.4) ? { setup: upTo(15) } : {}),
    ...(maybe(0.2) ? { serviceByType: { bike: upTo(40) } } : {}),
    ...(maybe(0.2) ? { setupByType: { bike: upTo(10) } } : {}),
    ...(maybe(0.7) ? { windows: maybe(0.4) ? [window(20), window(40)] : [window(60)] } : {}),
    ...(maybe(0.3) ? { lateness: { max: upTo(60), costPerHour: 900 * upTo(8) } } : {}),
  }
}

function randomWish(shape: Shape, { upTo, maybe }: Lot) {
  return {
    priority: maybe(0.4) ? upTo(3) : 0,
    ...(maybe(0.4) ? { skills: [1 + upTo(2)] } : {}),
    ...(maybe(0.2) ? { preferred: { vehicle: 1, otherCost: upTo(50) } } : {}),
    ...(maybe(0.1) ? { vehicles: [1 + upTo(shape.vehicles - 1)] } : {}),
    ...(maybe(0.3) ? { leaveOutCost: upTo(150) } : {}),
  }
}

function randomJob(j: number, shape: Shape, lot: Lot): Job {
  const { upTo, maybe } = lot
  const at = maybe(0.5) ? { at: 150 + upTo(200) } : {}
  const edge = maybe(0.5) ? { position: maybe(0.5) ? ('first' as const) : ('last' as const) } : {}
  const position = edge.position === undefined && j % 2 === 0 ? { position: 1 + (j % 3) } : edge
  return {
    ...randomWork(100 + j, maybe(0.2) ? upTo(shape.jobs - 1) : j, lot),
    ...randomWish(shape, lot),
    delivery: [upTo(3), 0],
    pickup: [maybe(0.4) ? upTo(3) : 0, upTo(2)],
    ...(maybe(0.06)
      ? { pinned: { vehicle: 1 + upTo(shape.vehicles - 1), ...at, ...position } }
      : {}),
  }
}

/** Ids of shipments and of jobs may be the same. */
function randomShipment(s: number, shape: Shape, lot: Lot): Shipment {
  const { upTo } = lot
  const place = shape.jobs + 2 * s
  return {
    ...randomWish(shape, lot),
    pickup: randomWork(100 + s, place, lot),
    delivery: randomWork(100 + s, place + 1, lot),
    amount: [upTo(4), upTo(2)],
  }
}

function randomVehicle(v: number, shape: Shape, { upTo, maybe }: Lot): Vehicle {
  const from = upTo(100)
  const pause = {
    id: 1,
    windows: [[200, 260 + upTo(80)] as const],
    service: 20 + upTo(10),
    ...(maybe(0.3) ? { loadMax: [upTo(8), upTo(4)] } : {}),
  }
  const tea = {
    id: 2,
    windows: [[from + 60, from + 100] as const, [300, 340] as const],
    service: 8,
  }
  const home = shape.jobs + 2 * (shape.shipments ?? 0) + v
  return {
    id: v + 1,
    shift: [from, from + 250 + upTo(250)],
    capacity: [6 + upTo(8), 3 + upTo(5)],
    skills: [1, 2, 3].filter(() => maybe(0.7)),
    costFixed: upTo(40),
    matrix: maybe(0.3) ? 1 : 0,
    ...(maybe(0.3) ? { type: 'bike' } : {}),
    ...(maybe(0.8) ? { start: home } : {}),
    ...(maybe(0.8) ? { end: home } : {}),
    ...(maybe(0.5) ? { breaks: v % 2 ? [pause, tea] : [pause] } : {}),
    ...(maybe(0.3) ? { jobsMax: 1 + upTo(4) } : {}),
    ...(maybe(0.3) ? { travelTimeMax: 100 + upTo(200) } : {}),
    ...(maybe(0.3) ? { distanceMax: 200 + upTo(300) } : {}),
    ...(maybe(0.3) ? { costPerHour: 7200, costPerKm: 1000 } : {}),
    ...(maybe(0.3) ? { costPerTaskHour: 1800 } : {}),
    ...(v === 0 && maybe(0.3) ? { begun: [{ type: 'job', id: 100, at: from + upTo(60) }] } : {}),
  }
}

/** Five to eight stops in all: what trying everything can bear. */
export function smallShape(seed: number): Shape {
  const shipments = seed % 3
  return { jobs: 5 + (seed % 4) - 2 * shipments, vehicles: 2 + (seed % 2), shipments }
}
