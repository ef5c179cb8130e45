import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan, Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { faultsOf } from './checker.ts'
import { compareWorth, enumerate, type Worth } from './enumerate.ts'
import { randomProblem } from './randomProblem.ts'

/** Seeds whose begun work does not fit the shift have no plan at all. */
function solveIfAny(problem: Problem, seed: number, iterations: number): Plan | undefined {
  try {
    return solve(problem, { seed, iterations })
  } catch (fault) {
    assert.match(String(fault), /does? not fit/)
    return undefined
  }
}

function worthOf(problem: Problem, plan: Plan): Worth {
  const left = new Set(plan.leftOut.map(({ job }) => job))
  const served = problem.jobs.filter(({ id }) => !left.has(id))
  const priority = served.reduce((sum, job) => sum + (job.priority ?? 0), 0)
  return { priority, served: served.length, cost: plan.cost }
}

test('every plan of a problem with everything in it holds', () => {
  let plans = 0
  for (let seed = 1; seed <= 40; seed++) {
    const problem = randomProblem(seed, { jobs: 5 + (seed % 30), vehicles: 2 + (seed % 4) })
    const plan = solveIfAny(problem, seed, 300)
    if (!plan) continue
    plans += 1
    assert.deepEqual(faultsOf(problem, plan), [], `seed ${seed}`)
  }
  assert.ok(plans > 30, `${plans} plans`)
})

test('small problems are solved as well as by trying everything', () => {
  const rounds = 40
  let plans = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const problem = randomProblem(seed, { jobs: 4 + (seed % 4), vehicles: 2 + (seed % 2) })
    const plan = solveIfAny(problem, seed, 20_000)
    if (!plan) continue
    plans += 1
    const found = worthOf(problem, plan)
    const best = enumerate(problem)
    assert.ok(
      Math.abs(compareWorth(found, best)) < 1e-6,
      `seed ${seed}: ${JSON.stringify({ found, best })}`,
    )
  }
  assert.ok(plans > rounds * 0.8, `${plans} plans`)
})

test('the same seed and number of iterations give the same plan', () => {
  const problem = randomProblem(5, { jobs: 30, vehicles: 4 })
  const plans = [1, 2].map(() => solve(problem, { seed: 3, iterations: 500 }))
  assert.deepEqual(plans[0], plans[1])
})
