import { putOn } from './board.ts'
import { drawBelow, draw } from './random.ts'
import { extraOf, type Look, scanAfter, scanBreak, scanPlain, scanRich } from './scan.ts'
import type { Neighbours } from './neighbours.ts'

export type Rebuild = Look & {
  readonly neighbours: Neighbours
  /** Vehicles whose route changed since the last step: 1. */
  readonly touched: Uint8Array
  /** Waiting nodes taken off in this step come first, `fresh[0]` of them from the list's end. */
  readonly fresh: Int32Array
  readonly keys: Float64Array
  readonly kindSeen: Uint8Array
}

/** Brings the waiting back one by one, each to its cheapest place; false if a break finds none. */
export function recreate(rebuild: Rebuild): boolean {
  const { model, board, fresh } = rebuild
  const { absent } = board
  const first = absent[0] - fresh[0]
  sortWaiting(rebuild, first)
  const waiting = absent[0]
  let left = 0
  for (let at = 1; at <= waiting; at++) {
    const node = absent[at]
    rebuild.best[0] = node < model.jobs ? limitOf(rebuild, node) : Infinity
    rebuild.after[0] = -1
    if (node >= model.jobs) scanBreak(rebuild, node)
    else if (rebuild.neighbours.isUsed) lookNear(rebuild, node)
    else lookEverywhere(rebuild, node, at <= first)
    if (rebuild.after[0] < 0) {
      if (node >= model.jobs) return false
      absent[++left] = node
      continue
    }
    const v = board.route[rebuild.after[0]]
    rebuild.touched[v] = 1
    if (!putOn(model, board, { node, after: rebuild.after[0] })) return false
  }
  absent[0] = left
  return true
}

function limitOf({ model }: Rebuild, node: number): number {
  return model.problem.jobs[node]?.leaveOutCost === undefined ? Infinity : model.pull[node]
}

/** Of empty vehicles that are alike only the first is looked at. */
function lookEverywhere(rebuild: Rebuild, node: number, onlyTouched: boolean): void {
  const { model, board, kindSeen, touched } = rebuild
  kindSeen.fill(0)
  for (let v = 0; v < model.vehicles; v++) {
    if (onlyTouched && touched[v] === 0) continue
    if (board.count[v] === 0) {
      if (kindSeen[model.kind[v]] === 1) continue
      kindSeen[model.kind[v]] = 1
    }
    if (!hasRoom(rebuild, node, v)) continue
    if (model.isPlain) scanPlain(rebuild, node, v)
    else scanRich(rebuild, node, v)
  }
}

export function hasRoom({ model, board }: Look, node: number, v: number): boolean {
  const { dimensions } = model
  if (model.allowed[node * model.vehicles + v] === 0 || board.count[v] >= model.jobsMax[v])
    return false
  if (model.isMixed) return true
  for (let d = 0; d < dimensions; d++) {
    const at = node * dimensions + d
    const more = model.delivery[at] + model.pickup[at]
    if (board.load[v * dimensions + d] + more > model.capacity[v * dimensions + d]) return false
  }
  return true
}

/** On large plain problems a job is tried beside its neighbours, and on one empty vehicle. */
function lookNear(rebuild: Rebuild, node: number): void {
  const { model, board, neighbours, kindSeen } = rebuild
  const { list, width, near } = neighbours
  for (let at = node * width, end = at + near; at < end; at++) {
    const other = list[at]
    const v = board.route[other]
    if (v < 0 || !hasRoom(rebuild, node, v)) continue
    scanAfter(rebuild, node, other)
    scanAfter(rebuild, node, board.prev[other])
  }
  kindSeen.fill(0)
  for (let v = 0; v < model.vehicles; v++) {
    if (board.count[v] > 0 || kindSeen[model.kind[v]] === 1) continue
    kindSeen[model.kind[v]] = 1
    if (extraOf(rebuild, node, v) < rebuild.best[0] && hasRoom(rebuild, node, v))
      scanPlain(rebuild, node, v)
  }
  if (rebuild.after[0] < 0) lookEverywhere(rebuild, node, false)
}

const orders = ['random', 'load', 'far', 'near', 'narrow', 'early', 'late', 'weight'] as const
const weights = [4, 4, 2, 1, 2, 2, 2]

/** Breaks first, then by an order drawn anew each time. */
function sortWaiting(rebuild: Rebuild, first: number): void {
  const { model, board, random, keys, neighbours } = rebuild
  const { absent } = board
  let drawn = drawBelow(random, neighbours.isWeighed ? 25 : 17)
  let order = 0
  while (order < weights.length && drawn >= weights[order]) drawn -= weights[order++]
  const isRandom = orders[order] === 'random'
  const ranks = neighbours.ranks[order]
  const begin = model.breaks > 0 ? 1 : first + 1
  for (let at = begin; at <= absent[0]; at++) {
    const node = absent[at]
    const key = node >= model.jobs ? -Infinity : isRandom ? draw(random) : ranks[node]
    let to = at
    for (; to > begin && keys[to - 1] > key; to--) {
      keys[to] = keys[to - 1]
      absent[to] = absent[to - 1]
    }
    keys[to] = key
    absent[to] = node
  }
}
