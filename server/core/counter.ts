import type { Context } from './context.ts'
import { coreTables } from './tables.ts'

/**
 * The next number of a series of this zone, from 1. The row stays locked until the transaction ends, so
 * take it as the last thing before committing.
 */
export async function nextNumber(ctx: Pick<Context, 'db' | 'zone'>, name: string): Promise<number> {
  const { value } = await coreTables(ctx)
    .insertInto('core.counter')
    .values({ zone: ctx.zone, name, value: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['zone', 'name'])
        .doUpdateSet((row) => ({ value: row('core.counter.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
