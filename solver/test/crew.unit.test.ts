import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerVroom } from '../answer.ts'
import { solveInWorkers } from '../crew.ts'
import { Impossible } from '../impossible.ts'
import { solve } from '../solve.ts'
import { faultsOf } from './checker.ts'
import { randomProblem } from './randomProblem.ts'

const problem = randomProblem(6, { jobs: 30, vehicles: 4, shipments: 3 })

test('two threads give the same plan again, and one gives what solving alone does', async () => {
  const limits = { seed: 3, iterations: 400 }
  const plans = [
    await solveInWorkers(problem, { ...limits, threads: 2 }),
    await solveInWorkers(problem, { ...limits, threads: 2 }),
  ]
  assert.deepEqual(plans[0], plans[1])
  assert.deepEqual(faultsOf(problem, plans[0]), [])
  assert.deepEqual(await solveInWorkers(problem, limits), solve(problem, limits))
})

test('a signal ends the search with the best plan so far', async () => {
  for (const threads of [1, 2]) {
    const stop = new AbortController()
    const began = performance.now()
    setTimeout(() => stop.abort(), 300)
    const plan = await solveInWorkers(problem, { threads, seconds: 60, signal: stop.signal })
    assert.ok(performance.now() - began < 20_000)
    assert.deepEqual(faultsOf(problem, plan), [])
  }
})

test('a promise that cannot be kept is an error of input, not of ours', async () => {
  const vehicles = [{ id: 1, start_index: 0, time_window: [0, 15] }]
  const matrix = [
    [0, 10],
    [10, 0],
  ]
  const far = { id: 1, location_index: 1, pinned: { vehicle: 1 }, service: 9 }
  const asked = { vehicles: [{ ...vehicles[0], end_index: 0 }], matrix, jobs: [far] }
  const answer = await answerVroom(asked, { iterations: 10, threads: 2 })
  assert.deepEqual(answer, { code: 2, error: 'job 1 is promised and does not fit its vehicle' })
  const lost = { id: 1, place: 0, pinned: { vehicle: 9 } }
  const matrices = [{ size: 1, durations: new Int32Array(1) }]
  const again = { jobs: [lost], vehicles: [{ id: 1 }], matrices }
  await assert.rejects(solveInWorkers(again, { iterations: 1 }), Impossible)
})
