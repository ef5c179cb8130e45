import type { Moves } from '#shared/moves'

export const appealStates = ['open', 'upheld', 'changed'] as const
export type AppealState = (typeof appealStates)[number]

/** What a second reviewer may do with an appeal. Upheld: the decision stays as it was. */
export const appealMoves = {
  uphold: { from: ['open'], to: 'upheld' },
  change: { from: ['open'], to: 'changed' },
} as const satisfies Moves<AppealState>
