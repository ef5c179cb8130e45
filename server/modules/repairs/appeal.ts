import { appealDecision } from '#promises'
import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import { type Fact, factsAbout } from '#core/facts'
import { isId } from '#shared/ids'
import type { repairs, TrackView } from './contract.ts'
import { presentTrack } from './presentTrack.ts'
import { estimatesOf } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { tables } from './tables.ts'
import { byToken } from './track.ts'

/** One tap: a second reviewer looks at who has to pay. @throws Refusal nothingToAppeal */
export async function appealRepair(
  ctx: Context,
  { token, words }: Input<typeof repairs.appeal>,
): Promise<TrackView> {
  const repair = await byToken(ctx, token)
  const isEstimated = (await estimatesOf(ctx, repair)).length > 0
  if (!repair.decision || !isEstimated) throw refusals.nothingToAppeal()
  const subject = rows.idOf(repair)
  const facts = await factsAbout(ctx, subject, { limit: 200 })
  // Who estimated decided; at the latest it was whoever diagnosed.
  const decided = facts.findLast(({ name }) =>
    ['repairs.estimated', 'repairs.diagnosed'].includes(name),
  )
  const decidedBy = decided?.actor ?? ''
  await appealDecision(ctx, { decision: repair.decision, subject, decidedBy, words })
  return presentTrack(ctx, repair)
}

/**
 * The answer goes into the thread. Where the decision is changed the fault counts as a defect from
 * now on, and the desk estimates anew. Heard twice, it is answered once.
 */
export async function whenReviewed(ctx: Context, { subject, data, id }: Fact): Promise<void> {
  if (!isId('rep', subject)) return
  const repair = await rows.get(ctx, subject)
  const written = await tables(ctx)
    .insertInto('repairs.message')
    .values({
      zone: ctx.zone,
      id,
      repair: repair.id,
      authorKind: 'staff',
      authorName: ctx.actor.name,
      text: String(data['answer']),
      internal: false,
      saidAt: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['zone', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return
  await ctx.record('repairs.said', subject, { number: repair.number, by: 'staff' })
  if (data['state'] !== 'changed' || !repair.diagnosis) return
  const diagnosis = { ...repair.diagnosis, cause: 'defect' }
  await rows.change(ctx, repair, { diagnosis: JSON.stringify(diagnosis) })
}
