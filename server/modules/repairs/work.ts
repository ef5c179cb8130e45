import { fitPart, getDevice, removePart, swapIdentifier } from '#devices'
import { mustHavePaidDeductible } from '#plans'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { waitFor } from './promise.ts'
import * as rows from './rows.ts'
import type { RepairChange, RepairRow } from './tables.ts'

export async function startRepair(
  ctx: Context,
  input: Input<typeof repairs.start>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.start')
  await mustHavePaidDeductible(ctx, repair)
  const waiting = await waitFor(ctx, repair, 'nobody')
  return presentRepair(ctx, await rows.move(ctx, repair, 'start', { change: waiting }))
}

type Finish = Input<typeof repairs.finish>

/** What was fitted and taken out goes into the passport; after a board swap the new IMEI too. */
export async function finishRepair(ctx: Context, input: Finish): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.finish')
  await writePassport(ctx, repair, input)
  const waiting = await waitFor(ctx, repair, 'nobody')
  const facts = { note: input.note, parts: input.parts.map(({ verb, sku }) => ({ verb, sku })) }
  const change = { ...waiting, outcome: 'repaired' as const }
  return presentRepair(ctx, await rows.move(ctx, repair, 'finish', { change, facts }))
}

/**
 * A device whose passport lies in another zone keeps it there: that zone hears of the parts by the
 * fact.
 */
async function writePassport(
  ctx: Context,
  repair: RepairRow,
  { parts, newImei }: Finish,
): Promise<void> {
  if (!repair.device || repair.deviceZone !== ctx.zone) return
  const device = await getDevice(ctx, publicId('dev', repair.deviceZone, repair.device))
  for (const { verb, component, sku, serial } of parts) {
    if (verb === 'add')
      await fitPart(ctx, device, { component, sku, serial, repair: rows.idOf(repair) })
    else await removePart(ctx, device, { component })
  }
  if (newImei) await swapIdentifier(ctx, device, { kind: 'imei', value: newImei })
}

/** One failed test sends it back to the bench. */
export async function checkRepair(
  ctx: Context,
  input: Input<typeof repairs.check>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.check')
  const passed = input.tests.every(({ result }) => result !== 'failed')
  const { tests, note } = input
  const written = { passed, tests, note, at: ctx.now.toISOString(), by: ctx.actor.name }
  const move = passed ? 'passCheck' : 'failCheck'
  const failed = tests.filter(({ result }) => result === 'failed').map(({ test }) => test)
  const change = {
    qualityCheck: JSON.stringify(written),
    ...(passed ? readyToLeave(ctx, repair) : {}),
  }
  return presentRepair(ctx, await rows.move(ctx, repair, move, { change, facts: { failed } }))
}

/**
 * The work is done and its promise kept or broken, so the clock is not asked again. At the counter
 * it is the owner's turn to come; what goes back by parcel is still ours.
 */
export function readyToLeave(ctx: Context, { way }: RepairRow): RepairChange {
  return { waitingOn: way === 'parcel' ? 'nobody' : 'owner', waitingSince: ctx.now }
}
