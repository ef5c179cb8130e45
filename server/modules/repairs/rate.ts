import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, TrackView } from './contract.ts'
import { presentTrack } from './presentTrack.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { tables } from './tables.ts'
import { byToken } from './track.ts'

/** The last word of an owner counts; they may change it. */
export async function rateRepair(
  ctx: Context,
  { token, stars, text }: Input<typeof repairs.rate>,
): Promise<TrackView> {
  const repair = await byToken(ctx, token)
  if (repair.stage !== 'handedOver') throw refusals.notEnded()
  const said = { stars, text, saidAt: ctx.now }
  await tables(ctx)
    .insertInto('repairs.feedback')
    .values({ zone: ctx.zone, repair: repair.id, ...said })
    .onConflict((conflict) => conflict.columns(['zone', 'repair']).doUpdateSet(said))
    .execute()
  await ctx.record('repairs.rated', rows.idOf(repair), { number: repair.number, stars })
  return presentTrack(ctx, repair)
}
