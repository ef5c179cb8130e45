import type { Question } from './contract.ts'
import { refusals } from './refusals.ts'
import type { Terms } from './terms.ts'

/**
 * What the shape of a question cannot say: that its days, currency, markets and plans fit each
 * other.
 * @throws Refusal unknownMarket, datesOutOfOrder, wrongCurrency, unknownPlan, each with its field
 */
export function mustBeSound(question: Question, terms: Terms): void {
  mustKnowMarkets(question, terms)
  mustFollow(question)
  const { price, soldInMarket } = question.device
  const currency = terms.markets.get(soldInMarket)?.currency
  if (currency !== undefined && price.currency !== currency)
    throw refusals.wrongCurrency({ field: 'device.price.currency', currency })
  for (const [i, { plan }] of question.plans.entries()) {
    if (!terms.plans.has(plan)) throw refusals.unknownPlan({ field: `plans.${i}.plan`, plan })
  }
}

function mustKnowMarkets({ market, region, device }: Question, terms: Terms): void {
  const { soldInMarket } = device
  if (!terms.markets.has(market)) throw refusals.unknownMarket({ field: 'market', market })
  if (!terms.markets.has(soldInMarket)) {
    throw refusals.unknownMarket({ field: 'device.soldInMarket', market: soldInMarket })
  }
  if (region !== undefined && !region.startsWith(`${market}-`))
    throw refusals.unknownMarket({ field: 'region', market: region })
}

function mustFollow({ device, fault, history, plans }: Question): void {
  const { reportedOn } = fault
  const pairs: readonly (readonly [field: string, before: string, after: string])[] = [
    ['device.contractOn', device.contractOn, reportedOn],
    ['device.deliveredOn', device.deliveredOn, reportedOn],
    ['fault.occurredOn', fault.occurredOn, reportedOn],
    ...history.map(
      (past, i) => [`history.${i}.handedOverOn`, past.reportedOn, past.handedOverOn] as const,
    ),
    ...plans.map((plan, i) => [`plans.${i}.startsOn`, plan.boughtOn, plan.startsOn] as const),
  ]
  const wrong = pairs.find(([, before, after]) => before > after)
  if (wrong) throw refusals.datesOutOfOrder({ field: wrong[0] })
}
