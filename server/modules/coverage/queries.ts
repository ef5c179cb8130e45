import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Decision } from './contract.ts'
import { sayIn } from './say.ts'
import { tables } from './tables.ts'
import type { TermsData } from './terms.ts'
import { inWords } from './verdict.ts'

/** A decision of this zone as it was given, in the language of whoever asks. */
export async function getDecision(
  ctx: Pick<Context, 'db' | 'zone' | 'market' | 'language'>,
  id: Uuid,
): Promise<Decision | undefined> {
  const row = await decisionKept(ctx, id)
  return row && inWords(row.answer, sayIn(ctx.language, ctx.market))
}

/** A decision with its question and the version of the terms that answered. */
export async function decisionKept(ctx: Pick<Context, 'db' | 'zone'>, id: Uuid) {
  return tables(ctx)
    .selectFrom('coverage.decision')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The rules at a state of the data that decided before. */
export async function termsKept(
  ctx: Pick<Context, 'db'>,
  version: string,
): Promise<TermsData | undefined> {
  const row = await tables(ctx)
    .selectFrom('coverage.terms')
    .select('data')
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.data
}
