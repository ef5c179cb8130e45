import { type Kysely, sql } from 'kysely'
import type { AnyTables, Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Place } from './place.ts'
import { type Appointment, type NewAppointment, tables } from './tables.ts'

type Wanted = Place & { readonly site: Uuid; readonly capacity: number }

/**
 * Takes one of the parallel places of a counter. The row is made when the first is taken; the
 * guarded update is what makes it impossible that two win the last one. @returns false when it is
 * full
 */
export async function occupy(
  ctx: Context,
  { site, capacity, startsAt, endsAt }: Wanted,
): Promise<boolean> {
  await tables(ctx)
    .insertInto('scheduling.counterPlace')
    .values({ zone: ctx.zone, site, startsAt, endsAt, capacity, taken: 0 })
    .onConflict((conflict) => conflict.columns(['zone', 'site', 'startsAt']).doNothing())
    .execute()
  const taken = await tables(ctx)
    .updateTable('scheduling.counterPlace')
    .set((row) => ({ capacity, taken: row('taken', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('startsAt', '=', startsAt)
    .where('taken', '<', capacity)
    .returning('taken')
    .executeTakeFirst()
  return taken !== undefined
}

export async function vacate(
  ctx: Context,
  { site, startsAt }: Pick<Appointment, 'site' | 'startsAt'>,
): Promise<void> {
  await tables(ctx)
    .updateTable('scheduling.counterPlace')
    .set((row) => ({ taken: row('taken', '-', 1) }))
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('startsAt', '=', startsAt)
    .where('taken', '>', 0)
    .execute()
}

type Spot = { readonly site: Uuid; readonly startsAt: Date }

/** In one order for everybody, so that two who exchange their places cannot wait for each other. */
export async function lockPlaces(ctx: Context, spots: readonly Spot[]): Promise<void> {
  await tables(ctx)
    .selectFrom('scheduling.counterPlace')
    .select('startsAt')
    .where('zone', '=', ctx.zone)
    .where((row) => row.or(spots.map(({ site, startsAt }) => row.and({ site, startsAt }))))
    .orderBy('site')
    .orderBy('startsAt')
    .forNoKeyUpdate()
    .execute()
}

export async function insertAppointment(
  ctx: Context,
  appointment: NewAppointment,
): Promise<Appointment> {
  return tables(ctx)
    .insertInto('scheduling.appointment')
    .values(appointment)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** @returns undefined when it was released before */
export async function release(ctx: Context, appointment: Uuid): Promise<Appointment | undefined> {
  return tables(ctx)
    .updateTable('scheduling.appointment')
    .set({ state: 'released' })
    .where('zone', '=', ctx.zone)
    .where('id', '=', appointment)
    .where('state', '=', 'booked')
    .returningAll()
    .executeTakeFirst()
}

export type NewTechnician = {
  readonly zone: number
  readonly account: Uuid
  readonly site: Uuid
  readonly name: string
  readonly skills: readonly string[]
}

/** Those who are there already change site, name and skills, and work again. */
export async function putTechnicians(
  ctx: { readonly db: Kysely<AnyTables> },
  technicians: readonly NewTechnician[],
): Promise<void> {
  if (!technicians.length) return
  await tables(ctx)
    .insertInto('scheduling.technician')
    .values(
      technicians.map((one) => ({ ...one, skills: JSON.stringify(one.skills), active: true })),
    )
    .onConflict((conflict) =>
      conflict.columns(['zone', 'account']).doUpdateSet((row) => ({
        site: row.ref('excluded.site'),
        name: row.ref('excluded.name'),
        skills: row.ref('excluded.skills'),
        active: sql<boolean>`excluded.active`,
      })),
    )
    .execute()
}
