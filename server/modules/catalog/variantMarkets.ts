import { readFileSync } from 'node:fs'

type VariantMarket = {
  readonly market: string
  readonly codes: readonly string[]
  readonly words: readonly string[]
  readonly serves: readonly string[] | null
  readonly region?: readonly string[]
}

const file = new URL('../../../data/catalog/variantMarkets.json', import.meta.url)
// The file ships with the code, and the tests read every row of it.
const all = JSON.parse(readFileSync(file, 'utf8')) as readonly VariantMarket[]
const byMarket = new Map(all.map((entry) => [entry.market, entry]))

/**
 * The markets of variants that are built for a country: its own, its region's, and those for
 * everywhere.
 */
export function marketsServing(country: string): string[] {
  const serving = all.filter(({ serves }) => serves === null || serves.includes(country))
  return [...new Set([country, ...serving.map(({ market }) => market)])]
}

/**
 * Whether a unit built for one market is at home in a country; a market we know nothing of serves
 * only itself.
 */
export function serves(market: string, country: string): boolean {
  const known = byMarket.get(market)
  return known ? known.serves === null || known.serves.includes(country) : market === country
}

/** Whether two countries are one region of sale: what is sold in one is at home in the other. */
export function sameRegion(a: string, b: string): boolean {
  return a === b || all.some(({ region }) => region?.includes(a) && region.includes(b))
}

/**
 * What a variant's own id says about its market: `umi_eea_global` says EEA; most ids say nothing.
 */
export function marketInVariant(id: string): string | undefined {
  const parts = id.toLowerCase().split('_').slice(1)
  return all.find(({ codes }) => codes.some((code) => parts.includes(code)))?.market
}

/** What the end of a name says: `Xiaomi 14T Pro India` says IN. */
export function marketInName(name: string): string | undefined {
  const last = name.trim().split(/\s+/).at(-1)?.toLowerCase()
  return all.find(({ words }) => words.some((word) => word.toLowerCase() === last))?.market
}

export function isVariantMarket(market: string): boolean {
  return byMarket.has(market) || /^[A-Z]{2}$/.test(market)
}
