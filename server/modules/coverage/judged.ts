import type { CoverageText } from '#locales/en/coverage'
import type { Day } from '#shared/days'
import type { Cause, LineClass, Obligor, Payer, PromiseKind } from './decision.ts'
import type { Period } from './period.ts'
import type { LawRow } from './law.ts'
import type { PlanTerms } from './plan.ts'
import type { DataText } from './terms.ts'

/** Words to be said in the language of whoever reads: a key of the locales or of the data. */
export type Told = {
  readonly key: CoverageText | DataText
  readonly values?: Readonly<Record<string, string>>
}

/** A promise that could have spoken, and what it would do. */
export type Judged = {
  readonly kind: PromiseKind
  readonly rule: string
  readonly obligor: Obligor
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly applies: boolean
  readonly because: Told
  /** Whether what was found rests only on what was verified. */
  readonly certain: boolean
  /** Null where it pays nothing: a duty to repair at a price. */
  readonly pays: Pays | null
  /** Which group of remedies it brings. */
  readonly remedies: string | null
  readonly law?: { readonly row: LawRow; readonly period: Period | undefined }
  readonly plan?: { readonly terms: PlanTerms; readonly claimNumber: number }
}

export type Pays = {
  readonly payer: Payer
  /** Null: every class of work. */
  readonly classes: readonly LineClass[] | null
  readonly shareBasisPoints: number
  readonly capMinor: number | null
}

export const all = { classes: null, shareBasisPoints: 10_000, capMinor: null } as const

/** What is not a fault of the device, whatever a promise's period may be. */
export const causesOutside: Readonly<Partial<Record<Cause, CoverageText>>> = {
  accident: 'because.accident',
  liquid: 'because.liquid',
  wear: 'because.wear',
  misuse: 'because.misuse',
  unauthorised_repair: 'because.unauthorisedRepair',
}
