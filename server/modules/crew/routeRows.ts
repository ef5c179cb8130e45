import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Order, Shift } from '#routing'
import type { RouteKey } from './queries.ts'
import { type NewRoute, type RouteRow, tables } from './tables.ts'
import { markWritten } from './unsaved.ts'

type RouteOf = RouteKey & { readonly site: Uuid }

/**
 * Writes the stops of a route if it is still the one that was seen. @returns false when somebody
 * else was quicker
 */
export async function setStops(
  ctx: Context,
  { site, shift }: { readonly site: Uuid; readonly shift: Shift },
  { stops, drives }: Order,
): Promise<boolean> {
  markWritten(ctx)
  const kept = stops.map(({ visit }, i) => ({ visit, drive: drives[i] ?? 0 }))
  const written = await tables(ctx)
    .updateTable('crew.route')
    .set((row) => ({
      stops: JSON.stringify(kept),
      homeDrive: drives[stops.length] ?? 0,
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('technician', '=', shift.frame.technician)
    .where('day', '=', shift.frame.day as RouteRow['day']) // because frames are made from routes.
    .where('version', '=', shift.version)
    .returning('version')
    .executeTakeFirst()
  return written !== undefined
}

/** Takes a stop off a route of a day gone by, which nobody plans any more. */
export async function dropStop(ctx: Context, key: RouteOf, visit: Uuid): Promise<void> {
  const [route] = await lockRoutes(ctx, key.site, [key])
  if (!route) return
  markWritten(ctx)
  await tables(ctx)
    .updateTable('crew.route')
    .set((row) => ({
      stops: JSON.stringify(route.stops.filter((stop) => stop.visit !== visit)),
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('site', '=', key.site)
    .where('day', '=', key.day)
    .where('technician', '=', key.technician)
    .execute()
}

/**
 * Tells every memory that something about this route's visits is different, and locks the route.
 * @returns its stops
 */
export async function touchRoute(
  ctx: Context,
  { site, technician, day }: RouteOf,
): Promise<RouteRow['stops']> {
  markWritten(ctx)
  const touched = await tables(ctx)
    .updateTable('crew.route')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where('day', '=', day)
    .where('technician', '=', technician)
    .returning('stops')
    .executeTakeFirst()
  return touched?.stops ?? []
}

/** In one order for everybody, so that two who exchange visits cannot wait for each other. */
export async function lockRoutes(
  ctx: Context,
  site: Uuid,
  keys: readonly RouteKey[],
): Promise<RouteRow[]> {
  if (!keys.length) return []
  return tables(ctx)
    .selectFrom('crew.route')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('site', '=', site)
    .where((row) => row.or(keys.map(({ technician, day }) => row.and({ technician, day }))))
    .orderBy('day')
    .orderBy('technician')
    .forNoKeyUpdate()
    .execute()
}

/** A day that is not laid out yet; one that is keeps its stops and takes the new frame. */
export async function putRoutes(
  ctx: Pick<Context, 'db' | 'zone'>,
  routes: readonly NewRoute[],
): Promise<void> {
  markWritten(ctx)
  const inOrder = routes.toSorted((a, b) => (lockKey(a) < lockKey(b) ? -1 : 1))
  for (let n = 0; n < inOrder.length; n += routesAtOnce)
    await putSome(ctx, inOrder.slice(n, n + routesAtOnce))
}

/** A statement takes 65,535 values. */
const routesAtOnce = 2_000

function lockKey({ day, technician }: RouteKey): string {
  return `${day} ${technician}`
}

async function putSome(ctx: Pick<Context, 'db'>, routes: NewRoute[]): Promise<void> {
  await tables(ctx)
    .insertInto('crew.route')
    .values(routes)
    .onConflict((conflict) =>
      conflict.columns(['zone', 'site', 'day', 'technician']).doUpdateSet((row) => ({
        startsAt: row.ref('excluded.startsAt'),
        endsAt: row.ref('excluded.endsAt'),
        pauseFrom: row.ref('excluded.pauseFrom'),
        pauseTo: row.ref('excluded.pauseTo'),
        off: row.ref('excluded.off'),
        version: row('crew.route.version', '+', 1),
      })),
    )
    .execute()
}
