import type { ColumnType, Insertable, Kysely, Selectable } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'

/** jsonb is read as a value and written as text that we made. */
type Json<T> = ColumnType<T, string, string>

/** Working hours of a week; 1 is Monday. Two windows a day have a pause between them. */
export type Weekly = readonly { readonly weekday: number; readonly windows: readonly Window[] }[]

type MemberTable = {
  zone: number
  technician: Uuid
  site: Uuid
  name: string
  skills: Json<readonly string[]>
  kit: Json<readonly string[]>
  latitudeE6: number
  longitudeE6: number
  weekly: Json<Weekly>
  visitsMax: number
  active: boolean
  version: number
}

type AbsenceTable = {
  zone: number
  id: Uuid
  technician: Uuid
  fromOn: Day
  toOn: Day
  reason: string
  madeBy: string
  madeAt: Date
}

/** A stop as the route keeps it: whose, and the seconds of driving from the place before. */
export type KeptStop = { readonly visit: Uuid; readonly drive: number }

type RouteTable = {
  zone: number
  site: Uuid
  day: Day
  technician: Uuid
  startsAt: Date
  endsAt: Date
  pauseFrom: Date | null
  pauseTo: Date | null
  /** Why nobody comes that day: absent, or no longer with us. */
  off: string | null
  stops: Json<readonly KeptStop[]>
  homeDrive: number
  version: number
}

export type CrewTables = {
  'crew.member': MemberTable
  'crew.absence': AbsenceTable
  'crew.route': RouteTable
}

export type CrewRow = Selectable<MemberTable>
export type NewCrew = Insertable<MemberTable>
export type AbsenceRow = Selectable<AbsenceTable>
export type RouteRow = Selectable<RouteTable>
export type NewRoute = Insertable<RouteTable>

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Context['db'] }): Kysely<CrewTables> {
  return db
}
