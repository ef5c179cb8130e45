import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeze } from '../freeze.ts'
import type { Plan, Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { faultsOf } from './checker.ts'
import { faultsOfFreeze } from './checkerTimes.ts'
import { compareWorth, enumerate, worthOfPlan } from './enumerate.ts'
import { randomProblem, smallShape } from './randomProblem.ts'

/** Seeds whose begun work or promises do not fit the shift have no plan at all. */
function solveIfAny(problem: Problem, seed: number, iterations: number): Plan | undefined {
  try {
    return solve(problem, { seed, iterations })
  } catch (fault) {
    assert.match(String(fault), /do(es)? not fit/)
    return undefined
  }
}

test('every plan of a problem with everything in it holds', () => {
  let plans = 0
  for (let seed = 1; seed <= 60; seed++) {
    const shape = { jobs: 5 + (seed % 30), vehicles: 2 + (seed % 4), shipments: seed % 7 }
    const problem = randomProblem(seed, shape)
    const plan = solveIfAny(problem, seed, 300)
    if (!plan) continue
    plans += 1
    assert.deepEqual(faultsOf(problem, plan), [], `seed ${seed}`)
  }
  assert.ok(plans > 30, `${plans} plans`)
})

test('what is frozen stays when the rest is planned anew', () => {
  let frozen = 0
  for (let seed = 1; seed <= 40; seed++) {
    const problem = randomProblem(seed, { jobs: 12, vehicles: 3, shipments: seed % 5 })
    const before = solveIfAny(problem, seed, 100)
    if (!before) continue
    const frozenUntil = 120 + 5 * seed
    const planned = (id: number) => before.routes.find(({ vehicle }) => vehicle === id)?.stops ?? []
    const vehicles = problem.vehicles.map((each) => ({ ...each, planned: planned(each.id) }))
    const again = { ...problem, vehicles, frozenUntil }
    const after = solve(again, { seed, iterations: 300 })
    assert.deepEqual(faultsOf(freeze(again), after), [], `seed ${seed}`)
    assert.deepEqual(faultsOfFreeze(again, { before, after }), [], `seed ${seed}`)
    frozen += before.routes
      .flatMap(({ stops }) => stops)
      .filter((s) => s.start < frozenUntil).length
  }
  assert.ok(frozen > 50, `${frozen} stops frozen`)
})

test('small problems are solved as well as by trying everything', () => {
  const rounds = 40
  let plans = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const problem = randomProblem(seed, smallShape(seed))
    const plan = solveIfAny(problem, seed, 5_000)
    const best = enumerate(problem)
    if (!plan || !best) {
      assert.equal(plan, best, `seed ${seed}`)
      continue
    }
    plans += 1
    const found = worthOfPlan(problem, plan)
    assert.ok(
      Math.abs(compareWorth(found, best)) < 1e-6,
      `seed ${seed}: ${JSON.stringify({ found, best })}`,
    )
  }
  assert.ok(plans > rounds * 0.5, `${plans} plans`)
})

test('the same seed and number of iterations give the same plan', () => {
  const problem = randomProblem(6, { jobs: 30, vehicles: 4, shipments: 3 })
  const plans = [1, 2].map(() => solve(problem, { seed: 3, iterations: 500 }))
  assert.deepEqual(plans[0], plans[1])
})

test('a search that is told to stop answers with what it has', () => {
  const problem = randomProblem(5, { jobs: 30, vehicles: 4 })
  let asked = 0
  const plan = solve(problem, { seed: 3, iterations: 1e9, isStopped: () => ++asked > 10 })
  assert.deepEqual(faultsOf(problem, plan), [])
  assert.ok(plan.iterations < 1_000, `${plan.iterations} iterations`)
})
