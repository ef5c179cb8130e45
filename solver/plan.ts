import { type Board, refresh } from './board.ts'
import { setOutLatest } from './latest.ts'
import type { Model } from './model.ts'
import { nextStart } from './modelTimes.ts'
import type { LeftOut, Plan, Route, Stop } from './problem.ts'
import { reasonFor } from './reasons.ts'
import { nearestRelaxation } from './relax.ts'
import { beyondBreaks } from './richScan.ts'

/** The board in the words of the problem. */
export function readPlan(model: Model, board: Board, iterations: number): Plan {
  const routes: Route[] = []
  for (let v = 0; v < model.vehicles; v++) {
    if (board.count[v] === 0) continue
    // Short insertions leave the sums of driving aside.
    if (!refresh(model, board, v)) throw new Error(`route ${v} does not hold`)
    routes.push(readRoute(model, board, v))
  }
  const waiting = [...board.absent.subarray(1, board.absent[0] + 1)].toSorted((a, b) => a - b)
  return {
    routes,
    leftOut: waiting.map((node) => readLeftOut(model, board, node)),
    cost: routes.reduce((sum, { cost }) => sum + cost, 0),
    iterations,
  }
}

/** Both ends of a shipment have the same reason and the same way out. */
function readLeftOut(model: Model, board: Board, node: number): LeftOut {
  const { type, id, mate, leaveOutCost } = model.tasks[node]
  const ends = mate < 0 ? [node] : type === 'delivery' ? [mate, node] : [node, mate]
  const relaxation = nearestRelaxation(model, board, ends[0])
  const isDear = relaxation === 'none' && leaveOutCost !== undefined
  return {
    type,
    job: id,
    reason: isDear ? 'price' : reasonFor(model, ends),
    ...(relaxation && relaxation !== 'none' ? { relaxation } : {}),
  }
}

function readRoute(model: Model, board: Board, v: number): Route {
  const from = leavesAt(model, board, v)
  const isOut = model.isBegun[board.next[model.starts + v]] === 1
  const course = (at: number) => courseOf(model, board, { v, at })
  const { stops, at, end } = isOut ? course(from) : setOutLatest(from, course)
  return {
    vehicle: model.problem.vehicles[v].id,
    departure: at + model.epoch,
    stops,
    arrival: end + model.epoch,
    travelTime: board.drive[v],
    distance: board.way[v],
    cost: costOf(model, board, { v, stops }),
  }
}

type Departure = { readonly v: number; readonly at: number }

/** Where work or a break cannot begin any more, it never ends. */
function courseOf(model: Model, board: Board, { v, at }: Departure) {
  const { starts, ends, epoch, jobs } = model
  const { next, prev, place } = board
  const breaks = model.problem.vehicles.flatMap((each) => each.breaks ?? [])
  const stops: Stop[] = []
  let now = at
  let left = wayOn(model, board, starts + v)
  let idle = 0
  for (let x = next[starts + v]; x !== ends + v; x = next[x]) {
    const isJob = x < jobs
    const start = nextStart(model, x, isJob ? now + left : now)
    const hop = isJob ? left : Math.min(left, start - now)
    const setup = place[prev[x]] === place[x] ? 0 : model.setups[v][x]
    const service = model.services[v][x]
    const { type, id } = isJob ? model.tasks[x] : ({ type: 'break', ...breaks[x - jobs] } as const)
    stops.push({
      type,
      id,
      place: place[x],
      arrival: now + hop + epoch,
      start: start + epoch,
      setup,
      service,
      late: isJob && model.due ? Math.max(0, start - model.due[x]) : 0,
    })
    idle += start - now - hop
    now = start + setup + service
    left = isJob ? wayOn(model, board, x) : left - hop
  }
  const late = stops.reduce((sum, stop) => sum + stop.late, 0)
  return { stops, at, end: now + left, idle, late }
}

/** Time to drive from a stop to the next place, beyond the breaks on the way. */
function wayOn(model: Model, board: Board, stop: number): number {
  const to = beyondBreaks({ model, board }, board.next[stop])
  const { time } = model.legs[board.route[stop]]
  return time[board.place[stop] * model.places + board.place[to]]
}

/** Nobody leaves home to wait at the first door, nor so late that a break on the way is put off. */
function leavesAt(model: Model, board: Board, v: number): number {
  const { starts, jobs, setups, services, service } = model
  const { next, place, departs } = board
  let first = Infinity
  let rests = 0
  let x = next[starts + v]
  for (; x >= jobs; x = next[x]) {
    first = Math.min(first, departs[x] - service[x])
    rests += service[x]
  }
  const setup = place[starts + v] === place[x] ? 0 : setups[v][x]
  const start = departs[x] - services[v][x] - setup
  return Math.min(first, start - rests - wayOn(model, board, starts + v))
}

type Made = { readonly v: number; readonly stops: readonly Stop[] }

/** Worked out anew from the rates, since the search may have stretched and rounded them. */
function costOf(model: Model, board: Board, { v, stops }: Made): number {
  const vehicle = model.problem.vehicles[v]
  const { costFixed = 0, costPerHour = 3600, costPerKm = 0, costPerTaskHour = 0 } = vehicle
  const table = model.problem.matrices[vehicle.matrix ?? 0]
  let sum = costFixed + (board.way[v] * costPerKm) / 1000
  if (!table.costs) sum += (board.drive[v] * costPerHour) / 3600
  let at = 0
  let here = board.place[model.starts + v]
  for (let x = board.next[model.starts + v]; ; x = board.next[x]) {
    const there = board.place[x]
    const isRoad = Math.max(here, there) < table.size
    if (table.costs && isRoad) sum += table.costs[here * table.size + there]
    if (x >= model.starts) return sum
    here = there
    const stop = stops[at++]
    if (x >= model.jobs) continue
    const { preferred, lateness, type } = model.tasks[x]
    if (preferred && type !== 'delivery' && preferred.vehicle !== vehicle.id)
      sum += preferred.otherCost
    sum += ((stop.setup + stop.service) * costPerTaskHour) / 3600
    sum += (stop.late * (lateness?.costPerHour ?? 0)) / 3600
  }
}
