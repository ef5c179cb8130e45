import { exactCost, guidedCost, routesCost, type Search } from './anneal.ts'
import type { Board } from './board.ts'
import { type Slot, stopCell } from './crew.ts'
import { settleAll } from './fleet.ts'

/** Cells of the control beside the one that stops. */
const agreedCell = 1
const waitingCell = 2
const roundCell = 3

const patience = 1_000

/** Returns when all are here. */
export function meet(control: Int32Array, threads: number): void {
  const round = Atomics.load(control, roundCell)
  if (Atomics.add(control, waitingCell, 1) === threads - 1) {
    Atomics.store(control, waitingCell, 0)
    Atomics.add(control, roundCell, 1)
    Atomics.notify(control, roundCell)
    return
  }
  while (Atomics.load(control, roundCell) === round)
    Atomics.wait(control, roundCell, round, patience)
}

/** One of them says whether it is over, lest some hear the signal a moment before others. */
export function agreeToStop(control: Int32Array): void {
  Atomics.store(control, agreedCell, Atomics.load(control, stopCell))
}

/** Room for the plan a thread is at and the best it has seen. */
export function newSlot({ rebuild: { board } }: Search): Slot {
  return {
    ints: new SharedArrayBuffer(2 * board.ints.byteLength),
    floats: new SharedArrayBuffer(2 * board.floats.byteLength + costBytes),
  }
}

const costBytes = 16

export function layOpen({ rebuild: { board }, best, cost }: Search, slot: Slot): void {
  const { costs, boards } = open(slot, board)
  boards.forEach(({ ints, floats }, at) => {
    ints.set(at === 0 ? board.ints : best.ints)
    floats.set(at === 0 ? board.floats : best.floats)
  })
  costs[0] = cost[0]
  costs[1] = cost[1]
}

function open({ ints, floats }: Slot, like: Board) {
  const costs = new Float64Array(floats, 0, 2)
  const boards = [0, 1].map((at) => ({
    ints: new Int32Array(ints, at * like.ints.byteLength, like.ints.length),
    floats: new Float64Array(floats, costBytes + at * like.floats.byteLength, like.floats.length),
  }))
  return { costs, boards }
}

/** Takes over the best of all plans; true when it is over. All decide alike. */
export function adopt(search: Search, slots: readonly Slot[], control: Int32Array): boolean {
  const { model, rebuild, best, cost } = search
  const { board, fleet, memory } = rebuild
  const opened = slots.map((slot) => open(slot, board))
  const lowest = (which: 0 | 1) =>
    opened.reduce((low, each) => (each.costs[which] < low.costs[which] ? each : low))
  const winner = lowest(1)
  copyInto(winner.boards[1], best)
  copyInto(lowest(0).boards[0], board)
  settleAll(fleet, board)
  for (let v = 0; v < model.vehicles; v++) memory.version[v] += 1
  cost[0] = guidedCost(model, board)
  cost[1] = exactCost(model, best)
  cost[2] = routesCost(model, board)
  return Atomics.load(control, agreedCell) !== 0
}

type Numbers = { readonly ints: Int32Array; readonly floats: Float64Array }

function copyInto(from: Numbers | undefined, to: Board): void {
  if (!from) return
  to.ints.set(from.ints)
  to.floats.set(from.floats)
}
