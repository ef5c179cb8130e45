import { canMove, type Moves } from '#shared/moves'

export const services = [
  'counter',
  'parcel',
  'visit',
  'kit',
  'plans',
  'tradein',
  'store',
  'pay',
  'cloud',
  'assistant',
  'crowdfunding',
] as const
export type Service = (typeof services)[number]

export const lineUpStates = ['planned', 'pilot', 'live', 'paused', 'retired'] as const
export type LineUpState = (typeof lineUpStates)[number]

export const lineUpMoves = {
  pilot: { from: ['planned', 'paused'], to: 'pilot' },
  launch: { from: ['planned', 'pilot', 'paused'], to: 'live' },
  pause: { from: ['pilot', 'live'], to: 'paused' },
  retire: { from: ['pilot', 'live', 'paused'], to: 'retired' },
  plan: { from: ['retired'], to: 'planned' },
} as const satisfies Moves<LineUpState>

/** A service is offered to people while it is live, and while it is tried out. */
export function isOffered(state: LineUpState): boolean {
  return state === 'live' || state === 'pilot'
}

/** The move that leads from one state to another; undefined where none does. */
export function lineUpMove(
  from: LineUpState,
  to: LineUpState,
): keyof typeof lineUpMoves | undefined {
  // Object.keys forgets the key type, which the table itself fixes.
  const names = Object.keys(lineUpMoves) as (keyof typeof lineUpMoves)[]
  return names.find((name) => lineUpMoves[name].to === to && canMove(lineUpMoves, name, from))
}
