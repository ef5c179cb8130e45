import { repairPrice } from '#catalog'
import type { RepairView } from '#repairs/contract'
import {
  acceptEstimateFor,
  checkRepair,
  diagnoseRepair,
  estimateRepair,
  finishRepair,
  handOverRepair,
  payRepair,
  receiveRepair,
  startRepair,
} from '#repairs/seeds'
import type { Context } from '#core/context'
import { invariant } from '#core/refusal'

export type RepairId = RepairView['id']

/** What owners at home report in the demo, and what is found. */
const faults = {
  'screen-cracked': { component: 'display', defect: 'D-DISP-01' },
  'battery-drains': { component: 'battery', defect: 'D-BATT-01' },
  'does-not-charge': { component: 'charging_port', defect: 'D-PORT-01' },
} as const
type Symptom = keyof typeof faults
// Because keys are what the table has.
export const homeSymptoms = Object.keys(faults) as readonly Symptom[]

/** The owner stands beside, sees what is found, hears what it costs them, and says yes. */
export async function workAtHome(ctx: Context, repair: RepairId): Promise<void> {
  const { symptomId: symptom, model } = await receiveRepair(ctx, {
    repair,
    lock: 'unlocked',
    data: 'backedUp',
    accessories: [],
    condition: [],
    conditionNote: '',
  })
  const fault = homeSymptoms.find((one) => one === symptom)
  invariant(fault, `nobody reports ${symptom} at home`)
  const { component, defect } = faults[fault]
  await diagnoseRepair(ctx, {
    repair,
    symptom,
    defect,
    repairCodes: ['R-REPL'],
    component,
    cause: 'defect',
    note: '',
  })
  const price = await repairPrice(ctx, { model: model.id, component })
  const lines = price && [
    { class: 'part' as const, label: price.label, amount: price.part },
    { class: 'labour' as const, label: price.label, amount: price.labour },
  ]
  const { estimates } = await estimateRepair(ctx, { repair, lines: lines ?? [], validDays: 7 })
  const estimate = estimates.at(-1)
  if (estimate) await acceptEstimateFor(ctx, { repair, estimate: estimate.id })
  await startRepair(ctx, { repair })
}

/** Tried out together, paid, and theirs again. */
export async function leaveHome(ctx: Context, repair: RepairId): Promise<void> {
  await finishRepair(ctx, { repair, note: '', parts: [] })
  const { money, contact } = await checkRepair(ctx, {
    repair,
    tests: [{ test: 'charging', result: 'passed' }],
    note: '',
  })
  if (money && money.open.minor > 0)
    await payRepair(ctx, { repair, amount: money.open, method: 'card', reference: '' })
  await handOverRepair(ctx, { repair, to: contact.name })
}
