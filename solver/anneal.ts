import { type Board, copyBoard, emptyBoard } from './board.ts'
import type { Model } from './model.ts'
import { chooseGaps, findNeighbours } from './neighbours.ts'
import type { Limits } from './problem.ts'
import { draw, randomFrom } from './random.ts'
import { type Rebuild, recreate } from './recreate.ts'
import { ruin } from './ruin.ts'
import { layStart } from './start.ts'
import { dare } from './dare.ts'
import { emptyFleet, settle } from './fleet.ts'
import { emptyMemory, isWorthKeeping } from './memory.ts'
import { emptyUndo, isChanged, openStep, takeBack } from './undo.ts'

export type Search = {
  readonly model: Model
  readonly limits: Limits
  readonly rebuild: Rebuild
  readonly best: Board
  /** The best of the heats that were only to prepare; see `forgets`. */
  readonly kept: Kept
  /** Guided cost of the present plan, exact cost of the best, cost of the present routes. */
  readonly cost: Float64Array
  iterations: number
}

/** Its cost is beyond any as long as there is none. */
export type Kept = { readonly board: Board; readonly cost: Float64Array }

export type Heat = {
  /** Parts of the whole allowance, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly hot: number
  readonly cold: number
  /**
   * What leaving a job out costs for the time being, and the most that its way may cost; the
   * model's pull, and anything, unless given.
   */
  readonly pull?: Float64Array
  /** Sets the best plan so far aside: who is served is looked for while cool. */
  readonly forgets?: boolean
}

export const tuning = {
  meanTaken: 10,
  stringMax: 10,
  wholeRoutes: 0.01,
  blink: 0.01,
  hot: 2,
  /** Where priorities differ the rest of the plan must not boil. */
  hotWeighed: 0.7,
  cold: 0.05,
  opens: 0.4,
  heats: [1] as readonly number[],
  /** How often the search goes on from the best plan so far: the fewer, the further it strays. */
  rounds: 16,
}

const fewJobs = 15

const blinkOften = 0.2

export function openSearch(model: Model, limits: Limits): Search {
  const board = emptyBoard(model)
  const rebuild: Rebuild = {
    model,
    board,
    random: randomFrom(limits.seed),
    blink: Float64Array.of(tuning.blink),
    best: new Float64Array(1),
    after: new Int32Array(2),
    neighbours: findNeighbours(model),
    undo: emptyUndo(model),
    fleet: emptyFleet(model),
    memory: emptyMemory(model),
    gapsSeen: new Int32Array(1),
    isStale: new Uint8Array(model.jobs + model.breaks),
    fresh: new Int32Array(1),
    opens: Float64Array.of(tuning.opens),
    allowance: Float64Array.of(Infinity),
    limit: new Float64Array(model.jobs + 1),
    isOrdered: new Uint8Array(1),
    dares: new Uint8Array(model.jobs + model.breaks),
    keys: new Float64Array(model.jobs + model.breaks + 2),
  }
  layStart(rebuild)
  const routes = rebuild.fleet.used[0]
  const gaps = chooseGaps(model, routes)
  if (isWorthKeeping(model, { routes, gaps })) rebuild.memory.isKept[0] = 1
  else rebuild.gapsSeen[0] = gaps
  const best = emptyBoard(model)
  copyBoard(board, best)
  const driven = routesCost(model, board)
  const cost = Float64Array.of(guidedCost(model, board), exactCost(model, board), driven)
  limits.onBetter?.(cost[1] / model.scale)
  const kept = { board: emptyBoard(model), cost: Float64Array.of(Infinity) }
  return { model, limits, rebuild, best, kept, cost, iterations: 0 }
}

/** Keeps the best plan so far from being forgotten. */
export function setAside({ best, kept, cost }: Search): void {
  if (cost[1] >= kept.cost[0]) return
  kept.cost[0] = cost[1]
  copyBoard(best, kept.board)
}

/** The best of the whole search. */
export function bestOf({ best, kept, cost }: Search): Board {
  return kept.cost[0] < cost[1] ? kept.board : best
}

/** Simulated annealing from the present plan; keeps the best by exact cost. */
export function anneal(search: Search, heat: Heat): void {
  const { model, rebuild, best, cost, limits } = search
  const { board, random, undo } = rebuild
  const { pull = model.pull } = heat
  if (heat.forgets) {
    setAside(search)
    cost[1] = exactCost(model, board)
    copyBoard(board, best)
  }
  cost[0] = cost[2] + waitingCost(pull, board)
  rebuild.limit[0] = heat.pull ? 1 : 0
  rebuild.limit.set(pull, 1)
  let temperature = heat.hot
  for (let step = 0; ; step++) {
    if ((step & 63) === 0) {
      const part = (progressOf(search) - heat.from) / (heat.to - heat.from)
      if (part >= 1 || limits.isStopped?.()) return
      temperature = heat.hot * Math.pow(heat.cold / heat.hot, Math.max(0, part))
      // A small plan is rebuilt whole, and would be the same again and again.
      if (model.jobs <= fewJobs) rebuild.blink[0] = (step & 64) === 0 ? tuning.blink : blinkOften
    }
    search.iterations += 1
    openStep(undo, board)
    const worst = cost[0] - temperature * Math.log(draw(random))
    if (!ruin(rebuild, tuning) || !allow(rebuild, worst - cost[2], step) || !recreate(rebuild)) {
      revert(rebuild)
      continue
    }
    const routes = cost[2] + routesChange(rebuild)
    const found = routes + waitingCost(pull, board)
    // A shipment may cost more than the pull of it says, and still be wanted.
    const isBest = model.hasPairs && routes + waitingCost(model.leaveOut, board) < cost[1] - 1e-9
    if (found >= worst && !isBest) {
      revert(rebuild)
      continue
    }
    cost[0] = found
    cost[2] = routes
    accept(rebuild)
    const exact = routes + waitingCost(model.leaveOut, board)
    if (exact >= cost[1] - 1e-9) continue
    // Summed anew, lest broken rates drift.
    cost[2] = routesCost(model, board)
    cost[1] = exact
    copyBoard(board, best)
    limits.onBetter?.(exact / model.scale)
  }
}

/**
 * Sets what may be spent on bringing the waiting back; what costs more is not kept anyway. Once in
 * a while all who wait look everywhere: a route of begun work alone never changes by itself.
 */
function allow(rebuild: Rebuild, most: number, step: number): boolean {
  if ((step & 63) === 0) rebuild.fresh[0] = rebuild.board.absent[0]
  dare(rebuild, rebuild.model.jobs <= fewJobs)
  const { hasPairs, isBounded } = rebuild.model
  rebuild.allowance[0] = hasPairs || !isBounded ? Infinity : most - routesChange(rebuild)
  return true
}

function routesChange({ board, undo }: Rebuild): number {
  let sum = 0
  for (let at = 1; at <= undo.changed[0]; at++) {
    const v = undo.changed[at]
    sum += board.cost[v] - undo.cost[v]
  }
  return sum
}

function accept({ model, board, undo, memory }: Rebuild): void {
  for (let at = 1; at <= undo.changed[0]; at++) {
    const v = undo.changed[at]
    if (isChanged(undo, model, { board, v })) memory.version[v] += 1
  }
}

function revert({ model, board, undo, fleet }: Rebuild): void {
  takeBack(undo, model, board)
  for (let at = 1; at <= undo.changed[0]; at++) settle(fleet, board, undo.changed[at])
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
