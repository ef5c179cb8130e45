import type { Kysely } from 'kysely'
import type { AnyTables, Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'
import { type NewPartner, type NewSite, type PlaceRow, tables, type Weekly } from './tables.ts'

type Writing = { readonly db: Kysely<AnyTables> }

type Hours = { readonly version: number; readonly hours: Weekly; readonly benches: number }

/** @returns false when the site is at another version by now */
export async function changeHours(
  ctx: Context,
  site: Uuid,
  { version, hours, benches }: Hours,
): Promise<boolean> {
  const changed = await tables(ctx)
    .updateTable('partners.site')
    .set({ hours: JSON.stringify(hours), benches, version: version + 1 })
    .where('zone', '=', ctx.zone)
    .where('id', '=', site)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return changed !== undefined
}

type Exception = {
  readonly site: Uuid
  readonly day: Day
  readonly windows: readonly Window[]
  readonly reason: string
}

export async function putException(
  ctx: Context,
  { site, day, windows, reason }: Exception,
): Promise<void> {
  await tables(ctx)
    .insertInto('partners.siteException')
    .values({ zone: ctx.zone, site, day, windows: JSON.stringify(windows), reason })
    .onConflict((conflict) =>
      conflict.columns(['zone', 'site', 'day']).doUpdateSet((row) => ({
        windows: row.ref('excluded.windows'),
        reason: row.ref('excluded.reason'),
      })),
    )
    .execute()
}

export async function insertPartner(ctx: Writing, partner: NewPartner): Promise<void> {
  await tables(ctx).insertInto('partners.partner').values(partner).execute()
}

const batch = 500

export async function insertSites(ctx: Writing, sites: readonly NewSite[]): Promise<void> {
  for (let at = 0; at < sites.length; at += batch) {
    await tables(ctx)
      .insertInto('partners.site')
      .values(sites.slice(at, at + batch))
      .execute()
  }
}

export async function putPlaces(ctx: Writing, places: readonly PlaceRow[]): Promise<void> {
  for (let at = 0; at < places.length; at += batch) {
    await tables(ctx)
      .insertInto('partners.place')
      .values(places.slice(at, at + batch))
      .onConflict((conflict) =>
        conflict.columns(['market', 'postcode']).doUpdateSet((row) => ({
          city: row.ref('excluded.city'),
          region: row.ref('excluded.region'),
          latitudeE6: row.ref('excluded.latitudeE6'),
          longitudeE6: row.ref('excluded.longitudeE6'),
        })),
      )
      .execute()
  }
}
