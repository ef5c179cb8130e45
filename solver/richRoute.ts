import type { Board } from './board.ts'
import type { Model } from './model.ts'
import { lastStart, nextStart, never } from './modelTimes.ts'

/** A van on its way along a route that is only thought of. */
export type Cursor = {
  v: number
  here: number
  now: number
  /** So much of the way on was driven until a break began. */
  ahead: number
  drive: number
  way: number
  cost: number
}

export function newCursor(): Cursor {
  return { v: 0, here: 0, now: 0, ahead: 0, drive: 0, way: 0, cost: 0 }
}

/** Goes on to a node and does its work; false when it opens no more. Loads are not looked at. */
export function advance(model: Model, cursor: Cursor, node: number): boolean {
  if (node >= model.jobs && node < model.starts) return rest(model, cursor, node)
  const { v, here } = cursor
  const { time, cost, distance } = model.legs[v]
  const there = model.home[node]
  const arc = here * model.places + there
  const start = nextStart(model, node, cursor.now + Math.max(0, time[arc] - cursor.ahead))
  if (start >= never) return false
  const setup = here === there ? 0 : model.setups[v][node]
  cursor.drive += time[arc]
  if (distance) cursor.way += distance[arc]
  cursor.cost += cost[arc] + setup * model.taskPrice[v]
  if (model.due && start > model.due[node])
    cursor.cost += (start - model.due[node]) * model.latePrice[node]
  if (model.otherCost && node < model.jobs)
    cursor.cost += model.otherCost[node * model.vehicles + v]
  cursor.now = start + setup + model.services[v][node]
  cursor.ahead = 0
  cursor.here = there
  return true
}

/**
 * A break begins as soon as it may, anywhere on the way to whatever comes next: the time until then
 * is driven, so that beginning later never means arriving sooner.
 */
function rest(model: Model, cursor: Cursor, node: number): boolean {
  const start = nextStart(model, node, cursor.now)
  if (start >= never) return false
  cursor.ahead += start - cursor.now
  cursor.now = start + model.service[node]
  return true
}

const van = newCursor()

/** Works a route out anew where breaks, set-up, limits and the like play a part. */
export function refreshRich(model: Model, board: Board, v: number): boolean {
  if (!goForward(model, board, v)) return false
  goBack(model, board, v)
  if (model.isMixed) weighLoads(model, board, v)
  return true
}

function goForward(model: Model, board: Board, v: number): boolean {
  const { starts, ends, jobs, places } = model
  const { next, place, departs, leg, route, driven, ahead, gone, spent } = board
  const { cost } = model.legs[v]
  Object.assign(van, { v, here: place[starts + v], now: model.open[starts + v] })
  van.ahead = van.drive = van.way = van.cost = 0
  departs[starts + v] = van.now
  driven[starts + v] = gone[starts + v] = spent[starts + v] = 0
  let count = 0
  for (let b = next[starts + v]; ; b = next[b]) {
    const from = van.here
    if (b === ends + v && count === 0) break
    if (!advance(model, van, b)) return false
    leg[b] = cost[from * places + van.here]
    place[b] = van.here
    departs[b] = van.now
    route[b] = v
    driven[b] = van.drive
    ahead[b] = van.ahead
    gone[b] = van.way
    spent[b] = van.cost
    if (b === ends + v) break
    if (b < jobs) count += 1
  }
  if (count === 0) driven[ends + v] = gone[ends + v] = spent[ends + v] = leg[ends + v] = 0
  board.count[v] = count
  board.drive[v] = driven[ends + v]
  board.way[v] = gone[ends + v]
  board.cost[v] = count ? van.cost + model.costFixed[v] : 0
  return board.drive[v] <= model.travelTimeMax[v] && board.way[v] <= model.distanceMax[v]
}

function goBack(model: Model, board: Board, v: number): void {
  const { close, places, starts, ends, jobs } = model
  const { time } = model.legs[v]
  const { prev, place, late, leaves } = board
  const service = model.services[v]
  const setup = model.setups[v]
  let after = ends + v
  late[after] = leaves[after] = close[after]
  let setOff = 0
  for (let x = prev[after]; ; x = prev[x]) {
    const isRest = after >= jobs && after < starts
    let by = late[after]
    if (place[x] !== place[after] && setup[after] > 0)
      by = lastStart(model, after, leaves[after] - service[after] - setup[after])
    // The latest to set off, were there nothing on the way but driving and the breaks themselves.
    setOff = isRest ? setOff - service[after] : by - time[place[x] * places + place[after]]
    if (x >= jobs && x < starts) leaves[x] = by
    else leaves[x] = isRest ? Math.min(by, setOff) : setOff
    if (x === starts + v) break
    late[x] = lastStart(model, x, leaves[x] - service[x])
    after = x
  }
}

/** Deliveries leave with the van, pickups come aboard on the way; a break may bear less. */
function weighLoads(model: Model, board: Board, v: number): void {
  const { dimensions, delivery, pickup, capacity, breakLoad, starts, ends } = model
  const { next, prev, aboard, roomTo, roomFrom } = board
  const first = starts + v
  for (let d = 0; d < dimensions; d++) {
    const most = capacity[v * dimensions + d]
    const bears = (x: number) => (breakLoad ? Math.min(most, breakLoad[x * dimensions + d]) : most)
    let load = 0
    for (let x = next[first]; x !== ends + v; x = next[x]) load += delivery[x * dimensions + d]
    let room = most
    for (let x = first; x !== ends + v; x = next[x]) {
      const at = x * dimensions + d
      load += pickup[at] - delivery[at]
      aboard[at] = load
      room = Math.min(room, bears(x) - load)
      roomTo[at] = room
    }
    room = most
    for (let x = prev[ends + v]; ; x = prev[x]) {
      const at = x * dimensions + d
      // Behind a break there is as much room as the van has.
      roomFrom[at] = Math.min(room, most - aboard[at])
      room = Math.min(room, bears(x) - aboard[at])
      if (x === first) break
    }
  }
}

/** Whether no load, from the start on, is more than the van or a break bears. */
export function isLoaded(model: Model, board: Board, v: number): boolean {
  const { dimensions, capacity } = model
  const last = board.prev[model.ends + v]
  for (let d = 0; d < dimensions; d++) {
    if (!model.isMixed && board.load[v * dimensions + d] > capacity[v * dimensions + d])
      return false
    if (model.isMixed && board.roomTo[last * dimensions + d] < 0) return false
  }
  return true
}
