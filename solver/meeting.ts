import { type Heat, type Search, setAside } from './anneal.ts'
import type { Board } from './board.ts'
import { stopCell } from './crew.ts'
import { goOn } from './rounds.ts'

/** Where a worker lays its plans open for the others. */
export type Slot = { readonly ints: SharedArrayBuffer; readonly floats: SharedArrayBuffer }

/** Heats hang on the first plan, which no two find alike: all keep to those of the first. */
export type Offer = {
  readonly slot: Slot
  /** Of the first: where by time each leaves or takes the best plan without waiting. */
  readonly common: Slot
  readonly heats: readonly Heat[]
}

/** Cells of the control beside the one that stops. */
const agreedCell = 1
const waitingCell = 2
const roundCell = 3
const lockCell = 4

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

/** Room for two plans, the one a thread is at and the best it has seen, and what they cost. */
export function newSlot({ best }: Search): Slot {
  const slot = {
    ints: new SharedArrayBuffer(2 * best.ints.byteLength),
    floats: new SharedArrayBuffer(2 * best.floats.byteLength + costBytes),
  }
  open(slot, best).costs.fill(Infinity)
  return slot
}

const costBytes = 16

export function layOpen({ rebuild, best, cost }: Search, slot: Slot): void {
  const room = open(slot, best)
  for (const [which, board] of [rebuild.board, best].entries()) {
    room.ints[which]?.set(board.ints)
    room.floats[which]?.set(board.floats)
    room.costs[which] = cost[which]
  }
}

function open({ ints, floats }: Slot, { ints: { length }, floats: { length: wide } }: Board) {
  return {
    costs: new Float64Array(floats, 0, 2),
    ints: [0, 1].map((which) => new Int32Array(ints, 4 * which * length, length)),
    floats: [0, 1].map((which) => new Float64Array(floats, costBytes + 8 * which * wide, wide)),
  }
}

type Whence = { readonly slots: readonly Slot[]; readonly isOpening: boolean }

/**
 * All go on from the best plan anyone has seen; from the best that one is at, they were measured
 * to end worse than alone. Only where the first heat merely prepares the next, what it prepared is
 * taken. True when it is over; all decide alike.
 */
export function adopt(search: Search, { slots, isOpening }: Whence, control: Int32Array): boolean {
  const { best } = search
  const isOver = Atomics.load(control, agreedCell) !== 0
  const which = isOpening && !isOver ? 0 : 1
  if (which === 0) setAside(search)
  const winner = slots
    .map((slot) => open(slot, best))
    .reduce((low, each) => (each.costs[which] < low.costs[which] ? each : low))
  const { [which]: ints } = winner.ints
  const { [which]: floats } = winner.floats
  best.ints.set(ints)
  best.floats.set(floats)
  goOn(search)
  return isOver
}

/**
 * Leaves the best plan in the common slot if it is better than what lies there, and goes on from
 * the better. Who comes late is not waited for, so that on a busy machine nobody stands idle.
 */
export function trade(search: Search, common: Slot, control: Int32Array): void {
  const { best, cost } = search
  const room = open(common, best)
  while (Atomics.compareExchange(control, lockCell, 0, 1) !== 0)
    Atomics.wait(control, lockCell, 1, patience)
  if (cost[1] < room.costs[1]) layOpen(search, common)
  else {
    best.ints.set(room.ints[1])
    best.floats.set(room.floats[1])
  }
  Atomics.store(control, lockCell, 0)
  Atomics.notify(control, lockCell, 1)
  goOn(search)
}
