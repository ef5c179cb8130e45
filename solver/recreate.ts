import { putOn } from './board.ts'
import { closeRanks, isDrawn, putPairOn } from './pairs.ts'
import { drawBelow, draw } from './random.ts'
import { extraOf, hasRoom, type Look, scanGaps, scanPlain } from './scan.ts'
import { scanRich } from './richScan.ts'
import { scanBreak } from './scanBreak.ts'
import type { Neighbours } from './neighbours.ts'

export type Rebuild = Look & {
  readonly neighbours: Neighbours
  /** Vehicles whose route changed since the last step: 1. */
  readonly touched: Uint8Array
  /** How many likely gaps are looked at; none: all gaps are. */
  readonly gapsSeen: Int32Array
  /** The last `fresh[0]` of the waiting were taken off in this step. */
  readonly fresh: Int32Array
  /** Who waited before: only routes that changed are worth another look. */
  readonly isStale: Uint8Array
  readonly keys: Float64Array
  readonly kindSeen: Uint8Array
}

/**
 * Brings the waiting back one by one, each to its cheapest place; false if a break, or what must be
 * served, finds none.
 */
export function recreate(rebuild: Rebuild): boolean {
  const { model, board, fresh, isStale } = rebuild
  const { absent } = board
  const first = absent[0] - fresh[0]
  for (let at = 1; at <= absent[0]; at++) isStale[absent[at]] = at <= first ? 1 : 0
  sortWaiting(rebuild)
  const waiting = absent[0]
  let left = 0
  for (let at = 1; at <= waiting; at++) {
    const node = absent[at]
    if (model.hasPairs && isDrawn(rebuild, node)) {
      absent[++left] = node
      continue
    }
    rebuild.best[0] = node < model.jobs ? limitOf(rebuild, node) : Infinity
    rebuild.after[0] = -1
    if (node >= model.jobs) scanBreak(rebuild, node)
    else if (isStale[node] === 1) lookEverywhere(rebuild, node, true)
    else if (rebuild.gapsSeen[0] > 0) lookNear(rebuild, node)
    else lookEverywhere(rebuild, node, false)
    if (rebuild.after[0] < 0) {
      if (node >= model.jobs || model.isMust[node] === 1) return false
      absent[++left] = node
      continue
    }
    const v = board.route[rebuild.after[0]]
    rebuild.touched[v] = 1
    const isPair = model.hasPairs && node < model.jobs && model.mates[node] >= 0
    const isOn = isPair
      ? putPairOn(rebuild, node)
      : putOn(model, board, { node, after: rebuild.after[0] })
    if (!isOn) return false
  }
  absent[0] = left
  if (model.hasPairs) closeRanks(board)
  return true
}

function limitOf({ model }: Rebuild, node: number): number {
  const { leaveOutCost, mate } = model.tasks[node]
  if (leaveOutCost === undefined || model.isMust[node] === 1) return Infinity
  return mate < 0 ? model.pull[node] : 2 * model.pull[node]
}

/** Of empty vehicles that are alike only the first is looked at. */
function lookEverywhere(rebuild: Rebuild, node: number, onlyTouched: boolean): void {
  const { model, board, kindSeen, touched } = rebuild
  kindSeen.fill(0)
  for (let v = 0; v < model.vehicles; v++) {
    if (onlyTouched && touched[v] === 0 && board.count[v] > 0) continue
    if (board.count[v] === 0) {
      if (kindSeen[model.kind[v]] === 1) continue
      kindSeen[model.kind[v]] = 1
    }
    if (!hasRoom(rebuild, node, v)) continue
    if (model.isPlain) scanPlain(rebuild, node, v)
    else scanRich(rebuild, node, v)
  }
}

const manyWait = 20

/** On large plain problems a job is tried in its likely gaps, and on one empty vehicle. */
function lookNear(rebuild: Rebuild, node: number): void {
  const { model, board, neighbours, kindSeen } = rebuild
  const { gaps, gapsEach } = neighbours
  const at = node * gapsEach
  scanGaps(rebuild, node, { gaps, at, end: at + rebuild.gapsSeen[0] })
  kindSeen.fill(0)
  for (let v = 0; v < model.vehicles; v++) {
    if (board.count[v] > 0 || kindSeen[model.kind[v]] === 1) continue
    kindSeen[model.kind[v]] = 1
    if (extraOf(rebuild, node, v) < rebuild.best[0] && hasRoom(rebuild, node, v))
      scanPlain(rebuild, node, v)
  }
  // Where many wait anyway, only routes that have just changed are worth the long look.
  if (rebuild.after[0] < 0) lookEverywhere(rebuild, node, board.absent[0] > manyWait)
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
