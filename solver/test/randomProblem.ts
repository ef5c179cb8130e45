import type { Job, Problem, Vehicle, Window } from '../problem.ts'
import { draw, drawBelow, randomFrom } from '../random.ts'

export type Shape = { readonly jobs: number; readonly vehicles: number }

type Lot = {
  readonly upTo: (most: number) => number
  readonly maybe: (part: number) => boolean
}

/** A problem with every feature at once, some of it not to be served; the same for a seed. */
export function randomProblem(seed: number, shape: Shape): Problem {
  const random = randomFrom(seed * 7919)
  const lot: Lot = {
    upTo: (most) => drawBelow(random, most + 1),
    maybe: (part) => draw(random) < part,
  }
  const size = shape.jobs + shape.vehicles
  const points = Array.from({ length: size }, () => [lot.upTo(60), lot.upTo(60)] as const)
  const table = (stretch: number) =>
    Int32Array.from({ length: size * size }, (_, at) => {
      const [x, y] = points[Math.floor(at / size)]
      const [otherX, otherY] = points[at % size]
      const far = Math.hypot(x - otherX, y - otherY)
      return far === 0 ? 0 : Math.ceil(far * stretch) + lot.upTo(6)
    })
  return {
    jobs: Array.from({ length: shape.jobs }, (_, j) => randomJob(j, shape, lot)),
    vehicles: Array.from({ length: shape.vehicles }, (_, v) => randomVehicle(v, shape, lot)),
    matrices: [{ size, durations: table(1), distances: table(2) }],
  }
}

function randomJob(j: number, shape: Shape, { upTo, maybe }: Lot): Job {
  const window = (width: number): Window => {
    const from = upTo(400)
    return [from, from + width + upTo(width)]
  }
  return {
    id: 100 + j,
    place: maybe(0.2) ? upTo(shape.jobs - 1) : j,
    service: 5 + upTo(20),
    priority: maybe(0.4) ? upTo(3) : 0,
    delivery: [upTo(3), 0],
    pickup: [maybe(0.4) ? upTo(3) : 0, upTo(2)],
    ...(maybe(0.4) ? { setup: upTo(15) } : {}),
    ...(maybe(0.7) ? { windows: maybe(0.4) ? [window(20), window(40)] : [window(60)] } : {}),
    ...(maybe(0.4) ? { skills: [1 + upTo(2)] } : {}),
    ...(maybe(0.2) ? { preferred: { vehicle: 1, otherCost: upTo(50) } } : {}),
    ...(maybe(0.1) ? { vehicles: [1 + upTo(shape.vehicles - 1)] } : {}),
  }
}

function randomVehicle(v: number, shape: Shape, { upTo, maybe }: Lot): Vehicle {
  const from = upTo(100)
  const pause = { id: 1, windows: [[200, 260 + upTo(80)] as const], service: 20 + upTo(10) }
  return {
    id: v + 1,
    shift: [from, from + 250 + upTo(250)],
    capacity: [6 + upTo(8), 3 + upTo(5)],
    skills: [1, 2, 3].filter(() => maybe(0.7)),
    costFixed: upTo(40),
    ...(maybe(0.8) ? { start: shape.jobs + v } : {}),
    ...(maybe(0.8) ? { end: shape.jobs + v } : {}),
    ...(maybe(0.5) ? { breaks: [pause] } : {}),
    ...(maybe(0.3) ? { jobsMax: 1 + upTo(4) } : {}),
    ...(maybe(0.3) ? { travelTimeMax: 100 + upTo(200) } : {}),
    ...(maybe(0.3) ? { distanceMax: 200 + upTo(300) } : {}),
    ...(maybe(0.3) ? { costPerHour: 7200, costPerKm: 1000 } : {}),
    ...(v === 0 && maybe(0.3) ? { begun: [100] } : {}),
  }
}
