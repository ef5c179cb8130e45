import type { Board } from './board.ts'
import type { Model } from './model.ts'
import { draw, type Random } from './random.ts'

/** Where a waiting job would stand best, as far as looked. */
export type Look = {
  readonly model: Model
  readonly board: Board
  readonly random: Random
  /** Share of good places passed over, so that not every rebuilt plan is the same. */
  readonly blink: Float64Array
  readonly best: Float64Array
  /** The stop to come after, or -1; for a shipment also the one its delivery comes after. */
  readonly after: Int32Array
}

/** Looks through one route of a plain problem. */
export function scanPlain(look: Look, node: number, v: number): void {
  const { model, board } = look
  const { intoTime, time, intoCost, cost } = model.legs[v]
  const { isBegun } = model
  const { next, place, departs, late, leg } = board
  const row = model.home[node] * model.places
  const opens = model.open[node]
  const closes = model.close[node]
  const work = model.service[node]
  const end = model.ends + v
  const extra = extraOf(look, node, v)
  const blink = look.blink[0]
  let best = look.best[0] - extra
  let here = row + place[model.starts + v]
  for (let a = model.starts + v; a !== end;) {
    const b = next[a]
    const there = row + place[b]
    if (late[b] >= opens + work) {
      const added = intoCost[here] + cost[there] - leg[b]
      if (added < best) {
        let start = departs[a] + intoTime[here]
        if (start < opens) start = opens
        if (start <= closes && start + work + time[there] <= late[b] && isBegun[b] === 0) {
          if (blink === 0 || draw(look.random) >= blink) {
            best = added
            look.after[0] = a
            look.best[0] = added + extra
          }
        }
      }
      if (departs[a] > closes) return
    }
    a = b
    here = there
  }
}

/** What a vehicle costs for a job whatever its place on the route. */
export function extraOf({ model, board }: Look, node: number, v: number): number {
  const fixed = board.count[v] === 0 ? model.costFixed[v] : 0
  return model.otherCost ? fixed + model.otherCost[node * model.vehicles + v] : fixed
}

/**
 * Looks at a plain problem's likely gaps only: `gaps` from `at` to `end` are twice a node, plus one
 * where the gap before it is meant.
 */
export function scanGaps(
  look: Look,
  node: number,
  { gaps, at, end }: { readonly gaps: Int32Array; readonly at: number; readonly end: number },
): void {
  const { model, board } = look
  const { intoTime, time, intoCost, cost } = model.legs[0]
  const { next, prev, route, place, departs, late, leg } = board
  const row = model.home[node] * model.places
  const opens = model.open[node]
  const closes = model.close[node]
  const work = model.service[node]
  let best = look.best[0]
  for (let g = at; g < end; g++) {
    const near = gaps[g] >> 1
    if (route[near] < 0) continue
    const a = (gaps[g] & 1) === 1 ? prev[near] : near
    const b = next[a]
    const there = row + place[b]
    const here = row + place[a]
    const added = intoCost[here] + cost[there] - leg[b]
    if (added >= best) continue
    let start = departs[a] + intoTime[here]
    if (start < opens) start = opens
    if (start > closes || start + work + time[there] > late[b] || model.isBegun[b] === 1) continue
    const v = route[near]
    const whole = added + extraOf(look, node, v)
    if (whole >= best || !hasRoom(look, node, v) || draw(look.random) < look.blink[0]) continue
    best = whole
    look.after[0] = a
  }
  look.best[0] = best
}

/** Whether a vehicle may come and has room, as far as that does not depend on the place. */
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
