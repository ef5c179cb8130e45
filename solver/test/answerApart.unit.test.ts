import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerApart } from '../answerApart.ts'

const most = { threads: 2, seconds: 0.3 }
const input = {
  vehicles: [{ id: 1, start: [9.19, 45.46], steps: [{ type: 'job', id: 1 }] }],
  jobs: [{ id: 1, location: [9.2, 45.47] }],
}
const question = { input, options: undefined, limits: { iterations: 100 }, most }

test('a thread of its own solves, settles and refuses as the call would', async () => {
  const solved = await answerApart(question, 30)
  assert.equal(solved.code, 0, JSON.stringify(solved))
  const settled = await answerApart({ ...question, options: { c: true } }, 30)
  assert.ok(settled.code === 0 && settled.routes[0]?.steps.length === 3, JSON.stringify(settled))
  const refused = await answerApart({ ...question, options: { c: 'yes' } }, 30)
  assert.deepEqual(refused, { code: 2, error: 'options.c: neither true nor false' })
})

test('options are limits, and never more than is given to anybody', async () => {
  const options = { t: 1_000, l: 1_000 }
  const began = performance.now()
  const answer = await answerApart({ ...question, limits: {}, options }, 30)
  assert.equal(answer.code, 0, JSON.stringify(answer))
  assert.ok(performance.now() - began < 20_000)
})

test('what is not done in time is ended', async () => {
  const limits = { seconds: 20 }
  const answer = await answerApart({ ...question, limits }, 0.01)
  assert.deepEqual(answer, { code: 1, error: 'no answer within 0.01 seconds' })
})
