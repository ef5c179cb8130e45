import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan, Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { faultsOf } from './checker.ts'
import { compareWorth, enumerate, worthOfPlan } from './enumerate.ts'
import { freer } from './freer.ts'
import { randomProblem, smallShape } from './randomProblem.ts'

const rounds = 500

function solveIfAny(problem: Problem, seed: number): Plan | undefined {
  try {
    return solve(problem, { seed, iterations: 5_000 })
  } catch (fault) {
    assert.match(String(fault), /do(es)? not fit/)
    return undefined
  }
}

test('five hundred small problems are solved as well as by trying everything', () => {
  let plans = 0
  for (let seed = 1; seed <= rounds; seed++) {
    const problem = randomProblem(seed, smallShape(seed))
    const plan = solveIfAny(problem, seed)
    const best = enumerate(problem)
    assert.equal(plan === undefined, best === undefined, `seed ${seed}: one finds no plan`)
    if (!plan || !best) continue
    plans += 1
    assert.deepEqual(faultsOf(problem, plan), [], `seed ${seed}`)
    const found = worthOfPlan(problem, plan)
    const gap = Math.abs(compareWorth(found, best))
    assert.ok(gap < 1e-6, `seed ${seed}: ${JSON.stringify({ found, best })}`)
  }
  assert.ok(plans > rounds * 0.7, `${plans} plans`)
})

test('a plan with more freedom is never worse', () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const problem = randomProblem(seed, smallShape(seed))
    const best = enumerate(problem)
    if (!best) continue
    const wider = freer(problem, seed)
    const plan = solveIfAny(wider, seed)
    assert.ok(plan, `seed ${seed}: no plan any more`)
    const found = worthOfPlan(wider, plan)
    assert.ok(compareWorth(found, best) < 1e-6, `seed ${seed}: ${JSON.stringify({ found, best })}`)
  }
})
