import { addDays, addMonths, type Day } from '#shared/days'
import type { Asked } from './asked.ts'
import type { Judged, Told } from './judged.ts'
import type { PlanTerms } from './plan.ts'

type Held = Asked['plans'][number]
type Span = { readonly coversFrom: Day; readonly endsOn: Day }

/** Whether a care plan that somebody holds for this device pays for this fault, and why. */
export function judgePlan(held: Held, terms: PlanTerms, asked: Asked): Judged {
  const span = {
    coversFrom: addDays(held.startsOn, terms.waitingDays),
    endsOn: addMonths(held.startsOn, terms.periodMonths),
  }
  const no = whyNotSold(held, terms, asked) ?? whyNotNow(held, terms, { asked, span })
  const values = { endsOn: span.endsOn, left: leftOf(held, terms) }
  return {
    kind: 'plan',
    rule: terms.plan,
    obligor: terms.obligor,
    startsOn: held.startsOn,
    endsOn: span.endsOn,
    applies: no === undefined,
    because: no ?? { key: terms.text, values },
    certain: no !== undefined || terms.verified,
    pays: {
      payer: 'plan',
      classes: terms.classes,
      shareBasisPoints: 10_000,
      capMinor: capOf(terms, asked),
    },
    remedies: isBeyondRepair(terms, asked) ? 'plan.beyond_repair' : 'plan',
    plan: { terms, claimNumber: held.claimsUsed + 1 },
  }
}

function leftOf({ claimsUsed }: Held, { claimsMax }: PlanTerms): string {
  return claimsMax === null ? 'unlimited' : String(Math.max(0, claimsMax - claimsUsed))
}

/** What was wrong from the beginning: it should not have been sold for this device. */
function whyNotSold(held: Held, terms: PlanTerms, { market, device, plans, history }: Asked) {
  if (terms.market !== market || terms.market !== device.soldInMarket)
    return told('because.planOtherMarket', { country: terms.market })
  if (!terms.categories.includes(device.category)) return told('because.planOtherDevice')
  if (!terms.conditions.includes(device.condition)) return told('because.planNewOnly')
  if (!isWithin(held.boughtOn, terms.effectiveFrom, terms.effectiveTo))
    return told('because.planNotSold')
  const bought = device.contractOn ?? device.deliveredOn
  if (bought !== null && !isWithin(bought, terms.boughtFrom, terms.boughtTo))
    return told('because.planNotGiven')
  if (terms.window && device.deliveredOn !== null) {
    const lastOn = addDays(device.deliveredOn, terms.window.days)
    if (held.boughtOn > lastOn) return told('because.planTooLate', { lastOn })
  }
  const { deviceMonthsMax: months } = terms
  if (months !== null && bought !== null && held.boughtOn > addMonths(bought, months))
    return told('because.planTooOld')
  const after = terms.after?.plans ?? []
  if (after.length > 0 && !plans.some(({ plan }) => after.includes(plan)))
    return told('because.planNeedsEarlier')
  return whyNotAfterRepair(held, terms, history)
}

/** Some plans are sold only within days of a repair's hand-over. */
function whyNotAfterRepair({ boughtOn }: Held, { after }: PlanTerms, history: Asked['history']) {
  if (after?.event !== 'repairHandOver') return undefined
  const behind = history.findLast(
    ({ kind, handedOverOn }) => kind === 'repair' && handedOverOn <= boughtOn,
  )
  if (!behind) return told('because.planNeedsRepair')
  const lastOn = addDays(behind.handedOverOn, after.days)
  return boughtOn > lastOn ? told('because.planTooLate', { lastOn }) : undefined
}

function whyNotNow(held: Held, terms: PlanTerms, { asked, span }: { asked: Asked; span: Span }) {
  const { component, cause, occurredOn } = asked.fault
  const { coversFrom, endsOn } = span
  if (terms.kind === 'assured_value') return told('because.planAssuresValue')
  const covers = terms.components === null || terms.components.includes(component)
  if (!covers || terms.exceptComponents.includes(component)) return told('because.planOtherPart')
  if (cause === 'unknown' && !terms.perils.includes('defect'))
    return told('because.planCauseUnknown')
  if (!terms.perils.includes(cause === 'unknown' ? 'defect' : cause))
    return told('because.planOtherCause')
  if (occurredOn < held.startsOn) return told('because.planNotBegun', { startsOn: held.startsOn })
  if (occurredOn < coversFrom) return told('because.planWaiting', { coversFrom })
  if (occurredOn > endsOn) return told('because.planEnded', { endsOn })
  if (terms.claimsMax !== null && held.claimsUsed >= terms.claimsMax)
    return told('because.planUsedUp', { claims: String(terms.claimsMax) })
  return undefined
}

function told(key: Told['key'], values?: Told['values']): Told {
  return values ? { key, values } : { key }
}

function isWithin(on: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || from <= on) && (to === null || on <= to)
}

/** From a share of the price on, mending costs more than the device is worth to the plan. */
function isBeyondRepair({ beyondRepair }: PlanTerms, { device, work }: Asked): boolean {
  const share = beyondRepair?.basisPoints
  // A price of nothing, a gift, says nothing of the device's worth.
  if (share === null || share === undefined || !device.price?.minor) return false
  const cost = work.reduce((sum, { minor }) => sum + minor, 0)
  return BigInt(cost) * 10_000n >= BigInt(device.price.minor) * BigInt(share)
}

/** What it pays at most: the sum insured is never more than the price. */
function capOf({ beyondRepair }: PlanTerms, { device }: Asked): number | null {
  return beyondRepair?.settlement === 'sumInsured' ? device.price?.minor || null : null
}
