import type { Uuid } from '#shared/ids'
import type { Context } from './context.ts'
import { pointsOf } from './points.ts'
import { coreTables } from './tables.ts'

export type Place = { readonly zone: number; readonly subject: Uuid }

/** Claims a globally unique key for a subject of this zone. @returns false when another holds it */
export async function claim(
  ctx: Pick<Context, 'db' | 'zone'>,
  key: string,
  subject: Uuid,
): Promise<boolean> {
  const claimed = await coreTables(ctx)
    .insertInto('core.directory')
    .values({ key, zone: ctx.zone, subject })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

const place = {
  name: 'core.directory',
  text: 'select key, zone, subject from core.directory where key = any($1::text[])',
  given: [],
}

export async function find(ctx: Pick<Context, 'db'>, key: string): Promise<Place | undefined> {
  const points = pointsOf(ctx.db)
  if (points) return placeFrom(await points.find(place, key))
  const row = await coreTables(ctx)
    .selectFrom('core.directory')
    .select(['zone', 'subject'])
    .where('key', '=', key)
    .executeTakeFirst()
  return placeFrom(row)
}

function placeFrom(
  row: { readonly zone?: unknown; readonly subject?: unknown } | undefined,
): Place | undefined {
  // The directory is written only by `claim`, which takes a uuid.
  return row && { zone: Number(row.zone), subject: String(row.subject) as Uuid }
}
