import type { RepairMove, RepairView, Stage } from '#repairs/contract'

export const steps = ['intake', 'diagnosis', 'estimate', 'work', 'check', 'handOver'] as const
export type StepName = (typeof steps)[number]
export type StepState = 'done' | 'now' | 'coming' | 'skipped'

/** The step in which each stage stands. */
const stepOf = {
  booked: 'intake',
  received: 'diagnosis',
  diagnosed: 'estimate',
  estimated: 'estimate',
  declined: 'estimate',
  approved: 'work',
  repairing: 'work',
  repaired: 'check',
  ready: 'handOver',
  handedOver: undefined,
  cancelled: undefined,
} as const satisfies Record<Stage, StepName | undefined>

/** The step a move belongs to, for `?do=estimate`; the others open as dialogs. */
const stepOfMove: Partial<Record<RepairMove | 'diagnoseAgain' | 'estimateAgain', StepName>> = {
  diagnoseAgain: 'diagnosis',
  estimateAgain: 'estimate',
  receive: 'intake',
  diagnose: 'diagnosis',
  estimate: 'estimate',
  proceed: 'estimate',
  accept: 'estimate',
  decline: 'estimate',
  start: 'work',
  finish: 'work',
  passCheck: 'check',
  handOver: 'handOver',
}

export function askedStep(asked: string | null): StepName | undefined {
  return stepOfMove[asked as RepairMove] // an unknown word in the address names no step.
}

export function stateOf(step: StepName, repair: RepairView): StepState {
  if (wasDone(step, repair)) return 'done'
  const now = stepOf[repair.stage]
  if (now === step) return 'now'
  if (!now) return 'skipped'
  return steps.indexOf(step) < steps.indexOf(now) ? 'skipped' : 'coming'
}

function wasDone(step: StepName, repair: RepairView): boolean {
  const now = stepOf[repair.stage]
  if (now === step) return false
  const isPast = !now || steps.indexOf(step) < steps.indexOf(now)
  const traces = {
    intake: repair.intake !== null,
    diagnosis: repair.diagnosis !== null && repair.stage !== 'received',
    estimate: isPast && repair.estimates.length > 0,
    work: isPast && (repair.check !== null || repair.outcome === 'repaired'),
    check: isPast && repair.check !== null,
    handOver: repair.handOver !== null,
  }
  return traces[step]
}
