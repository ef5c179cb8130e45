import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { Point, SiteKind, SiteService } from './site.ts'
import { type ExceptionRow, type PlaceRow, type SiteRow, tables } from './tables.ts'

type Reading = Pick<Context, 'db'>

function sitesIn(ctx: Reading, zone: number) {
  return tables(ctx)
    .selectFrom('partners.site as site')
    .innerJoin('partners.partner as partner', (join) =>
      join.onRef('partner.id', '=', 'site.partner').on('partner.zone', '=', zone),
    )
    .selectAll('site')
    .select('partner.name as partnerName')
    .where('site.zone', '=', zone)
}

export async function findSite(ctx: Reading, zone: number, id: Uuid): Promise<SiteRow | undefined> {
  return sitesIn(ctx, zone).where('site.id', '=', id).executeTakeFirst()
}

export async function findSites(
  ctx: Reading,
  zone: number,
  ids: readonly Uuid[],
): Promise<SiteRow[]> {
  if (!ids.length) return []
  return sitesIn(ctx, zone).where('site.id', 'in', ids).limit(1_000).execute()
}

export type Wanted = {
  readonly kind?: SiteKind | undefined
  readonly service?: SiteService | undefined
  readonly category?: string | undefined
  readonly point: Point | undefined
  readonly after?: { readonly rank: number; readonly code: string } | undefined
  readonly limit: number
}
export type RankedRow = SiteRow & { readonly rank: number }

/** Nearest first; without a point the cities first where the network is biggest. */
export async function rankedSites(ctx: Context, wanted: Wanted): Promise<RankedRow[]> {
  const { kind, service, category, point, after } = wanted
  const rank = point ? nearness(point) : sql<number>`city.rank`
  return sitesIn(ctx, ctx.zone)
    .innerJoin(citySizes(ctx), 'city.city', 'site.city')
    .select(rank.as('rank'))
    .$if(kind !== undefined, (query) => query.where('site.kind', '=', kind ?? 'depot'))
    .$if(service !== undefined, (query) => query.where(holds('site.services', service ?? '')))
    .$if(category !== undefined, (query) => query.where(holds('site.categories', category ?? '')))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${rank}, site.code) > (${after?.rank}::float8, ${after?.code})`),
    )
    .orderBy(rank)
    .orderBy('site.code')
    .limit(wanted.limit)
    .execute()
}

function citySizes(ctx: Context) {
  return tables(ctx)
    .selectFrom('partners.site as counted')
    .select('counted.city')
    .select(sql<number>`-sum(counted.benches)::float8`.as('rank'))
    .where('counted.zone', '=', ctx.zone)
    .groupBy('counted.city')
    .as('city')
}

/**
 * Grows with the distance: its square on a plane that touches the globe at the point, in millionths
 * of a degree.
 */
function nearness({ latitude, longitude }: Point): RawBuilder<number> {
  const [lat, lon] = [Math.round(latitude * 1e6), Math.round(longitude * 1e6)]
  const shrink = Math.cos((latitude * Math.PI) / 180)
  return sql<number>`(power((site.latitude_e6 - ${lat}::int)::float8, 2)
    + power((site.longitude_e6 - ${lon}::int) * ${shrink}::float8, 2))`
}

function holds(column: string, value: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} @> ${JSON.stringify([value])}::jsonb`
}

type Days = { readonly zone: number; readonly from: Day; readonly to?: Day; readonly limit: number }

export async function exceptions(
  ctx: Reading,
  site: Uuid,
  { zone, from, to, limit }: Days,
): Promise<ExceptionRow[]> {
  return tables(ctx)
    .selectFrom('partners.siteException')
    .selectAll()
    .where('zone', '=', zone)
    .where('site', '=', site)
    .where('day', '>=', from)
    .$if(to !== undefined, (query) => query.where('day', '<=', to ?? from))
    .orderBy('day')
    .limit(limit)
    .execute()
}

export async function placeByPostcode(
  ctx: Reading,
  market: string,
  postcode: string,
): Promise<PlaceRow | undefined> {
  return tables(ctx)
    .selectFrom('partners.place')
    .selectAll()
    .where('market', '=', market)
    .where('postcode', '=', postcode)
    .executeTakeFirst()
}

export async function placesOfArea(
  ctx: Reading,
  market: string,
  area: string,
): Promise<PlaceRow[]> {
  return tables(ctx)
    .selectFrom('partners.place')
    .selectAll()
    .where('market', '=', market)
    .where('postcode', 'like', `${area}%`)
    .orderBy('postcode')
    .limit(5_000)
    .execute()
}

/** One row a city: the one with the lowest postcode. */
export async function citiesOf(ctx: Reading, market: string): Promise<PlaceRow[]> {
  return tables(ctx)
    .selectFrom('partners.place')
    .selectAll()
    .distinctOn('city')
    .where('market', '=', market)
    .orderBy('city')
    .orderBy('postcode')
    .limit(5_000)
    .execute()
}
