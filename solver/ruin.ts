import { refresh, takeOff } from './board.ts'
import { takeMates } from './pairs.ts'
import { draw, drawBelow } from './random.ts'
import { settle } from './fleet.ts'
import type { Rebuild } from './recreate.ts'
import { keepRoute } from './undo.ts'

export type RuinSize = {
  readonly meanTaken: number
  readonly stringMax: number
  /** Share of steps that take the first route off whole. */
  readonly wholeRoutes: number
  /** Share of the others in which a job begins a route of its own. */
  readonly opens: number
}

/**
 * Adjacent string removal (Christiaens and Vanden Berghe, Slack Induction by String Removals,
 * 2020): from routes around a job drawn by lot a string of stops each is taken off. False when a
 * route does not hold without them, which happens where a detour is shorter than the direct way.
 * Strings alone never join two halves of a cluster, each a route that costs another way there; so
 * once in a while a route is taken off whole.
 */
export function ruin(rebuild: Rebuild, size: RuinSize): boolean {
  const { model, board, random, undo, neighbours, fleet } = rebuild
  const { touched, changed } = undo
  const waitingBefore = board.absent[0]
  const centre = drawBelow(random, model.jobs)
  const { meanTaken, stringMax, wholeRoutes } = size
  let isWhole = draw(random) < wholeRoutes
  rebuild.opens[0] = isWhole ? 0 : size.opens
  const length = Math.min(stringMax, (model.jobs - waitingBefore) / Math.max(1, fleet.used[0]))
  const stringsMax = (4 * meanTaken) / (1 + length) - 1
  let strings = Math.floor(1 + draw(random) * Math.max(0, stringsMax))
  for (let at = -1; at < neighbours.width && strings > 0; at++) {
    const job = at < 0 ? centre : neighbours.list[centre * neighbours.width + at]
    const v = board.route[job]
    if (v < 0 || touched[v] === 1 || model.isBegun[job] === 1) continue
    keepRoute(undo, model, { board, v })
    if (isWhole) takeRoute(rebuild, job)
    else takeString(rebuild, job, Math.max(1, length))
    isWhole = false
    strings -= 1
  }
  if (model.hasPairs) takeMates(model, board, waitingBefore)
  rebuild.fresh[0] = board.absent[0] - waitingBefore
  for (let at = 1; at <= changed[0]; at++) {
    if (!refresh(model, board, changed[at])) return false
    settle(fleet, board, changed[at])
  }
  return true
}

function takeRoute(rebuild: Rebuild, job: number): void {
  const { model, board } = rebuild
  const { prev, next } = board
  let from = job
  while (isLoose(rebuild, prev[from])) from = prev[from]
  while (isLoose(rebuild, from)) {
    const after = next[from]
    takeOff(model, board, from)
    from = after
  }
}

/** Half the time the string has stops in its midst that stay. */
function takeString(rebuild: Rebuild, job: number, lengthMax: number): void {
  const { model, board, random } = rebuild
  const { prev, next, count, route } = board
  const size = count[route[job]]
  const length = Math.floor(1 + draw(random) * Math.min(size, lengthMax))
  let kept = 0
  if (length > 1 && length < size && draw(random) < 0.5) {
    kept = 1
    while (length + kept < size && draw(random) > 0.01 && draw(random) > 0.5) kept += 1
  }
  const span = length + kept
  let before = 0
  for (let x = prev[job]; before < span - 1 && isLoose(rebuild, x); x = prev[x]) before += 1
  let behind = 0
  for (let x = next[job]; behind < span - 1 && isLoose(rebuild, x); x = next[x]) behind += 1
  const least = Math.max(0, span - 1 - behind)
  const back = least + drawBelow(random, Math.max(1, before - least + 1))
  let from = job
  for (let step = 0; step < back && isLoose(rebuild, prev[from]); step++) from = prev[from]
  const gapAt = kept ? 1 + drawBelow(random, Math.max(1, length - 1)) : span
  for (let step = 0; step < span && isLoose(rebuild, from); step++) {
    const after = next[from]
    const stays = step >= gapAt && step < gapAt + kept && (from !== job || kept > 1)
    if (!stays) takeOff(model, board, from)
    from = after
  }
}

function isLoose({ model }: Rebuild, node: number): boolean {
  return node < model.starts && model.isBegun[node] === 0
}
