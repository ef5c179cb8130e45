import type { Language } from '#shared/messages'
import type { LineUpView, MarketView } from './contract.ts'
import type { Tax } from './known.ts'
import { services } from './market.ts'
import type { LineUpRow, Market, Names } from './tables.ts'

export function nameIn(language: Language, names: Names): string {
  return names[language] ?? names['en'] ?? ''
}

type With = {
  readonly language: Language
  readonly tax: Tax
  readonly lineUps: readonly LineUpRow[]
}

export function presentMarket(market: Market, { language, tax, lineUps }: With): MarketView {
  return {
    id: market.id,
    name: nameIn(language, market.names),
    currency: market.currency,
    languages: [...market.languages],
    timeZone: market.timeZone,
    taxName: nameIn(language, tax.names),
    taxBasisPoints: tax.basisPoints,
    lineUp: services.flatMap((service): LineUpView[] => {
      const row = lineUps.find((entry) => entry.market === market.id && entry.service === service)
      return row ? [{ service, state: row.state, since: row.since.toISOString() }] : []
    }),
  }
}
