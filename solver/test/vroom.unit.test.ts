import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solve } from '../solve.ts'
import { readVroom } from '../vroom.ts'
import { writeVroom } from '../vroomAnswer.ts'

const question = {
  jobs: [
    { id: 1, location_index: 1, service: 10, delivery: [1], description: 'screen' },
    { id: 2, location_index: 2, service: 5, setup: 3, time_windows: [[0, 500]], priority: 7 },
    { id: 3, location_index: 3, skills: [9] },
  ],
  vehicles: [
    { id: 4, start_index: 0, end_index: 0, capacity: [2], time_window: [0, 1_000] },
    { id: 5, start_index: 0, max_tasks: 1, speed_factor: 0.5 },
  ],
  matrices: {
    car: {
      durations: [
        [0, 10, 20, 30],
        [10, 0, 10, 20],
        [20, 10, 0, 10],
        [30, 20, 10, 0],
      ],
    },
  },
}

test('a problem of VROOM is answered in its words, with a reason for what is left out', () => {
  const problem = readVroom(question)
  const plan = solve(problem, { seed: 1, iterations: 200 })
  const times = { loading: 0, solving: 0 }
  const answer = writeVroom(problem, plan, { asked: question, times })
  assert.equal(answer.code, 0)
  assert.deepEqual(answer.unassigned, [{ id: 3, type: 'job', location_index: 3, reason: 'skills' }])
  assert.deepEqual(
    answer.routes.map(({ vehicle, cost }) => [vehicle, cost]),
    [[4, 40]],
  )
  const steps = answer.routes[0].steps.map(({ type }) => type)
  assert.deepEqual(steps, ['start', 'job', 'job', 'end'])
  assert.equal(answer.summary.priority, 7)
})

test('what is not supported is refused by name', () => {
  const refusals: [object, RegExp][] = [
    [{ shipments: [{}] }, /^shipments: not supported/],
    [{ jobs: [{ id: 1, location_index: 0, service_per_type: {} }] }, /service_per_type: not supp/],
    [{ jobs: [{ id: 1, location: [1, 2] }] }, /jobs\[0\]\.location_index: not a whole number/],
    [{ matrices: undefined }, /^matrices: required/],
    [{ matrices: { car: { durations: [[0]], costs: [[0]] } } }, /car\.costs: not supported/],
    [{ vehicles: [{ id: 1, start_index: 9 }] }, /index lies outside/],
    [{ vehicles: [{ id: 1, start_index: 0, breaks: [{ id: 1, max_load: [1] }] }] }, /max_load/],
    [{ options: {} }, /problem\.options: not supported/],
  ]
  for (const [change, words] of refusals) {
    assert.throws(() => readVroom({ ...question, ...change }), { message: words })
  }
})
