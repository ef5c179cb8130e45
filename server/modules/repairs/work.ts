import { mustHavePaidDeductible } from '#plans'
import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { deviceHere } from './claim.ts'
import { passportFacts, writePassport } from './passport.ts'
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

/**
 * What was fitted and taken out goes into the passport; after a board swap the new IMEI too. A
 * passport in another zone hears of it by the fact.
 */
export async function finishRepair(
  ctx: Context,
  input: Input<typeof repairs.finish>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.finish')
  const { note, ...done } = input
  const device = await deviceHere(ctx, repair)
  if (device) await writePassport(ctx, device, done)
  const waiting = await waitFor(ctx, repair, 'nobody')
  const facts = { note, ...passportFacts(ctx, repair, done) }
  const change = { ...waiting, outcome: 'repaired' as const }
  return presentRepair(ctx, await rows.move(ctx, repair, 'finish', { change, facts }))
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
 * it is the owner's turn to come; what goes back by parcel, or is at home already, is ours.
 */
export function readyToLeave(ctx: Context, { way }: RepairRow): RepairChange {
  return { waitingOn: way === 'counter' ? 'owner' : 'nobody', waitingSince: ctx.now }
}
