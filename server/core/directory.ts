import type { Uuid } from '#shared/ids'
import type { Context } from './context.ts'
import { coreTables } from './tables.ts'

export type Place = { readonly zone: number; readonly subject: Uuid }

/** Claims a globally unique key for a subject of this zone. @returns false when another holds it */
export async function claim(ctx: Pick<Context, 'db' | 'zone'>, key: string, subject: Uuid): Promise<boolean> {
  const claimed = await coreTables(ctx)
    .insertInto('core.directory')
    .values({ key, zone: ctx.zone, subject })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function find(ctx: Pick<Context, 'db'>, key: string): Promise<Place | undefined> {
  const row = await coreTables(ctx)
    .selectFrom('core.directory')
    .select(['zone', 'subject'])
    .where('key', '=', key)
    .executeTakeFirst()
  // The directory is written only by `claim`, which takes a uuid.
  return row && { zone: row.zone, subject: row.subject as Uuid }
}

export async function release(ctx: Pick<Context, 'db'>, key: string): Promise<void> {
  await coreTables(ctx).deleteFrom('core.directory').where('key', '=', key).execute()
}
