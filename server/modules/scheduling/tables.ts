import type { ColumnType, Insertable, Kysely, Selectable } from 'kysely'
import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'

type TechnicianTable = {
  zone: number
  account: Uuid
  site: Uuid
  name: string
  /** Read as a value, written as text that we made. */
  skills: ColumnType<readonly string[], string, string>
  active: boolean
}

type CounterPlaceTable = {
  zone: number
  site: Uuid
  startsAt: Date
  endsAt: Date
  capacity: number
  taken: number
}

type AppointmentTable = {
  zone: number
  id: Uuid
  site: Uuid
  startsAt: Date
  endsAt: Date
  subject: Uuid
  label: string
  state: 'booked' | 'kept' | 'released'
  madeAt: Date
}

/** Somebody who repairs: the account they sign in with, and the site where their bench is. */
export type Technician = Readonly<Selectable<TechnicianTable>>
export type Appointment = Readonly<Selectable<AppointmentTable>>
export type NewAppointment = Insertable<AppointmentTable>
export type PlaceRow = Selectable<CounterPlaceTable>

export type SchedulingTables = {
  'scheduling.technician': TechnicianTable
  'scheduling.counterPlace': CounterPlaceTable
  'scheduling.appointment': AppointmentTable
}

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: Pick<Context, 'db'>): Kysely<SchedulingTables> {
  return db
}
