import type { PlanTerms } from '#coverage'
import { addMonths, type Day } from '#shared/days'

/**
 * The share of the suggested price that is assured on a day, in basis points; null before the
 * first band and after the last. A band begins with the day on which its first month is complete
 * and lasts until the next begins; the last one ends with the day on which its last month is
 * complete.
 */
export function assuredValue(
  { schedule }: Pick<PlanTerms, 'schedule'>,
  billedOn: Day,
  today: Day,
): number | null {
  const last = schedule.at(-1)
  if (!last || today > addMonths(billedOn, last.toMonth)) return null
  const band = schedule.findLast(({ fromMonth }) => addMonths(billedOn, fromMonth) <= today)
  return band?.basisPoints ?? null
}
