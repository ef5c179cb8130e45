import { readFileSync } from 'node:fs'
import type { Day } from '#shared/days'
import type { Currency } from '#shared/money'
import type { Cause, LineClass } from './decision.ts'

/** The terms of one care plan; data/plans/README.md says what each column means. */
export type PlanTerms = {
  readonly plan: string
  readonly market: string
  readonly kind: 'protection' | 'extended_warranty' | 'assured_value'
  readonly categories: readonly string[]
  readonly components: readonly string[] | null
  readonly exceptComponents: readonly string[]
  readonly perils: readonly Cause[]
  readonly classes: readonly LineClass[]
  readonly obligor: 'maker' | 'insurer'
  readonly periodMonths: number
  readonly waitingDays: number
  readonly claimsMax: number | null
  readonly deductible: {
    readonly minor: number
    readonly currency: Currency
    readonly taxBasisPoints: number
  } | null
  readonly window: { readonly event: 'delivery'; readonly days: number } | null
  readonly boughtFrom: Day | null
  readonly boughtTo: Day | null
  readonly conditions: readonly string[]
  readonly deviceMonthsMax: number | null
  readonly after: {
    readonly plans: readonly string[]
    readonly event: 'planEnd' | 'repairHandOver'
    readonly days: number
  } | null
  readonly automatic: boolean
  readonly transferable: boolean
  readonly renewable: boolean
  readonly cancelWithinDays: number | null
  readonly proRata: boolean
  readonly beyondRepair: {
    readonly basisPoints: number | null
    readonly base: 'price'
    readonly settlement: 'depreciated' | 'sumInsured'
  } | null
  readonly schedule: readonly {
    readonly fromMonth: number
    readonly toMonth: number
    readonly basisPoints: number
  }[]
  readonly price: {
    readonly minor: number
    readonly currency: Currency
    readonly demo: boolean
  } | null
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly status: 'in_force' | 'voluntary'
  readonly source: string
  readonly verifiedOn: Day
  readonly verified: boolean
  readonly text: `plan.${string}`
}

const file = new URL('../../../data/plans/plans.json', import.meta.url)
let read: readonly PlanTerms[] | undefined

/** Every plan that ships, read once; tools/data/check.ts keeps its shape. */
export function planTerms(): readonly PlanTerms[] {
  return (read ??= JSON.parse(readFileSync(file, 'utf8')) as readonly PlanTerms[])
}
