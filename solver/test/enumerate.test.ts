import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solve } from '../solve.ts'
import { enumerate } from './enumerate.ts'
import { randomProblem } from './randomProblem.ts'

test('five hundred small problems are solved as well as by trying everything', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const problem = randomProblem(seed, { jobs: 4 + (seed % 4), vehicles: 2 + (seed % 2) })
    const plan = solve(problem, { seed, iterations: 20_000 })
    const best = enumerate(problem)
    assert.equal(problem.jobs.length - plan.leftOut.length, best.served, `seed ${seed}`)
    assert.ok(Math.abs(plan.cost - best.cost) < 1e-6, `seed ${seed}: ${plan.cost} ${best.cost}`)
  }
})
