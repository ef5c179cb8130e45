import { anneal, openSearch, routesCost } from './anneal.ts'
import { planHeats } from './heats.ts'
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
    for (const heat of planHeats(search, mean)) anneal(search, heat)
  }
  return readPlan(model, search.best, search.iterations)
}
