import type { Input } from '#shared/endpoint'
import { zoneOfToken } from '#shared/ids'
import { anonymous, type Context } from '#core/context'
import { type Surroundings, withoutTransaction } from '#core/unit'
import type { repairs, TrackView } from './contract.ts'
import { presentTrack } from './presentTrack.ts'
import { refusals } from './refusals.ts'
import type { RepairId } from './repair.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

/** The page of one repair, for whoever holds its link. */
export async function trackRepair(
  ctx: Context,
  { token }: Input<typeof repairs.track>,
): Promise<TrackView> {
  return presentTrack(ctx, await byToken(ctx, token))
}

/** @throws Refusal linkUnknown */
export async function byToken(ctx: Context, token: string): Promise<RepairRow> {
  const repair = await rows.findByToken(ctx, token)
  if (!repair) throw refusals.linkUnknown()
  return repair
}

/** The repair whose news the holder of a link may hear. */
export async function hearsTracked(
  around: Surroundings,
  token: string,
): Promise<RepairId | undefined> {
  if (!/^trk_[0-9a-z]{30}$/.test(token)) return undefined
  const zone = zoneOfToken(token)
  if (around.zones.marketOf(zone) === undefined) return undefined
  const asked = { actor: anonymous, zone, language: 'en' as const }
  const repair = await withoutTransaction(around, asked, (ctx) => rows.findByToken(ctx, token))
  return repair && rows.idOf(repair)
}
