import { isDeepStrictEqual } from 'node:util'
import { type Context, mayAt, sitesFor } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { parseId, publicId } from '#shared/ids'
import type { Asked } from './asked.ts'
import type { coverage } from './contract.ts'
import { decide } from './decide.ts'
import { decisionKept, termsKept } from './queries.ts'
import { refusals } from './refusals.ts'
import { sayIn } from './say.ts'
import { termsFrom } from './terms.ts'
import { inWords } from './verdict.ts'

/** A decision that was kept, and whether the same question by the same terms is answered alike. */
export async function showDecision(
  ctx: Context,
  { decision: id }: Input<typeof coverage.decision>,
): Promise<Output<typeof coverage.decision>> {
  const row = await decisionKept(ctx, parseId(id).id)
  if (!row || !works(ctx)) throw refusals.decisionNotFound({ field: 'decision' })
  const data = await termsKept(ctx, row.termsVersion)
  // The question was written by decideFor from this very type.
  const again = data && decide(row.question as Asked, termsFrom(data))
  return {
    id,
    subject: publicId(row.subjectType, row.zone, row.subject),
    terms: row.termsVersion,
    decidedAt: row.decidedAt.toISOString(),
    question: row.question,
    decision: inWords(row.answer, sayIn(ctx.language, ctx.market)),
    same: again !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(again)), row.answer),
  }
}

/** A decision belongs to no site, so a grant at any site of its market will do. */
function works({ actor, market }: Context): boolean {
  const sites = sitesFor(actor, 'coverage.decision', market)
  return mayAt(actor, 'coverage.decision', { market }) || (sites?.length ?? 0) > 0
}
