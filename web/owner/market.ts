import { useQuery } from '@tanstack/react-query'
import { markets, type MarketView } from '#markets/contract'
import { asking } from '#lib/call.ts'
import { remembered } from '#lib/memory.ts'

/** The markets served; they change rarely, so one answer serves the visit. */
export function useMarkets() {
  return useQuery({ ...asking(markets.list, {}), staleTime: 3_600_000 })
}

/**
 * The market the reader most likely is in: what they chose before, where their clock is, what they
 * speak.
 */
export function guessMarket(items: readonly MarketView[]): string | undefined {
  const clock = zoneNow()
  const regions = navigator.languages.map((tag) => new Intl.Locale(tag).region)
  const tongues = navigator.languages.map((tag) => new Intl.Locale(tag).language)
  const guess =
    items.find(({ id }) => id === remembered('market')) ??
    items.find(({ timeZone }) => sameZone(timeZone, clock)) ??
    items.find(({ id }) => regions.includes(id)) ??
    items.find(({ languages }) => languages.some((one) => tongues[0] === one)) ??
    items[0]
  return guess?.id
}

/** "India" in the reader's language. */
export function countryName(language: string, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
}

function zoneNow(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Zones have old names too: Asia/Calcutta is Asia/Kolkata. */
function sameZone(a: string, b: string): boolean {
  const canonical = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  return a === b || canonical(a) === b
}
