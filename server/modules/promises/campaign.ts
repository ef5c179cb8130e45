import type { Day } from '#shared/days'

export const campaignStates = ['open', 'closed'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Which devices a campaign is for; what it leaves out it does not ask for. */
export type Predicate = {
  readonly market: string | null
  readonly models: readonly string[] | null
  readonly variants: readonly string[] | null
  readonly imeiFrom: string | null
  readonly imeiTo: string | null
  readonly soldFrom: Day | null
  readonly soldTo: Day | null
}

/** A device as a campaign asks for it. */
export type Unit = {
  readonly market: string
  readonly model: string
  readonly variant: string | null
  readonly imeis: readonly string[]
  readonly soldOn: Day | null
}

/** A number or a day that nobody knows is not in a range that is asked for. */
export function names(predicate: Predicate, unit: Unit): boolean {
  const { market, models, variants, imeiFrom, imeiTo, soldFrom, soldTo } = predicate
  const inRange = (imei: string) =>
    (imeiFrom === null || imei >= imeiFrom) && (imeiTo === null || imei <= imeiTo)
  const asksImei = imeiFrom !== null || imeiTo !== null
  const asksDay = soldFrom !== null || soldTo !== null
  return (
    (market === null || market === unit.market) &&
    (models === null || models.includes(unit.model)) &&
    (variants === null || (unit.variant !== null && variants.includes(unit.variant))) &&
    (!asksImei || unit.imeis.some(inRange)) &&
    (!asksDay || isBetween(unit.soldOn, soldFrom, soldTo))
  )
}

function isBetween(on: Day | null, from: Day | null, to: Day | null): boolean {
  return on !== null && (from === null || on >= from) && (to === null || on <= to)
}
