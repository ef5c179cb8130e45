import { type Board, putOn, refresh, takeOff } from './board.ts'
import type { Model } from './model.ts'
import type { Look } from './scan.ts'

/** A shipment's delivery is brought back together with its pickup, or has been already. */
export function isDrawn({ model, board }: Look, node: number): boolean {
  if (node >= model.jobs || model.tasks[node].type !== 'delivery') return false
  return board.route[node] >= 0 || board.route[model.mates[node]] < 0
}

/** Puts both ends on where the look found them best, or the one that is missing. */
export function putPairOn({ model, board, after }: Look, node: number): boolean {
  const mate = model.mates[node]
  if (board.route[mate] >= 0) return putOn(model, board, { node, after: after[0] })
  const v = board.route[after[0]]
  const behind = after[1]
  // The pickup alone may break a limit that both together keep.
  putOn(model, board, { node, after: after[0] })
  board.route[node] = v
  putOn(model, board, { node: mate, after: behind })
  return refresh(model, board, v)
}

/** Those who came back with their other end wait no more. */
export function closeRanks({ absent, route }: Board): void {
  let left = 0
  for (let at = 1; at <= absent[0]; at++) {
    if (route[absent[at]] < 0) absent[++left] = absent[at]
  }
  absent[0] = left
}

/** Neither end of a shipment stays without the other, unless its pickup is begun. */
export function takeMates(model: Model, board: Board, waitingBefore: number): void {
  const { absent, route } = board
  for (let at = waitingBefore + 1; at <= absent[0]; at++) {
    const node = absent[at]
    const mate = node < model.jobs ? model.mates[node] : -1
    if (mate >= 0 && route[mate] >= 0 && model.isBegun[mate] === 0) takeOff(model, board, mate)
  }
}
