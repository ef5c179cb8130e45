import type { Context } from '#core/context'
import { type Day, day } from '#shared/days'
import { type Id, parseId, type Uuid } from '#shared/ids'
import type { Input, Output } from '#shared/endpoint'
import type { partners } from './contract.ts'
import { present, presentException, presentSite } from './present.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import type { Site, SiteException } from './site.ts'

/** Reads the zone that the id names. @throws Refusal siteNotFound */
export async function getSite(ctx: Context, id: Id<'sit'>): Promise<Site> {
  const { prefix, zone, id: uuid } = parseId(id)
  const known = prefix === 'sit' && ctx.marketOf(zone) !== undefined
  const row = known ? await queries.findSite(ctx, zone, uuid) : undefined
  if (!row) throw refusals.siteNotFound()
  return present(ctx, row)
}

/** Sites of this zone; those that are not there are left out. */
export async function sitesByIds(ctx: Context, ids: readonly Uuid[]): Promise<Site[]> {
  const rows = await queries.findSites(ctx, ctx.zone, [...new Set(ids)])
  return rows.map((row) => present(ctx, row))
}

const exceptionsMax = 400

/** From the first day up to the last, both included, in the order of the days. */
export async function exceptionsOf(
  ctx: Context,
  site: Uuid,
  fromDay: Day,
  toDay: Day,
): Promise<SiteException[]> {
  const { zone } = ctx
  const rows = await queries.exceptions(ctx, site, {
    zone,
    from: fromDay,
    to: toDay,
    limit: exceptionsMax,
  })
  return rows.map(({ day, windows, reason }) => ({ day, windows, reason }))
}

/** The exceptions shown are those to come. */
export async function viewSite(
  ctx: Context,
  input: Input<typeof partners.site>,
): Promise<Output<typeof partners.site>> {
  const site = await getSite(ctx, input.site)
  const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime())
  const from = day(now.toZonedDateTimeISO(site.timeZone).toPlainDate().toString())
  const rows = await queries.exceptions(ctx, site.id, { zone: site.zone, from, limit: 100 })
  return { ...presentSite(site), exceptions: rows.map(presentException) }
}
