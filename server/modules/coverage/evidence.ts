import type { Day } from '#shared/days'
import type { Decision } from './contract.ts'
import { lawTerms } from './terms.ts'

export type Evidence = {
  readonly source: string | null
  readonly verifiedOn: Day | null
  readonly verified: boolean
}

/** Where a promise comes from; what was promised to one device alone has no row behind it. */
export function evidenceOf({ rule, kind }: Decision['promises'][number]): Evidence {
  const { rows, plans } = lawTerms()
  const row = kind === 'plan' ? plans.get(rule)?.[0] : rows.findLast((one) => one.rule === rule)
  if (!row) return { source: null, verifiedOn: null, verified: true }
  const { source, verifiedOn, verified } = row
  return { source, verifiedOn, verified }
}

export function termsVersion(): string {
  return lawTerms().version
}
