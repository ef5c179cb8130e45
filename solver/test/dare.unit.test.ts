import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job, Problem, Shipment } from '../problem.ts'
import { solve } from '../solve.ts'
import { compareWorth, enumerate, worthOfPlan } from './enumerate.ts'

/** In town, within a square of 10; the far house is 50 away from the depot in its corner. */
function roadsOf(inTown: number) {
  const points = [
    [0, 0],
    ...Array.from({ length: inTown }, (_, at) => [(at * 37) % 10.1, (at * 53) % 9.7]),
    [-30, -40],
  ]
  const size = points.length
  const durations = Int32Array.from({ length: size * size }, (_, arc) => {
    const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] = [
      points[Math.floor(arc / size)],
      points[arc % size],
    ]
    return Math.round(Math.hypot(x - otherX, y - otherY))
  })
  return { size, durations }
}

/** The way there and back costs 100; those in the far house are worth as much as said. */
function withFarHouse(inTown: number, worths: readonly number[]): Problem {
  const town = Array.from({ length: inTown }, (_, at): Job => ({ id: at + 1, place: at + 1 }))
  const far = worths.map((leaveOutCost, at) => {
    return { id: 1_001 + at, place: inTown + 1, leaveOutCost }
  })
  const vans = Math.ceil(inTown / 20) + 1
  const vehicles = Array.from({ length: vans }, (_, v) => {
    return { id: v + 1, start: 0, end: 0, jobsMax: 25 }
  })
  return { jobs: [...town, ...far], vehicles, matrices: [roadsOf(inTown)] }
}

function isFarServed(problem: Problem, iterations: number): boolean {
  const { leftOut } = solve(problem, { seed: 1, iterations })
  const waiting = leftOut.filter(({ job }) => job > 1_000).length
  assert.ok(waiting === 0 || waiting === problem.jobs.filter(({ id }) => id > 1_000).length)
  return waiting === 0
}

test('two in one house are served where both together are worth the way, and neither alone', () => {
  assert.equal(isFarServed(withFarHouse(4, [60, 60]), 500), true)
  assert.equal(isFarServed(withFarHouse(4, [45, 45]), 500), false)
  assert.equal(isFarServed(withFarHouse(4, [30, 30, 30, 30]), 500), true)
})

test('they are served beside a hundred and fifty others as well', () => {
  assert.equal(isFarServed(withFarHouse(150, [60, 60]), 10_000), true)
  assert.equal(isFarServed(withFarHouse(150, [40, 40]), 10_000), false)
})

test('two shipments to one house are brought where only both together are worth the way', () => {
  const { jobs, vehicles, matrices } = withFarHouse(3, [])
  const shipments = [1, 2].map((id): Shipment => {
    const end = (place: number) => ({ id: 1_000 + id, place })
    return { pickup: end(id), delivery: end(4), leaveOutCost: 60 }
  })
  const problem = { jobs, shipments, vehicles, matrices }
  const plan = solve(problem, { seed: 1, iterations: 500 })
  const best = enumerate(problem)
  assert.deepEqual(plan.leftOut, [])
  assert.ok(best && Math.abs(compareWorth(worthOfPlan(problem, plan), best)) < 1e-6)
})

test('a job not worth its way is served where it saves the next one its set-up', () => {
  const { vehicles, matrices } = withFarHouse(1, [])
  const paid = vehicles.map((vehicle) => ({ ...vehicle, costPerTaskHour: 3_600 }))
  const near = { id: 1, place: 1, setup: 90, leaveOutCost: 80 }
  const jobs = [near, { id: 2, place: 1, setup: 90, service: 5, leaveOutCost: 80 }]
  const problem = { jobs, vehicles: paid, matrices }
  assert.deepEqual(solve(problem, { seed: 1, iterations: 300 }).leftOut, [])
})
