import { sql } from 'kysely'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import { type AbsenceRow, type CrewRow, type RouteRow, tables } from './tables.ts'

type Reading = Pick<Context, 'db' | 'zone'>
export type Span = { readonly site: Uuid; readonly from: Day; readonly to: Day }

/** Enough for a thousand technicians over a month. */
const routesMax = 40_000
/**
 * A number that changes whenever a route of the territory or one of its technicians does: versions
 * only rise and routes are never taken away.
 */
export async function fingerprintOf(ctx: Reading, { site, from, to }: Span) {
  const found = await sql<{ routes: number; crew: number }>`
    select
      (select coalesce(sum(version), 0) + 1000003 * count(*) from crew.route
        where zone = ${ctx.zone} and site = ${site} and day between ${from} and ${to}) as routes,
      (select coalesce(sum(version), 0) + 1000003 * count(*) from crew.member
        where zone = ${ctx.zone} and site = ${site}) as crew`.execute(ctx.db)
  const [row] = found.rows
  return { routes: Number(row?.routes), crew: Number(row?.crew) }
}

export type RouteVersion = Pick<RouteRow, 'technician' | 'day' | 'version'>

export async function routeVersions(
  ctx: Reading,
  { site, from, to }: Span,
): Promise<RouteVersion[]> {
  return tables(ctx)
    .selectFrom('crew.route')
    .select(['technician', 'day', 'version'])
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .limit(routesMax)
    .execute()
}

export type RouteKey = { readonly technician: Uuid; readonly day: Day }
/** Routes as they stand; of what is asked for, those of these technicians on these days. */
export async function routesAt(
  ctx: Reading,
  site: Uuid,
  keys: readonly RouteKey[],
): Promise<RouteRow[]> {
  if (!keys.length) return []
  const technicians = [...new Set(keys.map(({ technician }) => technician))]
  const days = [...new Set(keys.map(({ day }) => day))]
  return tables(ctx)
    .selectFrom('crew.route')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where(sql<boolean>`technician = any(${technicians}::uuid[])`)
    .where(sql<boolean>`day = any(${days}::date[])`)
    .limit(routesMax)
    .execute()
}

export async function crewOf(ctx: Reading, site: Uuid): Promise<CrewRow[]> {
  return tables(ctx)
    .selectFrom('crew.member')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .orderBy('name')
    .orderBy('technician')
    .limit(2_000)
    .execute()
}

export async function sitesWithCrew(ctx: Reading): Promise<Uuid[]> {
  const found = await tables(ctx)
    .selectFrom('crew.member')
    .select('site')
    .distinct()
    .where('zone', '=', ctx.zone)
    .where('active', '=', true)
    .orderBy('site')
    .limit(2_000)
    .execute()
  return found.map(({ site }) => site)
}

export async function crewMember(ctx: Reading, technician: Uuid): Promise<CrewRow | undefined> {
  return tables(ctx)
    .selectFrom('crew.member')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('technician', '=', technician)
    .executeTakeFirst()
}

export async function crewByIds(ctx: Reading, technicians: readonly Uuid[]): Promise<CrewRow[]> {
  if (!technicians.length) return []
  return tables(ctx)
    .selectFrom('crew.member')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where(sql<boolean>`technician = any(${[...technicians]}::uuid[])`)
    .limit(2_000)
    .execute()
}

export async function absencesOf(
  ctx: Reading,
  technicians: readonly Uuid[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<AbsenceRow[]> {
  return tables(ctx)
    .selectFrom('crew.absence')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where(sql<boolean>`technician = any(${[...technicians]}::uuid[])`)
    .where('fromOn', '<=', to)
    .where('toOn', '>=', from)
    .orderBy('fromOn')
    .orderBy('id')
    .limit(2_000)
    .execute()
}

export async function findAbsence(ctx: Reading, id: Uuid): Promise<AbsenceRow | undefined> {
  return tables(ctx)
    .selectFrom('crew.absence')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function routesOf(
  ctx: Reading,
  technicians: readonly Uuid[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<RouteRow[]> {
  return tables(ctx)
    .selectFrom('crew.route')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where(sql<boolean>`technician = any(${[...technicians]}::uuid[])`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('technician')
    .limit(routesMax)
    .execute()
}
