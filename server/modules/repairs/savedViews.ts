import type { Input } from '#shared/endpoint'
import { newUuid, parseId, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs } from './contract.ts'
import { mustWorkInMarket } from './policy.ts'
import { savedViewsOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { tables } from './tables.ts'

export async function listViews(ctx: Context) {
  mustWorkInMarket(ctx, 'repairs.views')
  const items = (await savedViewsOf(ctx)).map(({ zone, id, name, query, shared, account }) => ({
    id: publicId('viw', zone, id),
    name,
    query,
    shared,
    own: account === ctx.actor.id,
  }))
  return { items }
}

export async function saveView(
  ctx: Context,
  { name, query, shared }: Input<typeof repairs.saveView>,
) {
  mustWorkInMarket(ctx, 'repairs.saveView')
  const id = newUuid(ctx.now.getTime())
  await tables(ctx)
    .insertInto('repairs.savedView')
    .values({ zone: ctx.zone, id, account: ctx.actor.id, name, query, shared, madeAt: ctx.now })
    .execute()
  return { id: publicId('viw', ctx.zone, id) }
}

/** Only one's own: a shared view stays until its maker drops it. */
export async function dropView(
  ctx: Context,
  { view }: Input<typeof repairs.dropView>,
): Promise<{ done: true }> {
  const dropped = await tables(ctx)
    .deleteFrom('repairs.savedView')
    .where('zone', '=', ctx.zone)
    .where('id', '=', parseId(view).id)
    .where('account', '=', ctx.actor.id)
    .returning('id')
    .executeTakeFirst()
  if (!dropped) throw refusals.viewNotFound()
  return { done: true }
}
