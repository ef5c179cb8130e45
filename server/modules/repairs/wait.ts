import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { keepPromiseChange, waitFor } from './promise.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'

/** Work cannot go on until somebody else has acted. */
export async function awaitRepair(
  ctx: Context,
  input: Input<typeof repairs.await>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.await')
  if (!isOpen(repair)) throw refusals.ended()
  if (repair.stage === 'booked') throw refusals.notReceived()
  if (repair.waitingOn !== 'nobody') throw refusals.alreadyWaiting()
  const waiting = await waitFor(ctx, repair, input.for)
  const facts = {
    number: repair.number,
    for: input.for,
    note: input.note,
    until: input.until ?? null,
  }
  await ctx.record('repairs.waited', rows.idOf(repair), facts)
  return presentRepair(ctx, await rows.change(ctx, repair, waiting))
}

export async function resumeRepair(
  ctx: Context,
  input: Input<typeof repairs.resume>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.resume')
  if (!isOpen(repair)) throw refusals.ended()
  if (repair.waitingOn === 'nobody') throw refusals.notWaiting()
  const waiting = await waitFor(ctx, repair, 'nobody')
  await ctx.record('repairs.resumed', rows.idOf(repair), {
    number: repair.number,
    after: repair.waitingOn,
  })
  return presentRepair(ctx, await rows.change(ctx, repair, waiting))
}

/** A new promise is a new word to the owner, who is told with the cause. */
export async function movePromise(
  ctx: Context,
  input: Input<typeof repairs.movePromise>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.movePromise')
  if (!isOpen(repair)) throw refusals.ended()
  const to = new Date(input.to)
  if (to <= ctx.now) throw refusals.promiseInPast({ field: 'to' })
  await keepPromiseChange(ctx, repair, { to, cause: input.cause, words: input.words })
  return presentRepair(ctx, await rows.change(ctx, repair, { promisedAt: to }))
}
