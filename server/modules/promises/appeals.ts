import { getDecision } from '#coverage'
import type { Context } from '#core/context'
import { readCursor, toPage } from '#core/page'
import { invariant } from '#core/refusal'
import type { Input, Output } from '#shared/endpoint'
import { canMove } from '#shared/moves'
import { type Id, parseId, publicId, type Uuid } from '#shared/ids'
import { appealMoves } from './appeal.ts'
import type { AppealView, promises } from './contract.ts'
import { mustWorkIn } from './policy.ts'
import { appealsPage, findAppeal } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { AppealRow } from './tables.ts'

export type Appealing = {
  readonly decision: Uuid
  readonly subject: Id<string>
  /** The account of whoever decided: another one reviews. */
  readonly decidedBy: string
  readonly words: string
}

/** An owner asks for a second look at a decision. @throws Refusal appealKnown */
export async function appealDecision(ctx: Context, appealing: Appealing): Promise<void> {
  const { prefix: subjectType, id: subject } = parseId(appealing.subject)
  const { decision, decidedBy, words } = appealing
  const made = await rows.insertAppeal(ctx, { decision, subjectType, subject, decidedBy, words })
  if (!made) throw refusals.appealKnown()
  await ctx.record('promises.appealed', appealing.subject, { appeal: idOf(made) })
}

export async function listAppeals(
  ctx: Context,
  { market, state, cursor, limit }: Input<typeof promises.appeals>,
): Promise<Output<typeof promises.appeals>> {
  mustWorkIn(ctx, 'promises.appeals', market)
  const found = await appealsPage(ctx, { state, after: readCursor(cursor), limit: limit + 1 })
  const page = toPage(found, limit, { at: ({ madeAt }) => madeAt, present: (row) => row })
  return { items: await Promise.all(page.items.map((row) => present(ctx, row))), next: page.next }
}

/** Of two reviewers one wins; who made the decision cannot be the second reader of it. */
export async function reviewAppeal(
  ctx: Context,
  { appeal, move, answer }: Input<typeof promises.reviewAppeal>,
): Promise<AppealView> {
  const known = await findAppeal(ctx, parseId(appeal).id)
  if (!known) throw refusals.appealNotFound({ field: 'appeal' })
  mustWorkIn(ctx, 'promises.reviewAppeal', ctx.market)
  if (known.decidedBy === ctx.actor.id) throw refusals.secondReviewer()
  const state = appealMoves[move].to
  const reviewed = await rows.review(ctx, known.id, { state, answer })
  if (!reviewed) throw refusals.appealClosed()
  const subject = publicId(known.subjectType, ctx.zone, known.subject)
  await ctx.record('promises.appealReviewed', subject, { appeal, state, answer })
  return present(ctx, reviewed)
}

async function present(ctx: Context, row: AppealRow): Promise<AppealView> {
  const decision = await getDecision(ctx, row.decision)
  invariant(decision, `appeal ${row.id} has lost its decision`)
  const { words, state, reviewer, answer, version } = row
  return {
    id: idOf(row),
    subject: publicId(row.subjectType, row.zone, row.subject),
    words,
    state,
    reviewer,
    answer,
    madeAt: row.madeAt.toISOString(),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    decision,
    can: { review: mayReview(ctx, row) },
    version,
  }
}

function mayReview({ actor }: Context, { state, decidedBy }: AppealRow): true | string {
  if (!canMove(appealMoves, 'change', state)) return 'promises.appealClosed'
  return decidedBy === actor.id ? 'promises.secondReviewer' : true
}

function idOf({ zone, id }: Pick<AppealRow, 'zone' | 'id'>): Id<'apl'> {
  return publicId('apl', zone, id)
}
