import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import { publicId } from '#shared/ids'
import type { Window } from '#shared/workingTime'
import type { SiteView } from './contract.ts'
import type { NearSite, Site, SiteException } from './site.ts'
import type { ExceptionRow, SiteRow } from './tables.ts'

/** A row as the server works with it: degrees instead of millionths, and the market of its zone. */
export function present(ctx: Pick<Context, 'marketOf'>, row: SiteRow): Site {
  const { latitudeE6, longitudeE6, zone, id } = row
  const market = ctx.marketOf(zone)
  invariant(market, `zone ${zone} has no market`)
  return {
    id,
    publicId: publicId('sit', zone, id),
    zone,
    market,
    code: row.code,
    partner: row.partner,
    partnerName: row.partnerName,
    kind: row.kind,
    name: row.name,
    line: row.line,
    city: row.city,
    postcode: row.postcode,
    region: row.region,
    latitude: latitudeE6 / 1e6,
    longitude: longitudeE6 / 1e6,
    timeZone: row.timeZone,
    phone: row.phone,
    services: row.services,
    categories: row.categories,
    hours: row.hours,
    benches: row.benches,
    demo: row.demo,
    version: row.version,
  }
}

/** A site as the world sees it. */
export function presentSite(site: Site | NearSite): SiteView {
  const { line, city, postcode, region, latitude, longitude } = site
  return {
    id: site.publicId,
    kind: site.kind,
    name: site.name,
    partner: site.partnerName,
    market: site.market,
    place: { line, city, postcode, region, latitude, longitude },
    timeZone: site.timeZone,
    phone: site.phone,
    services: [...site.services],
    categories: [...site.categories],
    benches: site.benches,
    hours: site.hours.map(({ weekday, windows }) => ({ weekday, windows: pairs(windows) })),
    distanceKm: 'distanceKm' in site ? site.distanceKm : null,
    version: site.version,
  }
}

export function presentException({ day, windows, reason }: SiteException | ExceptionRow) {
  return { day, windows: pairs(windows), reason }
}

function pairs(windows: readonly Window[]): [string, string][] {
  return windows.map(([opens, closes]) => [opens, closes])
}
