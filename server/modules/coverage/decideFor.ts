import { getMarket } from '#markets'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { type Id, newUuid, parseId, type Uuid } from '#shared/ids'
import type { Asked } from './asked.ts'
import type { coverage, Decision } from './contract.ts'
import { decide } from './decide.ts'
import { mustBeSound } from './mustBeSound.ts'
import { insertDecision } from './rows.ts'
import { sayIn } from './say.ts'
import { lawTerms } from './terms.ts'

/** The public question: stateless, nothing is kept. */
export async function decideCoverage(
  ctx: Context,
  question: Input<typeof coverage.decide>,
): Promise<Decision> {
  await mustBeSound(ctx, question, lawTerms())
  return answer(ctx, question)
}

type About<K extends boolean> = {
  readonly subject: Id<string>
  readonly question: Asked
  readonly keep?: K
}

/**
 * Decides about a subject, and keeps question, terms and answer so that it can be asked again;
 * `keep: false` only answers.
 */
export async function decideFor<const K extends boolean = true>(
  ctx: Context,
  { subject, question, keep }: About<K>,
): Promise<{ id: K extends true ? Uuid : Uuid | null; decision: Decision }> {
  const decision = await answer(ctx, question)
  const id = keep === false ? null : newUuid(ctx.now.getTime())
  if (id) {
    const { prefix: subjectType, id: subjectId } = parseId(subject)
    const termsVersion = lawTerms().version
    const row = {
      zone: ctx.zone,
      id,
      subjectType,
      subject: subjectId,
      termsVersion,
      question,
      answer: decision,
    }
    await insertDecision(ctx, { ...row, decidedAt: ctx.now })
  }
  // Only `keep: false` leaves the id out, which the type of the answer says.
  return { id: id as Uuid, decision }
}

export async function answer(ctx: Context, question: Asked): Promise<Decision> {
  const { currency } = await getMarket(ctx, question.market)
  return decide(question, { ...lawTerms(), currency }, sayIn(ctx.language, question.market))
}
