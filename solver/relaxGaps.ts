import type { Board } from './board.ts'
import type { Model } from './model.ts'
import { lastStart, nextStart, never } from './modelTimes.ts'
import type { Candidate, Change } from './relax.ts'
import { advance, newCursor } from './richRoute.ts'
import { isInPlace } from './richScan.ts'

type Gap = Candidate & { readonly a: number }

/** For each gap of a route the changes that would let a job in, each way of having it in time. */
export function gapChanges(model: Model, board: Board, { node, v }: Candidate): Change[][] {
  const all: Change[][] = []
  for (let a = model.starts + v; a !== model.ends + v; a = board.next[a]) {
    if (model.isBegun[board.next[a]] === 1 || !isInPlace({ model, board }, node, a)) continue
    const others = [
      ...loadChanges(model, board, { node, v, a }),
      ...roadChanges(model, board, { v, a, b: board.next[a], nodes: [node] }),
    ]
    if (others.length < 2)
      for (const time of timeChanges(model, board, { node, v, a })) all.push([...others, ...time])
  }
  return all
}

/** A larger van does not help where a break is bound to a load: that is no way out. */
function loadChanges(model: Model, board: Board, { node, v, a }: Gap): Change[] {
  const { dimensions, capacity } = model
  if (isBrokenByLoad(model, board, { node, v, a })) return noWay
  return Array.from({ length: dimensions }, (_, which): Change => {
    const at = node * dimensions + which
    const { [at]: given } = model.delivery
    const { [at]: taken } = model.pickup
    const here = a * dimensions + which
    const own = v * dimensions + which
    const short = model.isMixed
      ? Math.max(given - board.roomTo[here], taken - board.roomFrom[here])
      : board.load[own] + given + taken - capacity[own]
    return { change: 'capacity', amount: short, which }
  }).filter(({ amount }) => amount > 0)
}

const noWay: Change[] = [{ change: 'capacity', amount: never }]

function isBrokenByLoad(model: Model, board: Board, { node, v, a }: Gap): boolean {
  const { breakLoad, dimensions } = model
  if (!breakLoad) return false
  let more = model.delivery
  for (let x = model.starts + v; x !== model.ends + v; x = board.next[x]) {
    for (let d = 0; d < dimensions && x >= model.jobs && x < model.starts; d++) {
      const at = x * dimensions + d
      if (board.aboard[at] + more[node * dimensions + d] > breakLoad[at]) return true
    }
    if (x === a) more = model.pickup
  }
  return false
}

type Detour = {
  readonly v: number
  readonly a: number
  readonly b: number
  readonly nodes: readonly number[]
}

/** Driving that a detour by some nodes, from `a` to what follows `b`, has too much of. */
export function roadChanges(model: Model, board: Board, { v, a, b, nodes }: Detour): Change[] {
  const most = model.travelTimeMax[v]
  const farthest = model.distanceMax[v]
  if (most >= never && farthest === Infinity) return []
  const { time, distance } = model.legs[v]
  const places = [board.place[a], ...nodes.map((node) => board.place[node])]
  let x = b
  while (x >= model.jobs && x < model.starts) x = board.next[x]
  places.push(board.place[x])
  const sum = (table: Int32Array) =>
    places.reduce((total, to, at) => {
      return at === 0 ? total : total + table[places[at - 1] * model.places + to]
    }, 0)
  const drive = board.drive[v] + sum(time) - (board.driven[x] - board.driven[a])
  const gone = distance ? board.way[v] + sum(distance) - (board.gone[x] - board.gone[a]) : 0
  return [
    ...(drive > most ? [{ change: 'travelTime', amount: drive - most } as const] : []),
    ...(gone > farthest ? [{ change: 'distance', amount: gone - farthest } as const] : []),
  ]
}

/** Nothing where it is in time; else the window, or the shift, that would have to be longer. */
function timeChanges(model: Model, board: Board, { node, v, a }: Gap): Change[][] {
  const { time } = model.legs[v]
  const way = time[board.place[a] * model.places + model.home[node]]
  const ahead = model.breaks > 0 ? board.ahead[a] : 0
  const arrival = board.departs[a] + Math.max(0, way - ahead)
  const setup = board.place[a] === model.home[node] ? 0 : model.setups[v][node]
  const work = setup + model.services[v][node]
  const by = latestEnd(model, board, { node, v, a }) - work
  const natural = nextStart(model, node, arrival)
  if (natural <= by) return [[]]
  const ways: Change[][] = []
  if (arrival <= by) {
    for (let w = model.windowFrom[node]; w < model.windowFrom[node + 1]; w++) {
      const late = arrival - model.windowClose[w]
      const early = model.windowOpen[w] - by
      if (late > 0) ways.push([{ change: 'closesLater', amount: late }])
      else if (early > 0) ways.push([{ change: 'opensEarlier', amount: early }])
    }
  }
  const end = natural < never ? homeFrom(model, board, { a, now: natural + work, node }) : never
  const overtime = end - model.close[model.ends + v]
  if (end < never && overtime > 0) ways.push([{ change: 'overtime', amount: overtime }])
  return ways
}

/** The last moment to be done at a node behind `a` that keeps the rest of the route on time. */
function latestEnd(model: Model, board: Board, { node, v, a }: Gap): number {
  const { time } = model.legs[v]
  const first = board.next[a]
  let rests = 0
  let x = first
  for (; x >= model.jobs && x < model.starts; x = board.next[x]) rests += model.service[x]
  const setup = model.home[node] === board.place[x] ? 0 : model.setups[v][x]
  let by = board.late[x]
  if (setup > 0) by = lastStart(model, x, board.leaves[x] - model.services[v][x] - setup)
  by -= time[model.home[node] * model.places + board.place[x]] + rests
  return x === first ? by : Math.min(by, board.late[first])
}

type From = { readonly a: number; readonly now: number; readonly node: number }

/** When the van comes home that is done at a node behind `a`; `never` where a stop is missed. */
export function homeFrom(model: Model, board: Board, { a, now, node }: From): number {
  const v = board.route[a]
  const { time } = model.legs[v]
  const end = model.ends + v
  const van = { ...newCursor(), v, here: model.home[node], now }
  for (let x = board.next[a]; x !== end; x = board.next[x])
    if (!advance(model, van, x)) return never
  const way = time[van.here * model.places + board.place[end]]
  return van.now + Math.max(0, way - van.ahead)
}

/** The same for both ends of a shipment, in every two gaps, started as soon as one can. */
export function pairChanges(model: Model, board: Board, { node, v }: Candidate): Change[][] {
  const all: Change[][] = []
  const end = model.ends + v
  for (let a = model.starts + v; a !== end; a = board.next[a]) {
    if (model.isBegun[board.next[a]] === 1 || !isInPlace({ model, board }, node, a)) continue
    for (let b = a; b !== end; b = board.next[b]) {
      if (!isInPlace({ model, board }, model.mates[node], b)) continue
      const found = pairWay(model, board, { node, v, a, b })
      if (found) all.push(found)
    }
  }
  return all
}

function pairWay(
  model: Model,
  board: Board,
  { node, v, a, b }: Gap & { readonly b: number },
): Change[] | undefined {
  const mate = model.mates[node]
  const changes: Change[] = []
  const { time } = model.legs[v]
  const over = new Int32Array(model.dimensions).fill(-never)
  const middle: number[] = []
  for (let x = a; x !== b;) middle.push((x = board.next[x]))
  let here = board.place[a]
  let now = board.departs[a]
  let ahead = board.ahead[a]
  for (const x of [node, ...middle, mate]) {
    const isRest = x >= model.jobs
    const there = isRest ? here : model.home[x]
    const way = time[here * model.places + there]
    const arrival = isRest ? now : now + Math.max(0, way - ahead)
    let start = nextStart(model, x, arrival)
    if (start >= never) {
      if (x !== node && x !== mate) return undefined
      start = arrival
      const side = x === node ? 'pickup' : 'delivery'
      changes.push({ change: 'closesLater', amount: arrival - model.close[x], end: side })
    }
    ahead = isRest ? ahead + start - now : 0
    now = start + model.services[v][x] + (here === there ? 0 : model.setups[v][x])
    here = there
    if (x !== mate) fill(model, board, { over, node, v, x: x === node ? a : x, isNew: x === node })
  }
  const home = homeFrom(model, board, { a: b, now, node: mate })
  if (home >= never) return undefined
  const overtime = home - model.close[model.ends + v]
  if (overtime > 0) changes.push({ change: 'overtime', amount: overtime })
  over.forEach((amount, which) => {
    if (amount > 0) changes.push({ change: 'capacity', amount, which })
  })
  const stops = [node, ...middle.filter((x) => x < model.jobs), mate]
  return [...changes, ...roadChanges(model, board, { v, a, b: board.next[b], nodes: stops })]
}

type Filled = {
  readonly over: Int32Array
  readonly node: number
  readonly v: number
  readonly x: number
  readonly isNew: boolean
}

/** How much too much is aboard on leaving `x` with the shipment too; no way out at a break. */
function fill(model: Model, board: Board, { over, node, v, x, isNew }: Filled): void {
  const { dimensions, capacity, pickup, breakLoad } = model
  for (let d = 0; d < dimensions; d++) {
    const at = x * dimensions + d
    const load = board.aboard[at] + pickup[node * dimensions + d]
    const isBound = breakLoad !== undefined && !isNew && load > breakLoad[at]
    over[d] = Math.max(over[d], isBound ? never : load - capacity[v * dimensions + d])
  }
}
