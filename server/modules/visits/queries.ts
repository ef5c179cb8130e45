import { sql } from 'kysely'
import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import { tables, type VisitRow } from './tables.ts'
import { endedStates } from './visit.ts'

type Reading = Pick<Context, 'db' | 'zone'>
const visitsMax = 200_000
const dayMs = 86_400_000

export async function visitsByIds(ctx: Reading, ids: readonly Uuid[]): Promise<VisitRow[]> {
  if (!ids.length) return []
  return tables(ctx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .limit(visitsMax)
    .execute()
}

/**
 * Visits of a territory that nobody is to make yet, and those that must be given anew. Once the
 * window is two days gone by none is looked for any more; holds that have run out do not count.
 */
export async function visitsToPlace(
  ctx: Reading & Pick<Context, 'now'>,
  site: Uuid,
): Promise<VisitRow[]> {
  const since = new Date(ctx.now.getTime() - 2 * dayMs)
  return tables(ctx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('technician', 'is', null)
    .where('state', 'not in', [...endedStates])
    .where((row) => row.or([row('windowFrom', 'is', null), row('windowFrom', '>', since)]))
    .where((row) => row.or([row('heldUntil', 'is', null), row('heldUntil', '>', ctx.now)]))
    .orderBy('windowFrom')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** The visit of a repair that is still to come or under way, the newest if several. */
export async function openVisitOf(ctx: Reading, repair: Uuid): Promise<VisitRow | undefined> {
  return tables(ctx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair)
    .where('state', 'not in', [...endedStates])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function lapsedHolds(ctx: Reading & Pick<Context, 'now'>, limit: number) {
  return tables(ctx)
    .selectFrom('visits.visit')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('heldUntil', '<=', ctx.now)
    .orderBy('heldUntil')
    .limit(limit)
    .execute()
}
