import type { Board } from './board.ts'
import type { Model } from './model.ts'

/** Who drives and who stays at home: vehicles in use come first in `order`. */
export type Fleet = {
  readonly order: Int32Array
  readonly at: Int32Array
  readonly used: Int32Array
  /** Vehicles that are alike in everything count once. */
  readonly kinds: number
  readonly kindSeen: Uint8Array
}

export function emptyFleet({ vehicles, kind }: Model): Fleet {
  return {
    order: Int32Array.from({ length: vehicles }, (_, v) => v),
    at: Int32Array.from({ length: vehicles }, (_, v) => v),
    used: new Int32Array(1),
    kinds: new Set(kind).size,
    kindSeen: new Uint8Array(vehicles),
  }
}

/** To be called whenever a route may have become empty or ceased to be. */
export function settle({ order, at, used }: Fleet, board: Board, v: number): void {
  const isUsed = board.count[v] > 0
  if (isUsed === at[v] < used[0]) return
  if (!isUsed) used[0] -= 1
  const other = order[used[0]]
  const from = at[v]
  order[from] = other
  at[other] = from
  order[used[0]] = v
  at[v] = used[0]
  if (isUsed) used[0] += 1
}

export function settleAll(fleet: Fleet, board: Board): void {
  for (let v = 0; v < fleet.order.length; v++) settle(fleet, board, v)
}
