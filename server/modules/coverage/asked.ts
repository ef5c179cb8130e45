import type { Day } from '#shared/days'
import type { Question } from './contract.ts'
import type { Cause, Obligor } from './decision.ts'

type Sale = Omit<Question['device'], 'contractOn' | 'deliveredOn' | 'price'> & {
  readonly contractOn: Day | null
  readonly deliveredOn: Day | null
  readonly price: Question['device']['price'] | null
}

/** What was promised to this very device: a campaign, a fitted part, goodwill. */
export type Stamp = {
  readonly kind: 'campaign' | 'repair_warranty' | 'part_warranty' | 'goodwill'
  /** The campaign's code, or the rule under which it was given. */
  readonly rule: string
  readonly obligor: Obligor
  /** What it is for; null: the whole device. */
  readonly components: readonly string[] | null
  /** Causes it answers for; null: all. */
  readonly perils: readonly Cause[] | null
  readonly startsOn: Day
  /** The last day; null: no end. */
  readonly endsOn: Day | null
  readonly shareBasisPoints: number
  /** The most it pays in all, in the minor units of the market's currency; null: no limit. */
  readonly capMinor: number | null
}

/** A question as we ask it ourselves, where a device's papers may lack a day or the price. */
export type Asked = Omit<Question, 'device' | 'campaigns'> & {
  readonly device: Sale
  readonly stamped: readonly Stamp[]
}
