import type { PlanTerms } from '#coverage'
import { addDays, addMonths, type Day } from '#shared/days'

type Beginning = {
  readonly from: Day
  /** The last day of what it follows: the maker's warranty, or the plan before it. */
  readonly after: Day | null
}

export type Period = { readonly startsOn: Day; readonly coversFrom: Day; readonly endsOn: Day }

/** Waiting days are days of the period without cover; its last day is still inside. */
export function periodOf(
  { waitingDays, periodMonths }: Pick<PlanTerms, 'waitingDays' | 'periodMonths'>,
  { from, after }: Beginning,
): Period {
  const following = after === null ? from : addDays(after, 1)
  const startsOn = following > from ? following : from
  return {
    startsOn,
    coversFrom: addDays(startsOn, waitingDays),
    endsOn: addMonths(startsOn, periodMonths),
  }
}
