import { findCode } from '#catalog'
import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { waitFor } from './promise.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { closeOpenEstimate } from './estimateRows.ts'
import { mustKnowSymptom } from './unit.ts'

/**
 * Writes down what was found. A second look during the repair leads back here, and to a new
 * estimate.
 */
export async function diagnoseRepair(
  ctx: Context,
  input: Input<typeof repairs.diagnose>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.diagnose')
  await mustKnowSymptom(ctx, input.symptom)
  for (const code of [input.defect, ...input.repairCodes]) {
    if (!(await findCode(ctx, code))) throw refusals.unknownCode({ field: 'defect', code })
  }
  await closeOpenEstimate(ctx, repair, 'replaced')
  const { symptom, defect, repairCodes, component, cause, note } = input
  const diagnosis = {
    symptom,
    defect,
    repairCodes,
    component,
    cause,
    note,
    at: ctx.now.toISOString(),
    by: ctx.actor.name,
  }
  const waiting = await waitFor(ctx, repair, 'nobody')
  const moved = await rows.move(ctx, repair, 'diagnose', {
    change: { ...waiting, diagnosis: JSON.stringify(diagnosis), component },
    facts: { defect, component, cause },
  })
  return presentRepair(ctx, moved)
}
