import { releaseClaim } from '#plans'
import type { Input } from '#shared/endpoint'
import type { Id } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView, TrackView } from './contract.ts'
import { reserveWhatPays } from './claim.ts'
import { answer } from './estimateRows.ts'
import { keepAcceptance } from './formRows.ts'
import { byToken } from './track.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { presentTrack } from './presentTrack.ts'
import { waitFor } from './promise.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

export async function acceptEstimate(
  ctx: Context,
  { token, estimate }: Input<typeof repairs.accept>,
): Promise<TrackView> {
  return presentTrack(ctx, await accept(ctx, await byToken(ctx, token), estimate))
}

export async function declineEstimate(
  ctx: Context,
  input: Input<typeof repairs.decline>,
): Promise<TrackView> {
  return presentTrack(ctx, await decline(ctx, await byToken(ctx, input.token), input))
}

export async function acceptEstimateFor(
  ctx: Context,
  input: Input<typeof repairs.acceptFor>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.acceptFor')
  return presentRepair(ctx, await accept(ctx, repair, input.estimate))
}

export async function declineEstimateFor(
  ctx: Context,
  input: Input<typeof repairs.declineFor>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.declineFor')
  return presentRepair(ctx, await decline(ctx, repair, input))
}

/** What was estimated is from now on what the owner owes. */
async function accept(ctx: Context, repair: RepairRow, estimate: Id<'est'>): Promise<RepairRow> {
  const answered = await answer(ctx, { repair, estimate }, { state: 'accepted', reason: null })
  await keepAcceptance(ctx, repair)
  const waiting = await waitFor(ctx, repair, 'nobody')
  const dueMinor = answered.ownerMinor + answered.taxMinor + answered.deductibleMinor
  await reserveWhatPays(ctx, repair)
  return rows.move(ctx, repair, 'accept', { change: { ...waiting, dueMinor }, facts: { dueMinor } })
}

type Declined = { readonly estimate: Id<'est'>; readonly reason: string }

async function decline(
  ctx: Context,
  repair: RepairRow,
  { estimate, reason }: Declined,
): Promise<RepairRow> {
  await answer(ctx, { repair, estimate }, { state: 'declined', reason })
  await releaseClaim(ctx, repair)
  const waiting = await waitFor(ctx, repair, 'nobody')
  return rows.move(ctx, repair, 'decline', { change: waiting, facts: { reason } })
}
