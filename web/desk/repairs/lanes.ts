import { movesFrom } from '#shared/moves'
import { type RepairMove, repairMoves, type RepairRowView, type Stage } from '#repairs/contract'

/** The board's columns: categories of the work, left to right. */
export const lanes = [
  { id: 'expected', stages: ['booked'] },
  { id: 'received', stages: ['received'] },
  { id: 'diagnosed', stages: ['diagnosed'] },
  { id: 'asked', stages: ['estimated', 'declined'] },
  { id: 'approved', stages: ['approved'] },
  { id: 'repairing', stages: ['repairing'] },
  { id: 'checking', stages: ['repaired'] },
  { id: 'ready', stages: ['ready'] },
] as const satisfies readonly { id: string; stages: readonly Stage[] }[]
export type Lane = (typeof lanes)[number]

/** Moves that ask for nothing more than the press. */
export const simpleMoves = ['start'] as const satisfies readonly RepairMove[]

/** The clock alone lets an estimate expire; nobody drops a card there. */
const byHand = (move: RepairMove) => move !== 'expire' && move !== 'failCheck'

export type Drop =
  | { readonly move: RepairMove; readonly why?: never }
  | { readonly move?: never; readonly why: string }

/** Which move a drop on this lane means, or the code of the reason why there is none now. */
export function dropOf(row: RepairRowView, lane: Lane): Drop {
  const leads = movesFrom(repairMoves, row.stage).filter(
    (move) => byHand(move) && lane.stages.some((stage) => stage === repairMoves[move].to),
  )
  const open = leads.find((move) => row.can[move] === true)
  if (open) return { move: open }
  const [first] = leads
  const why = first && row.can[first]
  return { why: typeof why === 'string' ? why : 'repairs.wrongStage' }
}

export function laneOf(stage: Stage): Lane | undefined {
  return lanes.find((lane) => lane.stages.some((one) => one === stage))
}
