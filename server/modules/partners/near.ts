import type { Context } from '#core/context'
import { present } from './present.ts'
import { areaOf, foldedName, nearestCode, readPostcode } from './postcode.ts'
import * as queries from './queries.ts'
import { kmBetween, type NearSite, type Point, type SiteService } from './site.ts'
import type { PlaceRow } from './tables.ts'

export type Whereabouts = {
  /** A postcode or a city, as typed. */
  readonly near?: string | undefined
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
}

export type NearestWanted = Whereabouts & {
  readonly service?: SiteService | undefined
  readonly category?: string | undefined
  readonly limit: number
}

/**
 * The sites of this zone's market that do such work, nearest first; an unknown place gets the
 * biggest cities.
 */
export async function nearestSites(ctx: Context, wanted: NearestWanted): Promise<NearSite[]> {
  const { service, category, limit } = wanted
  const point = await findPoint(ctx, wanted)
  const rows = await queries.rankedSites(ctx, { service, category, point, limit })
  const sites = rows.map((row) => withDistance(ctx, row, point))
  return sites.toSorted((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
}

export function withDistance(
  ctx: Context,
  row: queries.RankedRow,
  point: Point | undefined,
): NearSite {
  const site = present(ctx, row)
  return { ...site, distanceKm: point ? kmBetween(point, site) : null }
}

/**
 * Where somebody is: as measured, else by postcode or its beginning, else by the name of the city.
 */
export async function findPoint(ctx: Context, where: Whereabouts): Promise<Point | undefined> {
  const { near, latitude, longitude } = where
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude }
  if (!near?.trim()) return undefined
  const postcode = readPostcode(near)
  const place = (postcode && (await placeOfCode(ctx, postcode))) || (await placeOfCity(ctx, near))
  return place && { latitude: place.latitudeE6 / 1e6, longitude: place.longitudeE6 / 1e6 }
}

async function placeOfCode(ctx: Context, postcode: string): Promise<PlaceRow | undefined> {
  const exact = await queries.placeByPostcode(ctx, ctx.market, postcode)
  if (exact) return exact
  const places = await queries.placesOfArea(ctx, ctx.market, areaOf(postcode))
  const nearest = nearestCode(
    places.map((place) => place.postcode),
    postcode,
  )
  return places.find((place) => place.postcode === nearest)
}

async function placeOfCity(ctx: Context, near: string): Promise<PlaceRow | undefined> {
  const names = near
    .split(/[,;\d]+/)
    .map(foldedName)
    .filter(Boolean)
  if (!names.length) return undefined
  const cities = await queries.citiesOf(ctx, ctx.market)
  const folded = cities.map((place) => ({ place, name: foldedName(place.city) }))
  const exact = folded.find(({ name }) => names.includes(name))
  const begun = () =>
    folded.find(({ name }) => names.some((typed) => typed.length >= 3 && name.startsWith(typed)))
  const inside = () =>
    folded.find(({ name }) => names.some((typed) => ` ${typed} `.includes(` ${name} `)))
  return (exact ?? begun() ?? inside())?.place
}
