import { type Board, copyBoard, emptyBoard } from './board.ts'
import type { Model } from './model.ts'
import { chooseGaps, findNeighbours } from './neighbours.ts'
import type { Limits } from './problem.ts'
import { draw, randomFrom } from './random.ts'
import { type Rebuild, recreate } from './recreate.ts'
import { ruin } from './ruin.ts'
import { layStart } from './start.ts'

export type Search = {
  readonly model: Model
  readonly limits: Limits
  readonly rebuild: Rebuild
  /** The plan the next step starts from, and the best seen. */
  readonly current: Board
  readonly best: Board
  /** Guided cost of the current plan, exact cost of the best, of the best of this heat. */
  readonly cost: Float64Array
  iterations: number
}

export type Heat = {
  /** Parts of the whole allowance, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly hot: number
  readonly cold: number
}

export const tuning = {
  meanTaken: 10,
  stringMax: 10,
  blink: 0.01,
  hot: 2,
  /** Where priorities differ the rest of the plan must not boil. */
  hotWeighed: 0.7,
  cold: 0.05,
  heats: [1] as readonly number[],
}

export function openSearch(model: Model, limits: Limits): Search {
  const board = emptyBoard(model)
  const rebuild: Rebuild = {
    model,
    board,
    random: randomFrom(limits.seed),
    blink: tuning.blink,
    best: new Float64Array(1),
    after: new Int32Array(2),
    neighbours: findNeighbours(model),
    touched: new Uint8Array(model.vehicles),
    gapsSeen: new Int32Array(1),
    isStale: new Uint8Array(model.jobs + model.breaks),
    fresh: new Int32Array(1),
    keys: new Float64Array(model.jobs + model.breaks + 2),
    kindSeen: new Uint8Array(model.vehicles),
  }
  layStart(rebuild)
  rebuild.gapsSeen[0] = chooseGaps(
    model,
    board.count.reduce((sum, jobs) => sum + Math.min(1, jobs), 0),
  )
  const current = emptyBoard(model)
  const best = emptyBoard(model)
  copyBoard(board, current)
  copyBoard(board, best)
  const cost = Float64Array.of(guidedCost(model, board), exactCost(model, board))
  return { model, limits, rebuild, current, best, cost, iterations: 0 }
}

/** Simulated annealing from the current plan; keeps the best by exact cost. */
export function anneal(search: Search, heat: Heat): void {
  const { model, rebuild, current, best, cost, limits } = search
  const { board, random } = rebuild
  let temperature = heat.hot
  let isSpoilt = false
  for (let step = 0; ; step++) {
    if ((step & 15) === 0) {
      const part = (progressOf(search) - heat.from) / (heat.to - heat.from)
      if (part >= 1 || limits.isStopped?.()) return
      temperature = heat.hot * Math.pow(heat.cold / heat.hot, Math.max(0, part))
    }
    search.iterations += 1
    if (isSpoilt) copyBoard(current, board)
    isSpoilt = true
    if (!ruin(rebuild, tuning) || !recreate(rebuild)) continue
    const found = guidedCost(model, board)
    if (found >= cost[0] - temperature * Math.log(draw(random))) continue
    isSpoilt = false
    cost[0] = found
    copyBoard(board, current)
    const exact = exactCost(model, board)
    if (exact >= cost[1] - 1e-9) continue
    cost[1] = exact
    copyBoard(board, best)
    limits.onBetter?.(exact / model.scale)
  }
}

export function progressOf({ limits, iterations }: Search): number {
  const counted = limits.iterations === undefined ? 0 : iterations / limits.iterations
  if (limits.seconds === undefined || !limits.clock) return counted
  return Math.max(counted, limits.clock() / limits.seconds)
}

export function routesCost(model: Model, board: Board): number {
  let sum = 0
  for (let v = 0; v < model.vehicles; v++) sum += board.cost[v]
  return sum
}

export function guidedCost(model: Model, board: Board): number {
  return routesCost(model, board) + waitingCost(model.pull, board)
}

export function exactCost(model: Model, board: Board): number {
  return routesCost(model, board) + waitingCost(model.leaveOut, board)
}

function waitingCost(prices: Float64Array, { absent }: Board): number {
  let sum = 0
  for (let at = 1; at <= absent[0]; at++) {
    if (absent[at] < prices.length) sum += prices[absent[at]]
  }
  return sum
}
