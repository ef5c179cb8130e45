import type { Board } from './board.ts'
import { nextStart } from './modelTimes.ts'
import { leavesInPlace } from './places.ts'
import { draw } from './random.ts'
import { advance, type Cursor, newCursor } from './richRoute.ts'
import { extraOf, type Look } from './scan.ts'

/** What stands between a stop thought of and the rest of the route as it is. */
const van = newCursor()
const trial = newCursor()

/** Looks through one route where breaks, set-up, several windows or limits play a part. */
export function scanRich(look: Look, node: number, v: number): void {
  const { model, board } = look
  const mate = model.mates[node]
  if (mate >= 0 && board.route[mate] === v) return scanAlone(look, node, { v, from: mate })
  scanBefore(look, node, { v, to: model.ends + v })
}

/** Looks at the gaps before a stop; of a shipment that waits only its pickup need come there. */
export function scanBefore(look: Look, node: number, { v, to }: Omit<Stretch, 'from'>): void {
  const { model, board } = look
  const mate = model.mates[node]
  if (mate < 0) return scanAlone(look, node, { v, from: model.starts + v, to })
  if (board.route[mate] < 0 && model.tasks[node].type === 'pickup') scanPair(look, node, { v, to })
}

type Stretch = { readonly v: number; readonly from: number; readonly to?: number | undefined }

function scanAlone(look: Look, node: number, { v, from, to }: Stretch): void {
  const { model, board } = look
  const { intoCost, cost } = model.legs[v]
  const { next, place, leg } = board
  const row = model.home[node] * model.places
  const end = to ?? model.ends + v
  const fixed = fixedOf(look, v)
  const extra = extraOf(look, node, v)
  for (let a = from; a !== end; a = next[a]) {
    const b = next[a]
    if (model.isBegun[b] === 1 || !isInPlace(look, node, a)) continue
    const x = beyondBreaks(look, b)
    const least = intoCost[row + place[a]] + cost[row + place[x]] - leg[x] + extra
    if (model.isBounded && least >= look.best[0]) continue
    if (board.departs[a] > model.close[node]) return
    if (model.isMixed && !(model.mates[node] < 0 ? carries(look, node, a) : drops(look, node, a)))
      continue
    setOut(look, van, a)
    if (!advance(model, van, node)) continue
    const added = joinedCost(look, van, { a, b }) + fixed
    if (added >= look.best[0] || draw(look.random) < look.blink[0]) continue
    look.best[0] = added
    look.after[0] = a
  }
}

/** Both ends of a shipment: for each place of the pickup every place of the delivery behind it. */
function scanPair(look: Look, node: number, { v, to }: Omit<Stretch, 'from'>): void {
  const { model, board } = look
  const { next } = board
  const mate = model.mates[node]
  const end = model.ends + v
  const fixed = fixedOf(look, v)
  if (board.count[v] + 2 > model.jobsMax[v]) return
  for (let a = model.starts + v; a !== (to ?? end); a = next[a]) {
    if (board.departs[a] > model.close[node]) return
    if (model.isBegun[next[a]] === 1 || !isInPlace(look, node, a)) continue
    if (!bearsMore(look, node, { x: a, isHere: false })) continue
    setOut(look, van, a)
    if (!advance(model, van, node)) continue
    for (let b = a; ;) {
      Object.assign(trial, van)
      if (isInPlace(look, mate, b) && advance(model, trial, mate)) {
        const added = joinedCost(look, trial, { a, b: next[b] }) + fixed
        if (added < look.best[0] && draw(look.random) >= look.blink[0]) {
          look.best[0] = added
          look.after[0] = a
          look.after[1] = b === a ? node : b
        }
      }
      b = next[b]
      if (b === end || !advance(model, van, b) || van.now > board.leaves[b]) break
      if (!bearsMore(look, node, { x: b, isHere: true })) break
    }
  }
}

type Ground = Pick<Look, 'model' | 'board'>

/** Whether the gap behind `a` is one for this job, by what is promised about the order. */
export function isInPlace({ model, board }: Ground, node: number, a: number): boolean {
  if (!model.edges) return true
  const { isFirst, isLast } = model.edges
  const { next, prev } = board
  const isBreak = (x: number) => x >= model.jobs && x < model.starts
  let x = next[a]
  while (isBreak(x)) x = next[x]
  let before = a
  while (isBreak(before)) before = prev[before]
  const isEdge = before >= model.starts || model.isBegun[before] === 1
  if (isFirst[x] === 1 || isLast[before] === 1) return false
  if ((isFirst[node] === 1 && !isEdge) || (isLast[node] === 1 && x < model.starts)) return false
  return leavesInPlace({ model, board }, node, a)
}

function fixedOf({ model, board }: Look, v: number): number {
  return board.count[v] === 0 ? model.costFixed[v] : 0
}

export function beyondBreaks({ model, board }: Ground, from: number): number {
  let x = from
  while (x >= model.jobs && x < model.starts) x = board.next[x]
  return x
}

/** Puts the van where it leaves the stop `a`. */
export function setOut({ board }: Look, cursor: Cursor, a: number): void {
  cursor.v = board.route[a]
  cursor.here = board.place[a]
  cursor.now = board.departs[a]
  cursor.ahead = board.ahead[a]
  cursor.drive = board.driven[a]
  cursor.way = board.gone[a]
  cursor.cost = board.spent[a]
}

type Gap = { readonly a: number; readonly b: number }

/**
 * What a route costs more when the van, having left its course behind `a`, takes it up again at
 * `b`; Infinity when it cannot. The van is moved on.
 */
export function joinedCost(look: Look, cursor: Cursor, { b }: Gap): number {
  const { model, board } = look
  const { v } = cursor
  const { time, distance } = model.legs[v]
  const end = model.ends + v
  let x = b
  for (; x >= model.jobs && x < model.starts; x = board.next[x])
    if (!advance(model, cursor, x)) return Infinity
  const arc = cursor.here * model.places + board.place[x]
  const arrival = cursor.now + Math.max(0, time[arc] - cursor.ahead)
  if (arrival > board.late[x]) return Infinity
  const rest = board.drive[v] - board.driven[x]
  if (cursor.drive + time[arc] + rest > model.travelTimeMax[v]) return Infinity
  if (distance && cursor.way + distance[arc] + board.way[v] - board.gone[x] > model.distanceMax[v])
    return Infinity
  const setup = model.setups[v][x]
  if (setup > 0 && cursor.here !== board.place[x]) {
    const done = nextStart(model, x, arrival) + setup + model.services[v][x]
    if (done > board.leaves[x]) return Infinity
  }
  advance(model, cursor, x)
  // Without lateness nothing behind costs more for being later.
  while (model.due && x !== end && !isOnCourse(board, cursor, x)) {
    x = board.next[x]
    advance(model, cursor, x)
  }
  return cursor.cost - board.spent[x]
}

/** Behind a break that both wait for, who came later still has more of the way ahead. */
function isOnCourse({ departs, ahead }: Board, cursor: Cursor, x: number): boolean {
  return cursor.now === departs[x] && cursor.ahead === ahead[x]
}

/** Whether there is room for a job after `a`: its deliveries before, its pickups from there on. */
function carries({ model, board }: Look, node: number, a: number): boolean {
  for (let d = 0; d < model.dimensions; d++) {
    const at = a * model.dimensions + d
    if (board.roomTo[at] < model.delivery[node * model.dimensions + d]) return false
    if (board.roomFrom[at] < model.pickup[node * model.dimensions + d]) return false
  }
  return true
}

/** A delivery whose pickup stands: what is between them has the load aboard as the board says. */
function drops({ model, board }: Look, node: number, a: number): boolean {
  for (let d = 0; d < model.dimensions; d++) {
    const at = a * model.dimensions + d
    if (board.roomTo[at] < 0) return false
    if (board.roomFrom[at] < model.pickup[node * model.dimensions + d]) return false
  }
  return true
}

type Spot = { readonly x: number; readonly isHere: boolean }

/** Whether the van bears a shipment more on leaving `x`, and a break there bears it too. */
function bearsMore({ model, board }: Look, node: number, { x, isHere }: Spot): boolean {
  if (!model.isMixed) return true
  const { dimensions, capacity, breakLoad, pickup } = model
  const v = board.route[x]
  for (let d = 0; d < dimensions; d++) {
    const at = x * dimensions + d
    const most = capacity[v * dimensions + d]
    const bears = breakLoad && isHere ? Math.min(most, breakLoad[at]) : most
    if (board.aboard[at] + pickup[node * dimensions + d] > bears) return false
  }
  return true
}
