import type { Model } from './model.ts'
import { refreshRich } from './richRoute.ts'

/**
 * The routes as they stand. Everything lies in two buffers, so that taking back a step is a copy.
 * Beside each stop stand its earliest departure and the latest arrival that keeps the rest of the
 * route on time: whether a job fits between two stops is then one comparison.
 */
export type Board = {
  readonly ints: Int32Array
  readonly floats: Float64Array
  readonly next: Int32Array
  readonly prev: Int32Array
  /** Vehicle of a node, or -1. */
  readonly route: Int32Array
  readonly place: Int32Array
  /** Earliest end of the work at a node. */
  readonly departs: Int32Array
  /** Latest arrival without set-up; `leaves` is the latest end of the work. */
  readonly late: Int32Array
  readonly leaves: Int32Array
  /** Cost of driving from the stop before. */
  readonly leg: Int32Array
  /** Time driven and all cost from the start up to a node, distance too; empty if plain. */
  readonly driven: Int32Array
  /** Behind a break, how much of the way on is driven already; empty if plain. */
  readonly ahead: Int32Array
  readonly gone: Float64Array
  readonly spent: Float64Array
  /** Load on leaving a node, and the least room up to it and from it on; empty unless mixed. */
  readonly aboard: Int32Array
  readonly roomTo: Int32Array
  readonly roomFrom: Int32Array
  readonly load: Int32Array
  readonly count: Int32Array
  readonly drive: Int32Array
  /** `absent[0]` jobs and breaks wait, from `absent[1]` on. */
  readonly absent: Int32Array
  readonly cost: Float64Array
  readonly way: Float64Array
}

export function emptyBoard(model: Model): Board {
  const { nodes, vehicles, dimensions, jobs, breaks } = model
  const rooms = model.isMixed ? nodes * dimensions : 0
  const sums = model.isPlain ? 0 : nodes
  const sizes = [...Array<number>(8).fill(nodes), sums, sums, rooms, rooms, rooms]
  sizes.push(vehicles * dimensions, vehicles, vehicles, jobs + breaks + 1)
  const ints = new Int32Array(sizes.reduce((sum, size) => sum + size, 0))
  const floats = new Float64Array(2 * vehicles + 2 * sums)
  let at = 0
  const cut = () => ints.subarray(at, (at += sizes.shift() ?? 0))
  const board: Board = {
    ints,
    floats,
    next: cut(),
    prev: cut(),
    route: cut().fill(-1),
    place: cut(),
    departs: cut(),
    late: cut(),
    leaves: cut(),
    leg: cut(),
    driven: cut(),
    ahead: cut(),
    aboard: cut(),
    roomTo: cut(),
    roomFrom: cut(),
    load: cut(),
    count: cut(),
    drive: cut(),
    absent: cut(),
    cost: floats.subarray(0, vehicles),
    way: floats.subarray(vehicles, 2 * vehicles),
    gone: floats.subarray(2 * vehicles, 2 * vehicles + sums),
    spent: floats.subarray(2 * vehicles + sums),
  }
  board.place.set(model.home)
  for (let v = 0; v < vehicles; v++) {
    board.next[model.starts + v] = model.ends + v
    board.prev[model.ends + v] = model.starts + v
    board.route[model.starts + v] = board.route[model.ends + v] = v
    refresh(model, board, v)
  }
  for (let node = 0; node < jobs + breaks; node++) board.absent[node + 1] = node
  board.absent[0] = jobs + breaks
  return board
}

export function copyBoard(from: Board, to: Board): void {
  to.ints.set(from.ints)
  to.floats.set(from.floats)
}

/** Works a route out anew; false when a window, the shift or a limit on driving is broken. */
export function refresh(model: Model, board: Board, v: number): boolean {
  if (!model.isPlain) return refreshRich(model, board, v)
  if (!goForward(model, board, v)) return false
  goBack(model, board, v)
  return true
}

function goForward(model: Model, board: Board, v: number): boolean {
  const { open, close, service, places, starts, ends, otherCost } = model
  const { time, cost, distance } = model.legs[v]
  const { next, place, departs, leg, route } = board
  let here = place[starts + v]
  let now = open[starts + v]
  let drive = 0
  let spent = 0
  let way = 0
  let count = 0
  departs[starts + v] = now
  for (let b = next[starts + v]; ; b = next[b]) {
    const there = place[b]
    const arc = here * places + there
    drive += time[arc]
    spent += leg[b] = cost[arc]
    if (distance) way += distance[arc]
    const start = Math.max(now + time[arc], open[b])
    if (start > close[b] && (count > 0 || b !== ends + v)) return false
    now = start + service[b]
    departs[b] = now
    route[b] = v
    here = there
    if (b === ends + v) break
    count += 1
    if (otherCost) spent += otherCost[b * model.vehicles + v]
  }
  board.count[v] = count
  if (count === 0) {
    leg[ends + v] = 0
    drive = spent = way = 0
  }
  board.drive[v] = drive
  board.way[v] = way
  board.cost[v] = count ? spent + model.costFixed[v] : 0
  return true
}

function goBack(model: Model, board: Board, v: number): void {
  const { close, service, places, starts, ends } = model
  const { time } = model.legs[v]
  const { prev, place, late, leaves } = board
  let after = ends + v
  late[after] = close[after]
  for (let x = prev[after]; ; x = prev[x]) {
    leaves[x] = late[after] - time[place[x] * places + place[after]]
    if (x === starts + v) break
    late[x] = Math.min(leaves[x] - service[x], close[x])
    after = x
  }
}

/** Takes a node off its route; the route is refreshed by whoever took the last one. */
export function takeOff(model: Model, board: Board, node: number): void {
  const { next, prev, route, absent, load } = board
  const v = route[node]
  next[prev[node]] = next[node]
  prev[next[node]] = prev[node]
  route[node] = -1
  absent[++absent[0]] = node
  for (let d = 0; d < model.dimensions; d++) {
    const at = node * model.dimensions + d
    load[v * model.dimensions + d] -= model.delivery[at] + model.pickup[at]
  }
}

export function putOn(model: Model, board: Board, { node, after }: Spot): boolean {
  const { next, prev, route, load } = board
  const v = route[after]
  const before = next[after]
  next[after] = node
  prev[node] = after
  next[node] = before
  prev[before] = node
  route[node] = v
  for (let d = 0; d < model.dimensions; d++) {
    const at = node * model.dimensions + d
    load[v * model.dimensions + d] += model.delivery[at] + model.pickup[at]
  }
  if (!model.isPlain) return refresh(model, board, v)
  spread(model, board, node)
  return true
}

type Spot = { readonly node: number; readonly after: number }

/** On plain problems only what an insertion moves is worked out anew. */
function spread(model: Model, board: Board, node: number): void {
  const { open, service, places, ends, starts, close } = model
  const { next, prev, place, departs, late, leg, route } = board
  const v = route[node]
  const { time, cost } = model.legs[v]
  const end = ends + v
  const old = leg[next[node]]
  let a = prev[node]
  for (let b = node; ; b = next[b]) {
    const start = Math.max(departs[a] + time[place[a] * places + place[b]], open[b])
    const moved = start + service[b]
    if (b !== node && departs[b] === moved) break
    departs[b] = moved
    if (b === end) break
    a = b
  }
  const before = prev[node]
  const behind = next[node]
  leg[node] = cost[place[before] * places + place[node]]
  leg[behind] = cost[place[node] * places + place[behind]]
  for (let x = node; x !== starts + v; x = prev[x]) {
    const latest = late[next[x]] - time[place[x] * places + place[next[x]]] - service[x]
    const bound = latest < close[x] ? latest : close[x]
    if (x !== node && late[x] === bound) break
    late[x] = bound
  }
  const added = leg[node] + leg[behind] - old + (board.count[v] === 0 ? model.costFixed[v] : 0)
  board.cost[v] += added + (model.otherCost ? model.otherCost[node * model.vehicles + v] : 0)
  board.count[v] += 1
}
