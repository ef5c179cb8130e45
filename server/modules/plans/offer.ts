import type { PlanTerms } from '#coverage'
import type { Device } from '#devices'
import type { Refusal } from '#core/refusal'
import { addDays, addMonths, type Day } from '#shared/days'
import { refusals } from './refusals.ts'
import type { ContractRow } from './tables.ts'

/** What decides whether a plan may be bought for a device today. */
export type Around = {
  readonly device: Device
  readonly market: string
  readonly today: Day
  readonly now: Date
  /** Every contract of the device, the newest last. */
  readonly contracts: readonly ContractRow[]
  /** When it last came back repaired. */
  readonly handedOverAt: Date | null
  readonly warrantyEndsOn: Day | null
}

const hourMs = 3_600_000

/** The first reason why a plan may not be bought, if there is one. */
export function whyNotBuy(terms: PlanTerms, around: Around): Refusal | undefined {
  return whyNotForDevice(terms, around) ?? whyNotToday(terms, around)
}

function whyNotForDevice(terms: PlanTerms, { device, market }: Around): Refusal | undefined {
  if (terms.market !== market) return refusals.wrongMarket()
  if (terms.automatic || terms.price === null) return refusals.notSold()
  if (!terms.categories.includes(device.catalogModel.category)) return refusals.wrongCategory()
  if (device.soldInMarket !== terms.market) return refusals.soldElsewhere()
  if (!terms.conditions.includes(device.condition)) return refusals.wrongCondition()
  return undefined
}

function whyNotToday(terms: PlanTerms, around: Around): Refusal | undefined {
  const { device, today } = around
  const { boughtFrom, boughtTo, window, deviceMonthsMax, plan } = terms
  if (around.contracts.some((held) => held.plan === plan && isHeld(held, today)))
    return refusals.alreadyHeld()
  if (boughtFrom !== null || boughtTo !== null) {
    if (device.contractOn === null) return refusals.noDates()
    const isOutside =
      (boughtFrom !== null && device.contractOn < boughtFrom) ||
      (boughtTo !== null && device.contractOn > boughtTo)
    if (isOutside) return refusals.purchaseNotInTime()
  }
  if (window || deviceMonthsMax !== null) {
    if (device.deliveredOn === null) return refusals.noDates()
    const until = window && addDays(device.deliveredOn, window.days)
    if (until !== null && today > until) return refusals.windowOver({ until })
    if (deviceMonthsMax !== null && today > addMonths(device.deliveredOn, deviceMonthsMax))
      return refusals.deviceTooOld({ months: deviceMonthsMax })
  }
  return whyNotAfter(terms, around)
}

function isHeld({ state, endsOn }: ContractRow, today: Day): boolean {
  return state === 'bought' || (state === 'active' && endsOn >= today)
}

/** Some plans only follow another, or a repair: so many days of 24 hours after its hand-over. */
function whyNotAfter({ after }: PlanTerms, around: Around): Refusal | undefined {
  if (!after) return undefined
  if (after.event === 'repairHandOver') {
    const { handedOverAt, now } = around
    const hours = after.days * 24
    const isInTime =
      handedOverAt !== null && now.getTime() - handedOverAt.getTime() <= hours * hourMs
    return isInTime ? undefined : refusals.repairNeeded({ hours })
  }
  return precedingOf(after.plans, around) ? undefined : refusals.earlierPlanNeeded()
}

/** The contract that a plan follows: the one of those plans that ends last. */
export function precedingOf(
  plans: readonly string[],
  { contracts }: Pick<Around, 'contracts'>,
): ContractRow | undefined {
  return contracts
    .filter(({ plan, state }) => plans.includes(plan) && (state === 'active' || state === 'ended'))
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .at(-1)
}

/** The last day of what a contract of these terms follows; null where it begins by itself. */
export function followedDay(terms: PlanTerms, around: Around): Day | null {
  if (terms.kind === 'extended_warranty') return around.warrantyEndsOn
  if (terms.after?.event !== 'planEnd') return null
  return precedingOf(terms.after.plans, around)?.endsOn ?? null
}
