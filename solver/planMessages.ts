import type { Plan, Problem } from './problem.ts'

/** What a service asks of the thread that plans for it, and what comes back. */
export type PlanAsked = { readonly id: number; readonly problem: Problem; readonly seconds: number }
export type PlanAnswer =
  | { readonly id: number; readonly plan: Plan }
  | { readonly id: number; readonly fault: string }
