import { getDecision } from '#coverage'
import { getDevice } from '#devices'
import { dayIn } from '#markets'
import { releaseClaim, reserveClaim, useClaim } from '#plans'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { RepairRow } from './tables.ts'

/**
 * Once the work is agreed on, the claim that pays for it is kept for this repair. What an earlier
 * estimate had kept goes back when the one agreed on needs it no more.
 * @throws Refusal plans.noClaimLeft when another repair took the last one meanwhile
 */
export async function reserveWhatPays(ctx: Context, repair: RepairRow): Promise<void> {
  const claim = repair.decision && (await getDecision(ctx, repair.decision))?.claim
  const device = await deviceHere(ctx, repair)
  if (!claim || !device) return releaseClaim(ctx, repair)
  const incidentOn = dayIn(ctx, repair.createdAt)
  await reserveClaim(ctx, { repair, device, plan: claim.plan, incidentOn })
}

/** With the hand-over a claim is used up, and plans that follow a repair may be bought. */
export async function useWhatPaid(ctx: Context, repair: RepairRow): Promise<void> {
  const device = (await deviceHere(ctx, repair)) ?? null
  await useClaim(ctx, { repair, device, repaired: repair.outcome === 'repaired' })
}

/** A plan lives where its device does; a repair elsewhere uses none. */
export async function deviceHere(ctx: Context, { device, deviceZone }: RepairRow) {
  if (device === null || deviceZone !== ctx.zone) return undefined
  return getDevice(ctx, publicId('dev', deviceZone, device))
}
