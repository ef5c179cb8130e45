import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solve } from '../solve.ts'
import { compareWorth, worthOfPlan } from './enumerate.ts'

/** Far more asked than there are hours: the search first looks for short routes. */
function crowdedDay() {
  const size = 141
  const at = Array.from({ length: size }, (_, place) => [(place * 37) % 101, (place * 53) % 97])
  const durations = Int32Array.from({ length: size * size }, (_, arc) => {
    const [[x, y], [otherX, otherY]] = [at[Math.floor(arc / size)], at[arc % size]]
    return Math.round(Math.hypot(x - otherX, y - otherY))
  })
  const jobs = Array.from({ length: size - 1 }, (_, job) => {
    const windows = [[(job * 29) % 300, ((job * 29) % 300) + 150] as const]
    return { id: job + 1, place: job + 1, service: 20, priority: job % 5, windows }
  })
  const vehicles = Array.from({ length: 6 }, (_, v) => {
    return { id: v + 1, start: 0, end: 0, shift: [0, 480] as const }
  })
  return { jobs, vehicles, matrices: [{ size, durations }] }
}

test('who begins at a running plan on a crowded day never ends worse', () => {
  const problem = crowdedDay()
  const before = solve(problem, { seed: 1, iterations: 20_000 })
  assert.ok(before.leftOut.length > 20)
  const vehicles = problem.vehicles.map((vehicle) => {
    const route = before.routes.find((each) => each.vehicle === vehicle.id)
    return { ...vehicle, planned: route?.stops.map(({ id }) => id) ?? [] }
  })
  const warm = { ...problem, vehicles }
  const worth = worthOfPlan(problem, before)
  for (const iterations of [0, 300, 3_000]) {
    const after = solve(warm, { seed: 2, iterations })
    assert.ok(compareWorth(worthOfPlan(problem, after), worth) < 1e-6, `${iterations} steps`)
  }
})
