import type { Board } from './board.ts'
import type { Model } from './model.ts'
import { scanBefore } from './richScan.ts'
import { hasRoom, type Look } from './scan.ts'

type Ground = { readonly model: Model; readonly board: Board }

/** The how manieth stop of its route it is, what is begun counted and breaks not. */
function placeOf({ model, board }: Ground, node: number): number {
  let place = 0
  for (let x = node; x < model.starts; x = board.prev[x]) if (x < model.jobs) place += 1
  return place
}

/** Whether everything that was promised a place in the order of its route stands exactly there. */
export function standInPlaces(ground: Ground): boolean {
  const { ranked = [], rank } = ground.model.edges ?? {}
  return ranked.every((node) => placeOf(ground, node) === rank?.[node])
}

/** Whether a job behind `a`, and whatever is behind it, does not come too late for its place. */
export function leavesInPlace({ model, board }: Ground, node: number, a: number): boolean {
  const { ranked = [], rank } = model.edges ?? {}
  if (!ranked.length || !rank) return true
  const mate = model.mates[node]
  // The pickup of a delivery is to come before it.
  const isPair = mate >= 0 && model.tasks[node].type === 'delivery' && board.route[mate] < 0
  const more = isPair ? 2 : 1
  let place = placeOf({ model, board }, a)
  if (rank[node] > 0 && place + 1 > rank[node]) return false
  for (let x = board.next[a]; x < model.starts; x = board.next[x]) {
    if (x >= model.jobs) continue
    place += 1
    if (rank[x] > 0 && place + more > rank[x]) return false
  }
  return true
}

export type Waiting = { readonly from: number; readonly to: number }

export type Fill = {
  readonly look: Look
  readonly waiting: Waiting
  readonly bringBack: (node: number) => boolean
}

/**
 * Brings jobs that wait to before what is promised a later place than it has, each the cheapest
 * there is; what it costs, or Infinity where nobody fits.
 */
export function fillPlaces(fill: Fill): number {
  const { model, board } = fill.look
  let cost = 0
  for (const node of model.edges?.ranked ?? []) {
    const rank = model.edges?.rank[node] ?? 0
    while (board.route[node] >= 0 && placeOf({ model, board }, node) < rank) {
      const added = fillBefore(fill, node)
      if (added === Infinity) return Infinity
      cost += added
    }
  }
  return cost
}

function fillBefore({ look, waiting, bringBack }: Fill, node: number): number {
  const { model, board } = look
  const v = board.route[node]
  let chosen = -1
  look.best[0] = Infinity
  for (let at = waiting.from; at <= waiting.to; at++) {
    const job = board.absent[at]
    if (job >= model.jobs || board.route[job] >= 0) continue
    if (!hasRoom(look, job, v)) continue
    const least = look.best[0]
    scanBefore(look, job, { v, to: node })
    if (look.best[0] < least) chosen = job
  }
  return chosen >= 0 && bringBack(chosen) ? look.best[0] : Infinity
}
