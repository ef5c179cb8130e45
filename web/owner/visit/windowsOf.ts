import type { Answer } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import type { repairs } from '#repairs/contract'

export type Found = Answer<typeof repairs.visitSlots>
export type Window = Found['days'][number]['slots'][number]

const bestShown = 3
const freeShown = 6

/** The windows that cost least, so that the cheap ones are seen first. */
export function bestOf({ days }: Found): readonly Window[] {
  const all = days.flatMap(({ slots }) => slots)
  return all.toSorted((a, b) => a.rank - b.rank).slice(0, bestShown)
}

/** What is still free, as a refusal names it: the cheapest first. */
export function stillFree({ days }: Found, problem: Problem): readonly Window[] {
  const named: unknown = problem.facts['slots']
  if (!Array.isArray(named)) return []
  const all = new Map(days.flatMap(({ slots }) => slots).map((one) => [one.from, one]))
  return named.flatMap((from) => all.get(String(from)) ?? []).slice(0, freeShown)
}

/** The window went to somebody else, or is too near by now. */
export function isLost(problem: unknown): problem is Problem {
  return (
    problem instanceof Problem &&
    ['visits.windowTaken', 'visits.noSuchWindow'].includes(problem.code)
  )
}
