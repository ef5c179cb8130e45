import { type Board, copyBoard, emptyBoard, putOn, refresh } from './board.ts'
import { settleAll } from './fleet.ts'
import { Impossible } from './impossible.ts'
import type { Model } from './model.ts'
import { type Rebuild, recreate } from './recreate.ts'
import { isLoaded } from './richRoute.ts'
import { scanRich } from './richScan.ts'
import { hasRoom } from './scan.ts'
import { keepRoute, openStep } from './undo.ts'

/** Any route may have changed. */
export function recreateAll(rebuild: Rebuild): boolean {
  const { model, board, undo } = rebuild
  settleAll(rebuild.fleet, board)
  openStep(undo, board)
  for (let v = 0; v < model.vehicles; v++) keepRoute(undo, model, { board, v })
  const isDone = recreate(rebuild)
  openStep(undo, board)
  return isDone
}

/** Brings these alone onto the routes; nobody else waits meanwhile. */
function lay(rebuild: Rebuild, nodes: readonly number[]): boolean {
  const { board, fresh } = rebuild
  board.absent[0] = fresh[0] = nodes.length
  board.absent.set(nodes, 1)
  return recreateAll(rebuild)
}

function waitingOf({ absent }: Board): number[] {
  return [...absent.subarray(1, absent[0] + 1)]
}

function wait({ absent, route }: Board, nodes: readonly number[]): void {
  const waiting = nodes.filter((node) => route[node] < 0)
  absent[0] = waiting.length
  absent.set(waiting, 1)
}

/**
 * A vehicle whose breaks cannot be taken within its shift stays at home. What is aboard may be too
 * much for a break until it is brought.
 */
export function layBreaks(rebuild: Rebuild): void {
  const { model, board } = rebuild
  const waiting = waitingOf(board)
  const jobs = waiting.filter((node) => node < model.jobs)
  const undo = emptyBoard(model)
  copyBoard(board, undo)
  model.problem.vehicles.forEach((vehicle, v) => {
    const breaks = waiting
      .filter((node) => node >= model.jobs && model.breakOwner[node - model.jobs] === v)
      .toSorted((a, b) => model.close[a] - model.close[b])
    const aboard = jobs.filter((node) => model.isMust[node] === 1 && isAboard(model, node, v))
    copyBoard(board, undo)
    if (lay(rebuild, breaks)) return
    copyBoard(undo, board)
    const isLighter = aboard.length > 0 && aboard.every((node) => lay(rebuild, [node]))
    if (isLighter && lay(rebuild, breaks)) return
    if (vehicle.begun?.length)
      throw new Impossible(`vehicle ${vehicle.id}: its breaks do not fit beside its begun work`)
    copyBoard(undo, board)
    for (let j = 0; j < model.jobs; j++) model.allowed[j * model.vehicles + v] = 0
  })
  wait(board, jobs)
}

function isAboard({ mates, isBegun, boundTo }: Model, node: number, v: number): boolean {
  return mates[node] >= 0 && isBegun[mates[node]] === 1 && boundTo[node] === v
}

const ordersMax = 10

/**
 * What must be served finds its place while the routes are empty, the earliest first; what does
 * not fit so comes before all others, a few times.
 */
export function layPromises(rebuild: Rebuild): void {
  const { model, board } = rebuild
  const waiting = waitingOf(board)
  let order = waiting
    .filter((node) => model.isMust[node] === 1 && board.route[node] < 0)
    .toSorted((a, b) => model.close[a] - model.close[b])
  const others = waiting.filter((node) => model.isMust[node] === 0)
  const undo = emptyBoard(model)
  copyBoard(board, undo)
  for (let tries = Math.min(ordersMax, order.length); ; tries--) {
    const failed = order.find((node) => !lay(rebuild, [node]) && !layBeside(rebuild, node, others))
    if (failed === undefined) break
    if (tries <= 1) {
      const { type, id } = model.tasks[failed]
      throw new Impossible(`${type} ${id} is promised and does not fit its vehicle`)
    }
    copyBoard(undo, board)
    order = [failed, ...order.filter((node) => node !== failed)]
  }
  wait(board, others)
}

/** Another job in the same house may save the promised one its set-up, so that it fits. */
function layBeside(rebuild: Rebuild, node: number, others: readonly number[]): boolean {
  const { model, board, best, after } = rebuild
  const v = model.boundTo[node]
  if (v < 0 || model.setups[v][node] === 0) return false
  const undo = emptyBoard(model)
  board.absent[0] = 0
  copyBoard(board, undo)
  for (const other of others) {
    const isThere = other < model.jobs && model.home[other] === model.home[node]
    if (!isThere || model.mates[other] >= 0 || !hasRoom(rebuild, other, v)) continue
    best[0] = Infinity
    after[0] = -1
    scanRich(rebuild, other, v)
    if (after[0] < 0) continue
    putOn(model, board, { node: other, after: after[0] })
    if (refresh(model, board, v) && isLoaded(model, board, v) && lay(rebuild, [node])) return true
    copyBoard(undo, board)
  }
  return false
}
