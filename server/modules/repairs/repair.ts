import type { Id } from '#shared/ids'
import { canMove, type Moves } from '#shared/moves'

export type RepairId = Id<'rep'>

/** The work. Who is waited for, who holds the device and what is owed are told apart from it. */
export const stages = [
  'booked',
  'received',
  'diagnosed',
  'estimated',
  'approved',
  'declined',
  'repairing',
  'repaired',
  'ready',
  'handedOver',
  'cancelled',
] as const
export type Stage = (typeof stages)[number]

export const repairMoves = {
  receive: { from: ['booked'], to: 'received' },
  diagnose: { from: ['received', 'diagnosed', 'declined', 'repairing'], to: 'diagnosed' },
  estimate: { from: ['diagnosed', 'estimated', 'declined'], to: 'estimated' },
  proceed: { from: ['diagnosed'], to: 'approved' },
  accept: { from: ['estimated'], to: 'approved' },
  decline: { from: ['estimated'], to: 'declined' },
  expire: { from: ['estimated'], to: 'declined' },
  start: { from: ['approved'], to: 'repairing' },
  finish: { from: ['repairing'], to: 'repaired' },
  passCheck: { from: ['repaired'], to: 'ready' },
  failCheck: { from: ['repaired'], to: 'repairing' },
  returnUnrepaired: {
    from: ['received', 'diagnosed', 'estimated', 'declined', 'approved', 'repairing'],
    to: 'ready',
  },
  replace: { from: ['diagnosed', 'declined', 'approved', 'repairing'], to: 'ready' },
  handOver: { from: ['ready'], to: 'handedOver' },
  cancel: { from: ['booked'], to: 'cancelled' },
} as const satisfies Moves<Stage>
export type RepairMove = keyof typeof repairMoves

export const waitingOn = ['nobody', 'owner', 'part', 'partner'] as const
export type WaitingOn = (typeof waitingOn)[number]

export const custodians = ['owner', 'site', 'carrier', 'partner'] as const
export type Custodian = (typeof custodians)[number]

export const outcomes = ['repaired', 'unrepaired', 'replaced'] as const
export type Outcome = (typeof outcomes)[number]

export const legKinds = ['counter', 'visit', 'parcel', 'kit'] as const
export type LegKind = (typeof legKinds)[number]

/** What intake writes down about the lock: never a passcode. */
export const lockStates = [
  'unlocked',
  'repairMode',
  'lockRemoved',
  'locked',
  'notApplicable',
] as const
export const dataConsents = ['backedUp', 'mayBeErased', 'mustBeKept', 'notApplicable'] as const
export const partVerbs = ['add', 'remove', 'recycle'] as const

export function repairCan(move: RepairMove, repair: { readonly stage: Stage }): boolean {
  return canMove(repairMoves, move, repair.stage)
}

export function isOpen({ stage }: { readonly stage: Stage }): boolean {
  return stage !== 'handedOver' && stage !== 'cancelled'
}

type Promised = {
  readonly stage: Stage
  readonly waitingOn: WaitingOn
  readonly promisedAt: Date | null
}

/**
 * Past its promise by our doing: while the owner's answer or visit is missing nobody else is late.
 */
export function isOverdue(repair: Promised, now: Date): boolean {
  return (
    isOpen(repair) &&
    repair.waitingOn !== 'owner' &&
    repair.promisedAt !== null &&
    repair.promisedAt < now
  )
}

const atRiskHours = 24

/** Not late yet, but less than a day away from it. */
export function isAtRisk(repair: Promised, now: Date): boolean {
  if (
    !isOpen(repair) ||
    repair.waitingOn === 'owner' ||
    repair.promisedAt === null ||
    isOverdue(repair, now)
  )
    return false
  return repair.promisedAt.getTime() - now.getTime() < atRiskHours * 3_600_000
}
