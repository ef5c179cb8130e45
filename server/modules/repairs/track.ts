import type { Input } from '#shared/endpoint'
import { zoneOfToken } from '#shared/ids'
import { anonymous, type Context } from '#core/context'
import type { Fact } from '#core/facts'
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

/** What the holder of a link may hear: news of their own repair and of whoever comes for it. */
export async function hearsTracked(
  around: Surroundings,
  token: string,
): Promise<((fact: Fact) => boolean) | undefined> {
  if (!/^trk_[0-9a-z]{30}$/.test(token)) return undefined
  const zone = zoneOfToken(token)
  if (around.zones.marketOf(zone) === undefined) return undefined
  const asked = { actor: anonymous, zone, language: 'en' as const }
  const repair = await withoutTransaction(around, asked, (ctx) => rows.findByToken(ctx, token))
  if (!repair) return undefined
  const id = rows.idOf(repair)
  return (fact) => fact.zone === zone && isFor(id, fact)
}

function isFor(repair: RepairId, { name, subject, data }: Fact): boolean {
  if (subject === repair) return name !== 'repairs.noted'
  return name.startsWith('visits.') && data['repair'] === repair
}
