import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerVroom } from '../answer.ts'
import type { VroomAnswer } from '../vroomAnswer.ts'

async function ask(asked: unknown): Promise<Extract<VroomAnswer, { code: 0 }>> {
  const answer = await answerVroom(asked, { iterations: 100 })
  assert.equal(answer.code, 0, JSON.stringify(answer))
  return answer as Extract<VroomAnswer, { code: 0 }> // because any other code has just failed.
}

const durations = [
  [0, 3_000],
  [3_000, 0],
]
const jobs = [{ id: 1, location_index: 1 }]

test('a third of the time is 0.33 of it, as VROOM reckons a speed factor', async () => {
  const vehicles = [{ id: 1, start_index: 0, speed_factor: 3 }]
  const { summary } = await ask({ vehicles, jobs, matrices: { car: { durations } } })
  assert.equal(summary.duration, 990)
})

test('the cost of all routes is the sum of what each of them says', async () => {
  const costs = { per_hour: 1_800 }
  const vehicles = [1, 2].map((id) => ({ id, start_index: 0, max_tasks: 1, costs }))
  const both = [...jobs, { id: 2, location_index: 1 }]
  const { summary, routes } = await ask({
    vehicles,
    jobs: both,
    matrices: {
      car: {
        durations: [
          [0, 1_801],
          [1_801, 0],
        ],
      },
    },
  })
  const each = routes.map(({ cost }) => cost)
  assert.deepEqual(each, [901, 901])
  assert.equal(summary.cost, 1_802)
})
