import type { ColumnType, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'
import type { StopReason, VisitState } from './visit.ts'

/** jsonb is read as a value and written as text that we made. */
type Json<T> = ColumnType<T, string, string>

/** Working hours of a week; 1 is Monday. Two windows a day have a pause between them. */
export type Weekly = readonly { readonly weekday: number; readonly windows: readonly Window[] }[]

type CrewTable = {
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

type VisitTable = {
  zone: number
  id: Uuid
  site: Uuid
  repair: Uuid | null
  label: string
  state: VisitState
  heldUntil: Date | null
  latitudeE6: number
  longitudeE6: number
  address: string
  windowFrom: Date | null
  windowTo: Date | null
  minutes: number
  skills: Json<readonly string[]>
  parts: Json<readonly string[]>
  technician: Uuid | null
  day: Day | null
  pinned: boolean
  plannedAt: Date | null
  dispatchedAt: Date | null
  acceptedAt: Date | null
  departedAt: Date | null
  arrivedAt: Date | null
  begunAt: Date | null
  endedAt: Date | null
  reason: StopReason | 'lapsed' | 'owner' | 'desk' | null
  learned: string | null
  follows: Uuid | null
  madeAt: Date
  version: number
}

export type VisitsTables = {
  'visits.crew': CrewTable
  'visits.absence': AbsenceTable
  'visits.route': RouteTable
  'visits.visit': VisitTable
}

export type CrewRow = Selectable<CrewTable>
export type NewCrew = Insertable<CrewTable>
export type AbsenceRow = Selectable<AbsenceTable>
export type RouteRow = Selectable<RouteTable>
export type NewRoute = Insertable<RouteTable>
export type VisitRow = Selectable<VisitTable>
export type NewVisit = Insertable<VisitTable>
export type VisitChange = Omit<Updateable<VisitTable>, 'zone' | 'id' | 'state' | 'version'>

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Context['db'] }): Kysely<VisitsTables> {
  return db
}
