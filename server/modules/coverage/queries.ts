import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Decision } from './contract.ts'
import { sayIn } from './say.ts'
import { tables } from './tables.ts'
import { inWords } from './verdict.ts'

/** A decision of this zone as it was given, in the language of whoever asks. */
export async function getDecision(
  ctx: Pick<Context, 'db' | 'zone' | 'market' | 'language'>,
  id: Uuid,
): Promise<Decision | undefined> {
  const row = await tables(ctx)
    .selectFrom('coverage.decision')
    .select('answer')
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && inWords(row.answer, sayIn(ctx.language, ctx.market))
}
