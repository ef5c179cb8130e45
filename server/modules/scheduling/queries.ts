import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import { type Appointment, type PlaceRow, tables, type Technician } from './tables.ts'

type Span = { readonly site: Uuid; readonly zone: number; readonly from: Date; readonly to: Date }

/** The places of a site that somebody has ever taken. */
export async function takenPlaces(ctx: Context, { site, zone, from, to }: Span): Promise<PlaceRow[]> {
  return tables(ctx)
    .selectFrom('scheduling.counterPlace')
    .selectAll()
    .where('zone', '=', zone)
    .where('site', '=', site)
    .where('startsAt', '>=', from)
    .where('startsAt', '<', to)
    .orderBy('startsAt')
    .limit(2_000)
    .execute()
}

export async function appointmentsIn(ctx: Context, { site, zone, from, to }: Span): Promise<Appointment[]> {
  return tables(ctx)
    .selectFrom('scheduling.appointment')
    .selectAll()
    .where('zone', '=', zone)
    .where('site', '=', site)
    .where('startsAt', '>=', from)
    .where('startsAt', '<', to)
    .where('state', 'in', ['booked', 'kept'])
    .orderBy('startsAt')
    .orderBy('id')
    .limit(5_000)
    .execute()
}

/** The appointment that a subject holds now, the newest if several. */
export async function appointmentOf(ctx: Context, subject: Uuid): Promise<Appointment | undefined> {
  return tables(ctx)
    .selectFrom('scheduling.appointment')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('subject', '=', subject)
    .where('state', '=', 'booked')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Those who work at a site now, by name. */
export async function techniciansOf(ctx: Context, site: Uuid): Promise<Technician[]> {
  return tables(ctx)
    .selectFrom('scheduling.technician')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('account')
    .limit(500)
    .execute()
}

/** Also somebody who no longer works: their repairs still name them. */
export async function getTechnician(ctx: Context, account: Uuid): Promise<Technician | undefined> {
  return tables(ctx)
    .selectFrom('scheduling.technician')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('account', '=', account)
    .executeTakeFirst()
}
