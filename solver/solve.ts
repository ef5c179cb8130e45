import { anneal, openSearch, routesCost, tuning } from './anneal.ts'
import { modelOf } from './model.ts'
import { readPlan } from './plan.ts'
import type { Limits, Plan, Problem } from './problem.ts'

/**
 * The best plan found within the limits. Without `seconds` the same seed and iteration count give
 * the same plan. Throws where begun work or breaks cannot be kept at all.
 */
export function solve(problem: Problem, limits: Limits): Plan {
  const model = modelOf(problem)
  const search = openSearch(model, limits)
  if (model.jobs > 0) {
    const mean = Math.max(1, routesCost(model, search.best) / (model.jobs + 1))
    let from = 0
    const hot = search.rebuild.neighbours.isWeighed ? tuning.hotWeighed : hotBySize(model.jobs)
    for (const to of tuning.heats) {
      anneal(search, { from, to, hot: hot * mean, cold: tuning.cold * mean })
      from = to
    }
  }
  return readPlan(model, search.best, search.iterations)
}

/** The more jobs, the fewer steps each sees in the same time: a large plan begins cooler. */
function hotBySize(jobs: number): number {
  return jobs > 150 ? tuning.hot / 2 : tuning.hot
}
