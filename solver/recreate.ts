import { putOn } from './board.ts'
import { type Fleet, settle } from './fleet.ts'
import type { Memory } from './memory.ts'
import { closeRanks, isDrawn, putPairOn } from './pairs.ts'
import { fillPlaces, standInPlaces } from './places.ts'
import { drawBelow, draw } from './random.ts'
import { scanRich } from './richScan.ts'
import { hasRoom, type Look, scanGaps, scanPlain } from './scan.ts'
import { scanBreak } from './scanBreak.ts'
import type { Neighbours } from './neighbours.ts'
import { keepRoute, type Undo } from './undo.ts'

export type Rebuild = Look & {
  readonly neighbours: Neighbours
  readonly undo: Undo
  readonly fleet: Fleet
  readonly memory: Memory
  /** How many likely gaps are looked at; none: all gaps are. */
  readonly gapsSeen: Int32Array
  /** The last `fresh[0]` of the waiting were taken off in this step. */
  readonly fresh: Int32Array
  /** Who waited before: only routes that changed are worth another look. */
  readonly isStale: Uint8Array
  readonly keys: Float64Array
  /** How likely it is that a job begins a route of its own in this step. */
  readonly opens: Float64Array
  /** What bringing the waiting back may cost before the step is given up. */
  readonly allowance: Float64Array
  /** By node: the most its way may cost; the first says whether these count. */
  readonly limit: Float64Array
  /** 1 for who may come back whatever the way costs in this step; see `dare.ts`. */
  readonly dares: Uint8Array
  /** 1 once what is promised a place in the order of its route must stand there. */
  readonly isOrdered: Uint8Array
}

/** Brings the waiting back, each to its cheapest place; false if a break or a must finds none. */
export function recreate(rebuild: Rebuild): boolean {
  const { model, board, fresh, isStale, limit } = rebuild
  const { absent } = board
  const first = absent[0] - fresh[0]
  for (let at = 1; at <= absent[0]; at++) isStale[absent[at]] = at <= first ? 1 : 0
  sortWaiting(rebuild)
  const waiting = absent[0]
  let left = 0
  let allowance = rebuild.allowance[0]
  let opens = draw(rebuild.random) < rebuild.opens[0]
  const isOrdered = rebuild.isOrdered[0] === 1
  let isFilled = !isOrdered
  for (let at = 1; at <= waiting; at++) {
    const node = absent[at]
    if (!isFilled && node < model.jobs && model.isMust[node] === 0) {
      isFilled = true
      // Not a number where nobody fits and anything may be spent.
      allowance -= fill(rebuild, at)
      if (!(allowance > 0)) return false
    }
    if (isOrdered && board.route[node] >= 0) continue
    if (model.hasPairs && isDrawn(rebuild, node)) {
      absent[++left] = node
      continue
    }
    look(rebuild, node, allowance)
    if (opens && node < model.jobs && isStale[node] === 0) {
      opens = false
      lookAway(rebuild, node, allowance)
    }
    if (rebuild.after[0] >= 0) {
      if (node < model.jobs) allowance -= rebuild.best[0]
      if (allowance <= 0 || !bringBack(rebuild, node)) return false
      continue
    }
    if (node >= model.jobs || model.isMust[node] === 1) return false
    allowance -= limit[node + 1]
    if (allowance <= 0) return false
    absent[++left] = node
  }
  absent[0] = left
  if (model.hasPairs) closeRanks(board)
  return !isOrdered || standInPlaces(rebuild)
}

function fill(rebuild: Rebuild, from: number): number {
  const waiting = { from, to: rebuild.board.absent[0] }
  return fillPlaces({ look: rebuild, waiting, bringBack: (node) => bringBack(rebuild, node) })
}

function look(rebuild: Rebuild, node: number, allowance: number): void {
  const { model, isStale, limit, best, dares } = rebuild
  best[0] = node < model.jobs ? limitOf(rebuild, node) : Infinity
  const isDear = node < model.jobs && (limit[node + 1] >= allowance || dares[node] === 1)
  if (isDear && allowance < best[0]) best[0] = allowance
  rebuild.after[0] = -1
  if (node >= model.jobs) scanBreak(rebuild, node)
  else if (isStale[node] === 1 && dares[node] === 0) lookAtChanged(rebuild, node)
  else if (rebuild.gapsSeen[0] > 0) lookNear(rebuild, node)
  else lookEverywhere(rebuild, node)
}

/** Once in a while a job begins a route of its own, which by itself is hardly ever cheapest. */
function lookAway(rebuild: Rebuild, node: number, allowance: number): void {
  const { best, after } = rebuild
  const bestBefore = best[0]
  const afterBefore = after[0]
  best[0] = Math.min(limitOf(rebuild, node), allowance)
  after[0] = -1
  lookAtHome(rebuild, node)
  if (after[0] >= 0) return
  best[0] = bestBefore
  after[0] = afterBefore
}

function bringBack(rebuild: Rebuild, node: number): boolean {
  const { model, board, undo, fleet } = rebuild
  const after = rebuild.after[0]
  const v = board.route[after]
  keepRoute(undo, model, { board, v })
  const isPair = model.hasPairs && node < model.jobs && model.mates[node] >= 0
  if (!(isPair ? putPairOn(rebuild, node) : putOn(model, board, { node, after }))) return false
  settle(fleet, board, v)
  return true
}

function limitOf({ model, limit, dares }: Rebuild, node: number): number {
  const { leaveOutCost, mate } = model.tasks[node]
  if (model.isMust[node] === 1 || dares[node] === 1) return Infinity
  if (leaveOutCost === undefined && limit[0] > 0 && mate < 0) return limit[node + 1]
  if (leaveOutCost === undefined) return Infinity
  return mate < 0 ? model.pull[node] : 2 * model.pull[node]
}

function lookAtChanged(rebuild: Rebuild, node: number): void {
  const { board, undo } = rebuild
  const { changed } = undo
  for (let at = 1; at <= changed[0]; at++) {
    if (board.count[changed[at]] > 0) lookOnRoute(rebuild, node, changed[at])
  }
  lookAtHome(rebuild, node)
}

function lookEverywhere(rebuild: Rebuild, node: number): void {
  const { order, used } = rebuild.fleet
  for (let at = 0; at < used[0]; at++) lookOnRoute(rebuild, node, order[at])
  lookAtHome(rebuild, node)
}

/** Of vehicles at home that are alike only the first is looked at. */
function lookAtHome(rebuild: Rebuild, node: number): void {
  const { model, fleet } = rebuild
  const { order, used, kinds, kindSeen } = fleet
  const { kind, vehicles } = model
  let seen = 0
  for (let at = used[0]; at < vehicles && seen < kinds; at++) {
    const v = order[at]
    if (kinds > 1 && kinds < vehicles) {
      if (seen === 0) kindSeen.fill(0)
      if (kindSeen[kind[v]] === 1) continue
      kindSeen[kind[v]] = 1
    }
    seen += 1
    lookOnRoute(rebuild, node, v)
  }
}

function lookOnRoute(rebuild: Rebuild, node: number, v: number): void {
  const { model, memory, undo, best } = rebuild
  if (
    memory.isKept[0] === 0 ||
    undo.touched[v] === 1 ||
    (model.hasPairs && model.mates[node] >= 0)
  ) {
    if (hasRoom(rebuild, node, v)) scan(rebuild, node, v)
    return
  }
  const at = node * model.vehicles + v
  const isKnown = memory.seen[at] === memory.version[v]
  if (isKnown && memory.cost[at] >= best[0]) return
  if (!hasRoom(rebuild, node, v)) return
  if (!isKnown) learn(rebuild, node, v)
  if (memory.cost[at] >= best[0] || draw(rebuild.random) < rebuild.blink[0]) return
  best[0] = memory.cost[at]
  rebuild.after[0] = memory.after[at]
}

function learn(rebuild: Rebuild, node: number, v: number): void {
  const { model, memory, best, after, blink } = rebuild
  const at = node * model.vehicles + v
  const bestBefore = best[0]
  const afterBefore = after[0]
  const blinkBefore = blink[0]
  best[0] = Infinity
  after[0] = -1
  blink[0] = 0
  scan(rebuild, node, v)
  memory.seen[at] = memory.version[v]
  memory.cost[at] = best[0]
  memory.after[at] = after[0]
  best[0] = bestBefore
  after[0] = afterBefore
  blink[0] = blinkBefore
}

function scan(rebuild: Rebuild, node: number, v: number): void {
  if (rebuild.model.isPlain) scanPlain(rebuild, node, v)
  else scanRich(rebuild, node, v)
}

const manyWait = 20

/** On large plain problems a job is tried in its likely gaps, and on one vehicle at home. */
function lookNear(rebuild: Rebuild, node: number): void {
  const { board, neighbours } = rebuild
  const { gaps, gapsEach } = neighbours
  const at = node * gapsEach
  scanGaps(rebuild, node, { gaps, at, end: at + rebuild.gapsSeen[0] })
  lookAtHome(rebuild, node)
  if (rebuild.after[0] >= 0) return
  // Where many wait anyway, only routes that have just changed are worth the long look.
  if (board.absent[0] > manyWait) lookAtChanged(rebuild, node)
  else lookEverywhere(rebuild, node)
}

const orders = ['random', 'load', 'far', 'near', 'narrow', 'early', 'late', 'weight'] as const
const weights = [4, 4, 2, 1, 2, 2, 2]

/** Breaks first, then what must be served, then by an order drawn anew each time. */
function sortWaiting(rebuild: Rebuild): void {
  const { model, board, random, keys, neighbours } = rebuild
  const { absent } = board
  let drawn = drawBelow(random, neighbours.isWeighed ? 25 : 17)
  let order = 0
  while (order < weights.length && drawn >= weights[order]) drawn -= weights[order++]
  const isRandom = orders[order] === 'random'
  const ranks = neighbours.ranks[order]
  for (let at = 1; at <= absent[0]; at++) {
    const node = absent[at]
    let key = isRandom ? draw(random) : ranks[node]
    if (node >= model.jobs) key = -Infinity
    else if (model.isMust[node] === 1) key = -Number.MAX_VALUE
    let to = at
    for (; to > 1 && keys[to - 1] > key; to--) {
      keys[to] = keys[to - 1]
      absent[to] = absent[to - 1]
    }
    keys[to] = key
    absent[to] = node
  }
}
