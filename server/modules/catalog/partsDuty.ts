import { readFileSync } from 'node:fs'
import { addMonths, compareDays, type Day } from '#shared/days'
import type { Category } from './model.ts'

/** One dated rule of data/law/partsDuty.json; data/law/partsDuty.md says what each column means. */
export type PartsRule = {
  readonly rule: string
  readonly markets: readonly string[]
  readonly categories: readonly Category[]
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly startMonths: number
  readonly partsMonths: number
  readonly deliveries: readonly { readonly months: number | null; readonly workingDays: number }[]
  /** 1 is Monday: a site may open on Saturdays, which are no working days to the law. */
  readonly workingWeekdays: readonly number[]
  readonly priceIsMaximum: boolean
  readonly source: string
  readonly verified: boolean
}

/** What the rules need to know of a model; null is unknown. */
export type Placed = {
  readonly category: Category
  readonly launchedOn: Day | null
  readonly placingEndedOn: Day | null
}

/**
 * `fixed`: parts come within `workingDays`; `notYet`: the duty begins on `startsOn`; `ended`: only
 * best effort is left; `launchUnknown`: nobody can say which of the two clocks runs.
 */
export type PartsDuty = {
  readonly rule: PartsRule
  readonly phase: 'fixed' | 'notYet' | 'ended' | 'launchUnknown'
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly workingDays: number | null
  /**
   * Set where the model is older than the rule: then the duty holds only if it was still placed on
   * the market from this day on.
   */
  readonly onlyIfSoldFrom: Day | null
}

const file = new URL('../../../data/law/partsDuty.json', import.meta.url)
// The file ships with the code, and the tests read every row of it.
const rules = JSON.parse(readFileSync(file, 'utf8')) as readonly PartsRule[]

/** What the law of a market says on a day about parts of a model; undefined where it is silent. */
export function partsDutyOf(
  placed: Placed,
  { market, on }: { readonly market: string; readonly on: Day },
): PartsDuty | undefined {
  const rule = rules.find(
    ({ markets, categories, effectiveFrom, effectiveTo }) =>
      markets.includes(market) &&
      categories.includes(placed.category) &&
      effectiveFrom <= on &&
      (effectiveTo === null || on <= effectiveTo),
  )
  if (!rule) return undefined
  const { launchedOn, placingEndedOn } = placed
  if (placingEndedOn !== null && placingEndedOn < rule.effectiveFrom) return undefined
  const isOlder = launchedOn !== null && launchedOn < rule.effectiveFrom
  const startsOn = launchedOn && laterOf(addMonths(launchedOn, rule.startMonths), rule)
  const endsOn = placingEndedOn && addMonths(placingEndedOn, rule.partsMonths)
  return {
    rule,
    startsOn,
    endsOn,
    onlyIfSoldFrom: isOlder && placingEndedOn === null ? rule.effectiveFrom : null,
    ...clockOn(on, { rule, startsOn, endsOn }),
  }
}

type Span = Pick<PartsDuty, 'rule' | 'startsOn' | 'endsOn'>

function clockOn(
  on: Day,
  { rule, startsOn, endsOn }: Span,
): Pick<PartsDuty, 'phase' | 'workingDays'> {
  if (endsOn !== null && on > endsOn) return { phase: 'ended', workingDays: null }
  const [only, another] = rule.deliveries
  if (startsOn === null) {
    // One clock for the whole time needs no launch to count from.
    if (only && !another) return { phase: 'fixed', workingDays: only.workingDays }
    return { phase: 'launchUnknown', workingDays: null }
  }
  if (on < startsOn) return { phase: 'notYet', workingDays: null }
  const clock = rule.deliveries.find(
    ({ months }) => months === null || on <= addMonths(startsOn, months),
  )
  return { phase: 'fixed', workingDays: clock?.workingDays ?? null }
}

function laterOf(day: Day, { effectiveFrom }: PartsRule): Day {
  return compareDays(day, effectiveFrom) < 0 ? effectiveFrom : day
}
