import { canMove, type Moves } from '#shared/moves'

/** The life of a contract: who holds it, until when, and how it may end. */
export const contractStates = [
  'bought',
  'active',
  'ended',
  'cancelled',
  'withdrawn',
  'settled',
] as const
export type ContractState = (typeof contractStates)[number]

export const contractMoves = {
  pay: { from: ['bought'], to: 'bought' },
  activate: { from: ['bought'], to: 'active' },
  end: { from: ['active'], to: 'ended' },
  cancel: { from: ['bought', 'active'], to: 'cancelled' },
  withdraw: { from: ['bought', 'active'], to: 'withdrawn' },
  settle: { from: ['active', 'ended'], to: 'settled' },
} as const satisfies Moves<ContractState>
export type ContractMove = keyof typeof contractMoves

/** The life of a claim: kept for a repair, then used up by it or given back. */
export const claimStates = ['reserved', 'used', 'released'] as const
export type ClaimState = (typeof claimStates)[number]

export const claimMoves = {
  use: { from: ['reserved'], to: 'used' },
  release: { from: ['reserved'], to: 'released' },
} as const satisfies Moves<ClaimState>
export type ClaimMove = keyof typeof claimMoves

export function contractCan(
  move: ContractMove,
  contract: { readonly state: ContractState },
): boolean {
  return canMove(contractMoves, move, contract.state)
}

export const paymentMethods = ['cash', 'card', 'transfer', 'wallet', 'demo'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
