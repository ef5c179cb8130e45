import { createHash } from 'node:crypto'
import { type PlanTerms, planTerms } from '#coverage'
import type { Day } from '#shared/days'
import { add, money, type Money, percent } from '#shared/money'

/** The row of each plan that is in force on a day. */
export function termsOn(today: Day): readonly PlanTerms[] {
  return planTerms().filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
  )
}

/** Names the very text of the terms that a contract was made on. */
export function versionOf(terms: PlanTerms): string {
  return createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 16)
}

/** What the owner pays for each claim, with its tax; null where a claim costs nothing. */
export function deductibleOf({ deductible }: Pick<PlanTerms, 'deductible'>): Money | null {
  if (!deductible) return null
  const fee = money(deductible.minor, deductible.currency)
  return add(fee, percent(fee, deductible.taxBasisPoints))
}
