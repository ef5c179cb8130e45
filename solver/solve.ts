import { bestOf, type Heat, openSearch, routesCost, type Search } from './anneal.ts'
import { planHeats } from './heats.ts'
import { modelOf } from './model.ts'
import { readPlan } from './plan.ts'
import type { Limits, Plan, Problem } from './problem.ts'
import { searchAlone } from './rounds.ts'

/**
 * The best plan found within the limits. Without `seconds` the same seed and iteration count give
 * the same plan. Throws where begun work or breaks cannot be kept at all.
 */
export function solve(problem: Problem, limits: Limits): Plan {
  const model = modelOf(problem)
  const search = openSearch(model, limits)
  searchAlone(search, heatsOf(search))
  return readPlan(model, bestOf(search), search.iterations)
}

/** How hot the search is and when, from its beginning to its end. */
export function heatsOf(search: Search): Heat[] {
  const { model, best } = search
  if (model.jobs === 0) return []
  return planHeats(search, Math.max(1, routesCost(model, best) / (model.jobs + 1)))
}
