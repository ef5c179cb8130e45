import type { Board } from './board.ts'
import { refresh } from './board.ts'
import type { Model } from './model.ts'

/** The routes of one step as they were before it, so that only these are put back. */
export type Undo = {
  /** Vehicles whose route changed in this step: 1; the same as a list, its length first. */
  readonly touched: Uint8Array
  readonly changed: Int32Array
  /** By vehicle: where its stops stand in the log, and the values of its route. */
  readonly from: Int32Array
  readonly cost: Float64Array
  readonly way: Float64Array
  readonly drive: Int32Array
  readonly count: Int32Array
  readonly load: Int32Array
  /** Stops with their departure, latest arrival and leg, four numbers each. */
  readonly log: Int32Array
  readonly logged: Int32Array
  readonly absent: Int32Array
}

export function emptyUndo(model: Model): Undo {
  const { vehicles, nodes, jobs, breaks, dimensions } = model
  return {
    touched: new Uint8Array(vehicles),
    changed: new Int32Array(vehicles + 1),
    from: new Int32Array(vehicles),
    cost: new Float64Array(vehicles),
    way: new Float64Array(vehicles),
    drive: new Int32Array(vehicles),
    count: new Int32Array(vehicles),
    load: new Int32Array(vehicles * dimensions),
    log: new Int32Array(4 * nodes),
    logged: new Int32Array(1),
    absent: new Int32Array(jobs + breaks + 1),
  }
}

/** Begins a step: what stands now is what `takeBack` returns to. */
export function openStep({ touched, changed, logged, absent }: Undo, board: Board): void {
  for (let at = 1; at <= changed[0]; at++) touched[changed[at]] = 0
  changed[0] = logged[0] = 0
  for (let at = 0; at <= board.absent[0]; at++) absent[at] = board.absent[at]
}

/** To be called before a route changes; the second call in a step does nothing. */
export function keepRoute(undo: Undo, model: Model, { board, v }: Kept): void {
  if (undo.touched[v] === 1) return
  const { log, logged, load } = undo
  const { next, departs, late, leg } = board
  undo.touched[v] = 1
  undo.changed[++undo.changed[0]] = v
  undo.cost[v] = board.cost[v]
  undo.way[v] = board.way[v]
  undo.drive[v] = board.drive[v]
  undo.count[v] = board.count[v]
  for (let at = v * model.dimensions; at < (v + 1) * model.dimensions; at++)
    load[at] = board.load[at]
  const end = model.ends + v
  let to = logged[0]
  undo.from[v] = to
  for (let x = model.starts + v; ; x = next[x]) {
    log[to] = x
    log[to + 1] = departs[x]
    log[to + 2] = late[x]
    log[to + 3] = leg[x]
    to += 4
    if (x === end) break
  }
  logged[0] = to
}

type Kept = { readonly board: Board; readonly v: number }

/** Puts every changed route, and who waits, back to where the step began. */
export function takeBack(undo: Undo, model: Model, board: Board): void {
  const { changed, absent, load } = undo
  for (let at = 0; at <= absent[0]; at++) {
    board.absent[at] = absent[at]
    if (at > 0) board.route[absent[at]] = -1
  }
  for (let at = 1; at <= changed[0]; at++) {
    const v = changed[at]
    relink(undo, model, { board, v })
    board.cost[v] = undo.cost[v]
    board.way[v] = undo.way[v]
    board.drive[v] = undo.drive[v]
    board.count[v] = undo.count[v]
    for (let d = v * model.dimensions; d < (v + 1) * model.dimensions; d++) board.load[d] = load[d]
    // Rich routes have more beside each stop than the log holds.
    if (!model.isPlain) refresh(model, board, v)
  }
}

/** A step often ends where it began. */
export function isChanged({ log, from }: Undo, model: Model, { board, v }: Kept): boolean {
  const end = model.ends + v
  let at = from[v]
  for (let x = log[at]; x !== end; x = log[at]) {
    at += 4
    if (board.next[x] !== log[at]) return true
  }
  return false
}

function relink({ log, from }: Undo, model: Model, { board, v }: Kept): void {
  const { next, prev, route, departs, late, leg } = board
  const end = model.ends + v
  let at = from[v]
  for (let x = log[at]; ;) {
    route[x] = v
    departs[x] = log[at + 1]
    late[x] = log[at + 2]
    leg[x] = log[at + 3]
    if (x === end) break
    at += 4
    const after = log[at]
    next[x] = after
    prev[after] = x
    x = after
  }
}
