import { getDevice, registerDevice } from '#devices'
import { releaseClaim, settleClaim } from '#plans'
import { appointmentOf, releasePlace } from '#scheduling'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView, TrackView } from './contract.ts'
import { deviceHere, reserveWhatPays, useWhatPaid } from './claim.ts'
import { closeOpenEstimate } from './estimateRows.ts'
import { endLeg } from './open.ts'
import { deviceOf } from './passport.ts'
import { mustOweNothing, mustServe } from './policy.ts'
import { estimatesOf } from './queries.ts'
import { presentRepair } from './presentRepair.ts'
import { presentTrack } from './presentTrack.ts'
import { waitFor } from './promise.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { RepairChange, RepairRow } from './tables.ts'
import { byToken } from './track.ts'
import { callOffVisit, giveUpVisit } from './visits.ts'
import { readyToLeave } from './work.ts'

/** Gives the device back. Nothing may be owed any more, and at the counter the owner signs. */
export async function handOverRepair(
  ctx: Context,
  input: Input<typeof repairs.handOver>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.handOver')
  mustOweNothing(repair)
  if (repair.way === 'counter' && !input.signature)
    throw refusals.signatureNeeded({ field: 'signature' })
  const { to, signature = null } = input
  const written = { at: ctx.now.toISOString(), by: ctx.actor.name, to, signature }
  const moved = await rows.move(ctx, repair, 'handOver', {
    change: {
      waitingOn: 'nobody',
      waitingSince: ctx.now,
      handOver: JSON.stringify(written),
      custody: 'owner',
    },
    facts: { outcome: repair.outcome, device: deviceOf(repair) },
  })
  await useWhatPaid(ctx, moved)
  await rows.passCustody(ctx, moved, { holder: 'owner', name: to })
  await callOffVisit(ctx, moved)
  await endLeg(ctx, moved)
  return presentRepair(ctx, moved)
}

/** Without repair nothing of the estimate is owed. */
export async function returnUnrepaired(
  ctx: Context,
  input: Input<typeof repairs.returnUnrepaired>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.returnUnrepaired')
  await releaseClaim(ctx, repair)
  const moved = await rows.move(ctx, repair, 'returnUnrepaired', {
    change: { ...(await withoutRepair(ctx, repair)), outcome: 'unrepaired' },
    facts: { reason: input.reason },
  })
  return presentRepair(ctx, moved)
}

/**
 * Beyond economic repair by the terms of the plan that would pay: the plan pays instead and ends,
 * and the device goes back as it is. What the work costs is what the last estimate says.
 */
export async function settleRepair(
  ctx: Context,
  input: Input<typeof repairs.settle>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.settle')
  const lines = (await estimatesOf(ctx, repair)).at(-1)?.lines ?? []
  const workMinor = lines.reduce((sum, { minor }) => sum + minor, 0)
  await reserveWhatPays(ctx, repair)
  const device = await deviceHere(ctx, repair)
  const settledMinor = await settleClaim(ctx, { repair, workMinor, device })
  const moved = await rows.move(ctx, repair, 'returnUnrepaired', {
    change: { ...(await withoutRepair(ctx, repair)), outcome: 'unrepaired' },
    facts: { workMinor, settledMinor },
  })
  return presentRepair(ctx, moved)
}

/**
 * Another unit goes to the owner; it has a passport of its own, and the old one's ownership ends
 * with it.
 */
export async function replaceUnit(
  ctx: Context,
  input: Input<typeof repairs.replace>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.replace')
  const old =
    repair.device && repair.deviceZone !== null
      ? await getDevice(ctx, publicId('dev', repair.deviceZone, repair.device))
      : undefined
  const unit = await registerDevice(ctx, {
    model: repair.model,
    identifiers: input.identifier,
    soldInMarket: old?.soldInMarket ?? ctx.market,
    condition: 'new',
    seller: old?.seller ?? 'brand',
    ...(old?.contractOn ? { contractOn: old.contractOn } : {}),
    ...(old?.deliveredOn ? { deliveredOn: old.deliveredOn } : {}),
  })
  const moved = await rows.move(ctx, repair, 'replace', {
    change: { ...(await withoutRepair(ctx, repair)), outcome: 'replaced' },
    facts: { reason: input.reason, replacedBy: publicId('dev', unit.zone, unit.id) },
  })
  return presentRepair(ctx, moved)
}

/** Nobody is waited for any more, and nothing of an estimate is owed. */
async function withoutRepair(ctx: Context, repair: RepairRow): Promise<RepairChange> {
  await closeOpenEstimate(ctx, repair, 'replaced')
  const waiting = await waitFor(ctx, repair, 'nobody')
  return { ...waiting, ...readyToLeave(ctx, repair), dueMinor: repair.paidMinor }
}

export async function cancelRepair(
  ctx: Context,
  input: Input<typeof repairs.cancel>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.cancel')
  return presentRepair(ctx, await cancel(ctx, repair, { reason: input.reason, by: 'desk' }))
}

export async function withdrawRepair(
  ctx: Context,
  input: Input<typeof repairs.withdraw>,
): Promise<TrackView> {
  const repair = await byToken(ctx, input.token)
  return presentTrack(ctx, await cancel(ctx, repair, { reason: input.reason, by: 'owner' }))
}

type Cancelling = { readonly reason: string; readonly by: 'owner' | 'desk' }

/** The place at the counter, or the technician's time, becomes free for somebody else. */
async function cancel(
  ctx: Context,
  repair: RepairRow,
  { reason, by }: Cancelling,
): Promise<RepairRow> {
  await giveUpVisit(ctx, repair, by)
  const moved = await rows.move(ctx, repair, 'cancel', {
    change: { waitingOn: 'nobody', waitingSince: ctx.now },
    facts: { reason },
  })
  await releaseClaim(ctx, moved)
  const appointment = await appointmentOf(ctx, repair.id)
  if (appointment) await releasePlace(ctx, appointment.id)
  await endLeg(ctx, moved)
  return moved
}
