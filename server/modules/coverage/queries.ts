import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Decision } from './contract.ts'
import { tables } from './tables.ts'

/** A decision of this zone as it was given, in the language it was given in. */
export async function getDecision(
  ctx: Pick<Context, 'db' | 'zone'>,
  id: Uuid,
): Promise<Decision | undefined> {
  const row = await tables(ctx)
    .selectFrom('coverage.decision')
    .select('answer')
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.answer
}
