import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import { type Appointment, type PlaceRow, tables, type Technician } from './tables.ts'

type Span = { readonly site: Uuid; readonly zone: number; readonly from: Date; readonly to: Date }

/** The places of a site that somebody has ever taken. */
export async function takenPlaces(
  ctx: Context,
  { site, zone, from, to }: Span,
): Promise<PlaceRow[]> {
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

export async function appointmentsIn(
  ctx: Context,
  { site, zone, from, to }: Span,
): Promise<Appointment[]> {
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

/** Those who work at these sites now, by name; null means every site of the zone. */
export async function techniciansAt(
  ctx: Context,
  sites: readonly Uuid[] | null,
): Promise<Technician[]> {
  if (sites?.length === 0) return []
  return tables(ctx)
    .selectFrom('scheduling.technician')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .$if(sites !== null, (query) => query.where('site', 'in', [...(sites ?? [])]))
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('account')
    .limit(500)
    .execute()
}

export async function techniciansOf(ctx: Context, site: Uuid): Promise<Technician[]> {
  return techniciansAt(ctx, [site])
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
