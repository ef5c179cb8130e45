import type { Day } from '#shared/days'
import type { Id, Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'

export const siteKinds = ['serviceCentre', 'brandStore', 'partnerStore', 'depot'] as const
export type SiteKind = (typeof siteKinds)[number]

/**
 * What a site does for owners: repairs at its counter, takes devices in for others, receives
 * parcels.
 */
export const siteServices = ['counter', 'intake', 'parcel', 'visit'] as const
export type SiteService = (typeof siteServices)[number]

export const partnerKinds = [
  'brand',
  'serviceNetwork',
  'retailer',
  'carrier',
  'insurer',
  'independent',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** A place where devices are cared for; latitude and longitude in degrees. */
export type Site = {
  readonly id: Uuid
  readonly publicId: Id<'sit'>
  readonly zone: number
  readonly market: string
  readonly code: string
  readonly partner: Uuid
  readonly partnerName: string
  readonly kind: SiteKind
  readonly name: string
  readonly line: string
  readonly city: string
  readonly postcode: string
  /** ISO 3166-2. */
  readonly region: string
  readonly latitude: number
  readonly longitude: number
  readonly timeZone: string
  readonly phone: string
  readonly services: readonly SiteService[]
  readonly categories: readonly string[]
  readonly hours: readonly { readonly weekday: number; readonly windows: readonly Window[] }[]
  readonly benches: number
  readonly demo: boolean
  readonly version: number
}

/** Distance as the crow flies; null where the place that was asked about is not known. */
export type NearSite = Site & { readonly distanceKm: number | null }

/** Other hours on one day; no windows is a day closed. */
export type SiteException = {
  readonly day: Day
  readonly windows: readonly Window[]
  readonly reason: string
}

/** In degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

const earthRadiusKm = 6371.0088

/** Along the great circle (haversine), to a tenth of a kilometre: as near as a postcode can say. */
export function kmBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  const h = half(a.latitude, b.latitude) + across * half(a.longitude, b.longitude)
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h))) * 10) / 10
}

/** Each window ends after it begins, and begins when the one before has ended. */
export function areInOrder(windows: readonly Window[]): boolean {
  const sorted = windows.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.every(([from, until], at) => from < until && (sorted[at - 1]?.[1] ?? '') <= from)
}
