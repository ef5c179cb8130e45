import type { Input } from '#shared/endpoint'
import { type Money, money } from '#shared/money'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { reserveWhatPays } from './claim.ts'
import { decideLines } from './decideLines.ts'
import { closeOpenEstimate, insertEstimate, type NewEstimate } from './estimateRows.ts'
import { mustRespectForm } from './form.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { waitFor } from './promise.ts'
import { photosOf } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

const dayMs = 86_400_000

/** Sends the owner an estimate; a newer one replaces it. From now on it is the owner's turn. */
export async function estimateRepair(
  ctx: Context,
  input: Input<typeof repairs.estimate>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.estimate')
  const { decision, refused, ...decided } = await decideLines(ctx, repair, input.lines)
  if (refused) await mustShowCause(ctx, repair)
  await mustRespectForm(ctx, repair, totalOf(decided, repair))
  await closeOpenEstimate(ctx, repair, 'replaced')
  const validUntil = new Date(ctx.now.getTime() + input.validDays * dayMs)
  await insertEstimate(ctx, repair, { ...decided, validUntil, state: 'open' })
  const waiting = await waitFor(ctx, repair, 'owner')
  const moved = await rows.move(ctx, repair, 'estimate', {
    change: { ...waiting, decision },
    facts: {
      ownerMinor: decided.ownerMinor,
      taxMinor: decided.taxMinor,
      deductibleMinor: decided.deductibleMinor,
      currency: repair.currency,
    },
  })
  return presentRepair(ctx, moved)
}

type Owed = Pick<NewEstimate, 'ownerMinor' | 'taxMinor' | 'deductibleMinor'>

/** All that the owner is asked for, as the form promised it: with tax, and with a plan's fee. */
function totalOf({ ownerMinor, taxMinor, deductibleMinor }: Owed, { currency }: RepairRow): Money {
  return money(ownerMinor + taxMinor + deductibleMinor, currency)
}

/**
 * An owner who reported no accident is told of one only with a fault code and a photo that shows
 * it: what a second reviewer will look at.
 */
async function mustShowCause(ctx: Context, repair: RepairRow): Promise<void> {
  if (repair.accident) return
  const shown = (await photosOf(ctx, repair)).length > 0 && Boolean(repair.diagnosis?.defect)
  if (!shown) throw refusals.refusalNeedsEvidence({ field: 'photos' })
}

/** When others pay everything the owner need not be asked. */
export async function proceedRepair(
  ctx: Context,
  input: Input<typeof repairs.proceed>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.proceed')
  const { decision, refused: _, ...decided } = await decideLines(ctx, repair, input.lines)
  const minor = decided.ownerMinor + decided.deductibleMinor
  if (minor > 0) throw refusals.ownerPays({ minor })
  await closeOpenEstimate(ctx, repair, 'replaced')
  await insertEstimate(ctx, repair, { ...decided, validUntil: ctx.now, state: 'accepted' })
  const moved = await rows.move(ctx, repair, 'proceed', { change: { decision, dueMinor: 0 } })
  await reserveWhatPays(ctx, moved)
  return presentRepair(ctx, moved)
}
