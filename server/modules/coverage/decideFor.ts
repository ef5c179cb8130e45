import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { type Id, newUuid, parseId, type Uuid } from '#shared/ids'
import type { Asked } from './asked.ts'
import type { coverage, Decision } from './contract.ts'
import { decide } from './decide.ts'
import { mustBeSound } from './mustBeSound.ts'
import { refusals } from './refusals.ts'
import { causesOutside } from './judged.ts'
import { insertDecision } from './rows.ts'
import { sayIn } from './say.ts'
import { lawTerms } from './terms.ts'
import { inWords, type Verdict } from './verdict.ts'

/** The public question: stateless, nothing is kept. */
export async function decideCoverage(
  ctx: Context,
  question: Input<typeof coverage.decide>,
): Promise<Decision> {
  mustBeSound(question, lawTerms())
  const { campaigns, ...asked } = question
  const [unknown] = campaigns
  if (unknown !== undefined)
    throw refusals.unknownCampaign({ field: 'campaigns.0', campaign: unknown })
  return answer(ctx, { ...asked, stamped: [] })
}

export type Decided = {
  readonly id: Uuid
  readonly decision: Decision
  /** Whether a guarantee or warranty that still holds is refused for the cause of the fault. */
  readonly refused: boolean
}

type About = { readonly subject: Id<string>; readonly question: Asked }

/** Decides about a subject, and keeps question, terms and verdict so that it can be asked again. */
export async function decideFor(ctx: Context, { subject, question }: About): Promise<Decided> {
  const verdict = decide(question, lawTerms())
  const id = newUuid(ctx.now.getTime())
  const { prefix: subjectType, id: subjectId } = parseId(subject)
  await insertDecision(ctx, {
    zone: ctx.zone,
    id,
    subjectType,
    subject: subjectId,
    termsVersion: lawTerms().version,
    question,
    answer: verdict,
    decidedAt: ctx.now,
  })
  const decision = inWords(verdict, sayIn(ctx.language, question.market))
  return { id, decision, refused: wasRefused(verdict) }
}

export function answer(ctx: Pick<Context, 'language'>, question: Asked): Decision {
  return inWords(decide(question, lawTerms()), sayIn(ctx.language, question.market))
}

const causeWords: ReadonlySet<string> = new Set(Object.values(causesOutside))

/** A promise looks at the cause last: refused for it, it holds in every other way. */
function wasRefused({ promises }: Verdict): boolean {
  return promises.some(
    ({ kind, because }) =>
      (kind === 'legal_guarantee' || kind === 'commercial_warranty') && causeWords.has(because.key),
  )
}
