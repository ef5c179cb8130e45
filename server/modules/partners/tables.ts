import type { ColumnType, Insertable, Kysely, Selectable } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'
import type { PartnerKind, SiteKind, SiteService } from './site.ts'

/** jsonb is read as a value and written as text that we made. */
type Json<T> = ColumnType<T, string, string>

/** Opening hours of a week; 1 is Monday. */
export type Weekly = readonly { readonly weekday: number; readonly windows: readonly Window[] }[]

type PartnerTable = { zone: number; id: Uuid; name: string; kind: PartnerKind }

type SiteTable = {
  zone: number
  id: Uuid
  code: string
  partner: Uuid
  kind: SiteKind
  name: string
  line: string
  city: string
  postcode: string
  region: string
  latitudeE6: number
  longitudeE6: number
  timeZone: string
  phone: string
  services: Json<readonly SiteService[]>
  categories: Json<readonly string[]>
  hours: Json<Weekly>
  benches: number
  demo: boolean
  version: number
}

type SiteExceptionTable = {
  zone: number
  site: Uuid
  day: Day
  windows: Json<readonly Window[]>
  reason: string
}

type PlaceTable = {
  market: string
  postcode: string
  city: string
  region: string
  latitudeE6: number
  longitudeE6: number
}

export type NewPartner = Insertable<PartnerTable>
export type NewSite = Insertable<SiteTable>
export type SiteRow = Selectable<SiteTable> & { readonly partnerName: string }
export type ExceptionRow = Selectable<SiteExceptionTable>
export type PlaceRow = Selectable<PlaceTable>

export type PartnersTables = {
  'partners.partner': PartnerTable
  'partners.site': SiteTable
  'partners.siteException': SiteExceptionTable
  'partners.place': PlaceTable
}

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: Pick<Context, 'db'>): Kysely<PartnersTables> {
  return db
}
