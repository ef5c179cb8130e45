import { type Board, copyBoard, emptyBoard, putOn, refresh, takeOff } from './board.ts'
import type { Model } from './model.ts'
import type { Visit } from './problem.ts'
import { isLoaded } from './richRoute.ts'

/**
 * The running plan as far as it holds: each vehicle's stops in their order, around the breaks and
 * promises that stand already.
 */
export function layPlanned(
  model: Model,
  board: Board,
  nodeOf: (visit: Visit, v: number) => number,
): void {
  if (!model.problem.vehicles.some(({ planned }) => planned?.length)) return
  const undo = emptyBoard(model)
  model.problem.vehicles.forEach(({ planned = [] }, v) => {
    let last = lastBegun(model, board, v)
    for (const visit of planned) {
      const node = nodeOf(visit, v)
      copyBoard(board, undo)
      if (isBehind(model, board, { node, last })) last = node
      else if (mayStand(model, board, { node, v }) && placeBehind(model, board, { node, last }))
        last = node
      else copyBoard(undo, board)
    }
    dropHalves(model, board, v)
  })
}

function lastBegun(model: Model, board: Board, v: number): number {
  let x = model.starts + v
  while (model.isBegun[board.next[x]] === 1) x = board.next[x]
  return x
}

type Behind = { readonly node: number; readonly last: number }

/** A promise that stands where the plan has it already; a break is put where the plan has it. */
function isBehind(model: Model, board: Board, { node, last }: Behind): boolean {
  if (node >= model.jobs || board.route[node] !== board.route[last]) return false
  for (let x = board.next[last]; x < model.starts; x = board.next[x]) if (x === node) return true
  return false
}

function mayStand(
  model: Model,
  board: Board,
  { node, v }: { readonly node: number; readonly v: number },
): boolean {
  if (node >= model.jobs) {
    if (model.isBegun[node] === 1 || board.route[node] !== v) return false
    takeOff(model, board, node)
    return true
  }
  const mate = model.mates[node]
  const isLost = model.tasks[node].type === 'delivery' && board.route[mate] !== v
  const isFree = board.route[node] < 0 && model.allowed[node * model.vehicles + v] === 1
  return isFree && !isLost && board.count[v] < model.jobsMax[v]
}

/** Directly behind the last, or behind the breaks and promises that follow it. */
function placeBehind(model: Model, board: Board, { node, last }: Behind): boolean {
  const v = board.route[last]
  const { absent } = board
  for (let a = last; ; a = board.next[a]) {
    putOn(model, board, { node, after: a })
    board.route[node] = v
    if (refresh(model, board, v) && isLoaded(model, board, v) && isOrdered(model, board, v)) break
    takeOff(model, board, node)
    absent[0] -= 1
    refresh(model, board, v)
    const follows = board.next[a]
    if (follows >= model.starts || (follows < model.jobs && model.isMust[follows] === 0))
      return false
  }
  unlist(absent, node)
  return true
}

/** Whether first and last jobs of the day are, and none comes too late in the order. */
function isOrdered(model: Model, board: Board, v: number): boolean {
  if (!model.edges) return true
  const { isFirst, isLast, rank } = model.edges
  const jobs: number[] = []
  let begun = 0
  for (let x = board.next[model.starts + v]; x < model.starts; x = board.next[x]) {
    if (x >= model.jobs) continue
    if (model.isBegun[x] === 0) jobs.push(x)
    else begun += 1
  }
  return jobs.every((node, at) => {
    if (rank[node] > 0 && begun + at + 1 > rank[node]) return false
    return (isFirst[node] === 0 || at === 0) && (isLast[node] === 0 || at === jobs.length - 1)
  })
}

/** A pickup whose delivery found no place waits with it. */
function dropHalves(model: Model, board: Board, v: number): void {
  if (!model.hasPairs) return
  for (let x = board.next[model.starts + v]; x < model.starts; x = board.next[x]) {
    const mate = x < model.jobs ? model.mates[x] : -1
    if (mate >= 0 && board.route[mate] < 0 && model.isBegun[x] === 0) takeOff(model, board, x)
  }
  refresh(model, board, v)
}

export function unlist(absent: Int32Array, node: number): void {
  let to = 1
  for (let at = 1; at <= absent[0]; at++) if (absent[at] !== node) absent[to++] = absent[at]
  absent[0] = to - 1
}
