import type { ColumnType, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import type { StopReason, VisitState } from './visit.ts'

/** jsonb is read as a value and written as text that we made. */
type Json<T> = ColumnType<T, string, string>

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
  'visits.visit': VisitTable
}

export type VisitRow = Selectable<VisitTable>
export type NewVisit = Insertable<VisitTable>
export type VisitChange = Omit<Updateable<VisitTable>, 'zone' | 'id' | 'state' | 'version'>

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Context['db'] }): Kysely<VisitsTables> {
  return db
}
