import type { ColumnType, Kysely, Selectable } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Currency } from '#shared/money'
import type { WorkingCalendar } from '#shared/workingTime'
import type { LineUpState, Service } from './market.ts'

/** jsonb is read as a value and written as text that we made. */
type Json<T> = ColumnType<T, string, string>

/** By language; English is always there. */
export type Names = Readonly<Record<string, string>>
export type Turn = 'owner' | 'part' | 'partner'

type MarketTable = {
  id: string
  names: Json<Names>
  currency: Currency
  languages: Json<readonly string[]>
  timeZone: string
  workingHours: Json<WorkingCalendar['weekly']>
  regions: Json<readonly { readonly id: string; readonly name: string }[]>
}

type TaxTable = {
  market: string
  code: string
  effectiveFrom: Day
  names: Json<Names>
  basisPoints: number
  appliesTo: Json<readonly string[]>
  source: string
}

type HolidayTable = { market: string; region: string; day: Day; names: Json<Names> }

type LineUpTable = { market: string; service: Service; state: LineUpState; since: Date }

type ServicePromiseTable = {
  market: string
  kind: string
  workingMinutes: number
  pausesOn: Json<readonly Turn[]>
}

/** A market as its row has it. */
export type Market = Readonly<Selectable<MarketTable>>
export type TaxRow = Selectable<TaxTable>
export type HolidayRow = Selectable<HolidayTable>
export type LineUpRow = Selectable<LineUpTable>

export type MarketTables = {
  'markets.market': MarketTable
  'markets.tax': TaxTable
  'markets.holiday': HolidayTable
  'markets.lineUp': LineUpTable
  'markets.servicePromise': ServicePromiseTable
}

/**
 * The transaction, narrowed to the tables of this module; all of them are reference tables, without
 * zone.
 */
export function tables({ db }: Pick<Context, 'db'>): Kysely<MarketTables> {
  return db
}
