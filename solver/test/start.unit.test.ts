import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job, Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { faultsOf } from './checker.ts'

const durations = Int32Array.of(0, 20, 40, 20, 0, 20, 40, 20, 0)
const matrices = [{ size: 3, durations }]

function orderOf(problem: Problem): string[] {
  const plan = solve(problem, { seed: 1, iterations: 200 })
  assert.deepEqual(faultsOf(problem, plan), [])
  return plan.routes.flatMap(({ stops }) => stops.map(({ type, id }) => `${type} ${id}`))
}

test('a break that bears no load is taken once what is aboard is brought', () => {
  const van = {
    id: 1,
    start: 0,
    end: 0,
    shift: [0, 500] as const,
    capacity: [3],
    begun: [{ type: 'pickup', id: 9, at: 30 } as const],
    breaks: [{ id: 1, service: 30, windows: [[60, 200] as const], loadMax: [0] }],
  }
  const shipments = [{ pickup: { id: 9, place: 1 }, delivery: { id: 9, place: 2 }, amount: [2] }]
  const order = orderOf({ jobs: [], shipments, vehicles: [van], matrices })
  assert.deepEqual(order, ['pickup 9', 'delivery 9', 'break 1'])
})

const van = { id: 1, start: 0, end: 0, shift: [0, 150] as const }

test('a promise is kept that only fits where another job saves it its set-up', () => {
  const jobs: Job[] = [
    { id: 1, place: 2, setup: 20, service: 10, pinned: { vehicle: 1, at: 95 } },
    { id: 2, place: 2, setup: 5, service: 5, leaveOutCost: 1 },
    { id: 3, place: 1 },
  ]
  const order = orderOf({ jobs, vehicles: [van], matrices })
  assert.equal(order.indexOf('job 1'), order.indexOf('job 2') + 1)
})
