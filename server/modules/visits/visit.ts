import { canMove, type Moves } from '#shared/moves'

/** The life of one visit at an owner's place; a repair may need several, one after another. */
export const visitStates = [
  'requested',
  'scheduled',
  'dispatched',
  'accepted',
  'enRoute',
  'arrived',
  'inProgress',
  'completed',
  'cannotComplete',
  'noShow',
  'cancelled',
] as const
export type VisitState = (typeof visitStates)[number]

export const visitMoves = {
  schedule: { from: ['requested'], to: 'scheduled' },
  dispatch: { from: ['scheduled'], to: 'dispatched' },
  /** Another window: who comes then is told when that day is sent out. */
  recall: { from: ['dispatched', 'accepted'], to: 'scheduled' },
  /** Another technician, who has not said yes to it. */
  passOn: { from: ['accepted'], to: 'dispatched' },
  accept: { from: ['dispatched'], to: 'accepted' },
  depart: { from: ['dispatched', 'accepted'], to: 'enRoute' },
  arrive: { from: ['accepted', 'enRoute'], to: 'arrived' },
  begin: { from: ['arrived'], to: 'inProgress' },
  complete: { from: ['inProgress'], to: 'completed' },
  cannotComplete: { from: ['arrived', 'inProgress'], to: 'cannotComplete' },
  noShow: { from: ['arrived'], to: 'noShow' },
  cancel: {
    from: ['requested', 'scheduled', 'dispatched', 'accepted', 'enRoute'],
    to: 'cancelled',
  },
} as const satisfies Moves<VisitState>
export type VisitMove = keyof typeof visitMoves

/** Why the work could not be done: what comes next depends on it. */
export const stopReasons = [
  'partMissing',
  'wrongPart',
  'moreDamage',
  'needsBench',
  'ownerAbsent',
  'noAccess',
  'unsafe',
  'outOfTime',
  'other',
] as const
export type StopReason = (typeof stopReasons)[number]

export function visitCan(move: VisitMove, { state }: { readonly state: VisitState }): boolean {
  return canMove(visitMoves, move, state)
}

/**
 * From when an owner who does not open counts as absent: the promised window has begun, and the
 * technician has waited at the door.
 */
export function absentFrom(
  { windowFrom, arrivedAt }: { readonly windowFrom: Date | null; readonly arrivedAt: Date | null },
  waitMinutes: number,
): Date {
  const waited = Math.max(windowFrom?.getTime() ?? 0, arrivedAt?.getTime() ?? 0)
  return new Date(waited + waitMinutes * 60_000)
}

/** Over, one way or another: it no longer takes a technician's time to come. */
export const endedStates = ['completed', 'cannotComplete', 'noShow', 'cancelled'] as const

export function isEnded({ state }: { readonly state: VisitState }): boolean {
  return endedStates.some((one) => one === state)
}

/** The technician is on it: it stays where it is in the plan. */
export const begunStates = ['enRoute', 'arrived', 'inProgress'] as const

export function isBegun({ state }: { readonly state: VisitState }): boolean {
  return begunStates.some((one) => one === state)
}
