import { Impossible } from './impossible.ts'
import { type Board, copyBoard, emptyBoard, putOn, refresh } from './board.ts'
import { settleAll } from './fleet.ts'
import type { Model } from './model.ts'
import { layPlanned, unlist } from './planned.ts'
import type { Rebuild } from './recreate.ts'
import { isLoaded } from './richRoute.ts'
import { nodeFinder } from './tasks.ts'
import { layBreaks, layPromises, recreateAll } from './startPromises.ts'

/**
 * Begun work first, then breaks, then what is promised, then the running plan as far as it holds,
 * then all the rest. Throws where begun work or promises cannot be kept.
 */
export function layStart(rebuild: Rebuild): void {
  const { model, board } = rebuild
  const nodeOf = nodeFinder(model.problem, model.tasks)
  model.problem.vehicles.forEach((vehicle, v) => {
    for (const visit of vehicle.begun ?? [])
      if (!putLast(model, board, { v, node: nodeOf(visit, v) }))
        throw new Impossible(
          `vehicle ${vehicle.id}: its begun work does not fit its shift and limits`,
        )
  })
  const blink = rebuild.blink[0]
  rebuild.blink[0] = 0
  if (model.breaks > 0) layBreaks(rebuild)
  layPromises(rebuild)
  rebuild.blink[0] = blink
  layPlanned(model, board, nodeOf)
  const undo = emptyBoard(model)
  copyBoard(board, undo)
  rebuild.fresh[0] = board.absent[0]
  if (model.edges?.ranked.length) layInOrder(rebuild, undo)
  else if (!recreateAll(rebuild)) copyBoard(undo, board)
  settleAll(rebuild.fleet, board)
}

const orderTries = 200
const orderBlink = 0.3

/** Who comes before what is promised a place in the order is tried until all stand there. */
function layInOrder(rebuild: Rebuild, undo: Board): void {
  const { model, board, blink, fresh } = rebuild
  const usual = blink[0]
  rebuild.isOrdered[0] = 1
  for (let tries = 0; tries < orderTries; tries++) {
    fresh[0] = board.absent[0]
    if (recreateAll(rebuild)) {
      blink[0] = usual
      return
    }
    copyBoard(undo, board)
    blink[0] = orderBlink
  }
  const ids = model.edges?.ranked.map((node) => model.tasks[node].id)
  throw new Impossible(`a place in the order of a route does not fit, of job ${ids?.join(', ')}`)
}

function putLast(
  model: Model,
  board: Board,
  { v, node }: { readonly v: number; readonly node: number },
): boolean {
  unlist(board.absent, node)
  // A plain insertion trusts whoever looked; here nobody has.
  putOn(model, board, { node, after: board.prev[model.ends + v] })
  if (!refresh(model, board, v) || board.count[v] > model.jobsMax[v]) return false
  return isLoaded(model, board, v)
}
