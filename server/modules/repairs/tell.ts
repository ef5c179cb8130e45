import { getDecision } from '#coverage'
import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, TrackView } from './contract.ts'
import { insertTold } from './formRows.ts'
import { presentTrack } from './presentTrack.ts'
import { refusals } from './refusals.ts'
import { idOf } from './rows.ts'
import { byToken } from './track.ts'

/**
 * Keeps that the owner was shown what they must know before they choose. A text is told once: its
 * first showing counts, however often the page is opened.
 */
export async function tellOwner(
  ctx: Context,
  { token, codes }: Input<typeof repairs.tell>,
): Promise<TrackView> {
  const repair = await byToken(ctx, token)
  const decision = repair.decision && (await getDecision(ctx, repair.decision))
  const due = new Set((decision ? decision.mustTell : []).map(({ code }) => code))
  const strange = codes.find((code) => !due.has(code))
  if (strange !== undefined) throw refusals.nothingToTell({ field: 'codes', told: strange })
  const fresh = await insertTold(ctx, repair, [...new Set(codes)])
  if (fresh.length > 0) {
    await ctx.record('repairs.told', idOf(repair), { number: repair.number, codes: fresh })
  }
  return presentTrack(ctx, repair)
}
