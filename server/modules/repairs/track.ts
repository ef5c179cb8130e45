import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, TrackView } from './contract.ts'
import { presentTrack } from './presentTrack.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

/** The page of one repair, for whoever holds its link. */
export async function trackRepair(ctx: Context, { token }: Input<typeof repairs.track>): Promise<TrackView> {
  return presentTrack(ctx, await byToken(ctx, token))
}

/** @throws Refusal linkUnknown */
export async function byToken(ctx: Context, token: string): Promise<RepairRow> {
  const repair = await rows.findByToken(ctx, token)
  if (!repair) throw refusals.linkUnknown()
  return repair
}
