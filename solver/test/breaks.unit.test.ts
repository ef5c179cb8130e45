import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyBoard, putOn } from '../board.ts'
import { modelOf } from '../model.ts'
import { readPlan } from '../plan.ts'
import type { Break, Problem, Vehicle, Window, Work } from '../problem.ts'
import { drawBelow, randomFrom } from '../random.ts'
import { faultsOf } from './checker.ts'

test('a van with breaks on the way is as soon at home as one that tries every second', () => {
  const found = { homes: 0, cut: 0 }
  for (let seed = 1; seed <= 80; seed++) {
    const { problem, order } = aRoute(seed)
    const model = modelOf(problem)
    const board = emptyBoard(model)
    let isKept = true
    order.forEach((node, at) => {
      isKept = putOn(model, board, { node, after: at === 0 ? model.starts : order[at - 1] })
    })
    board.absent[0] = 0
    const days = dayOf(problem, order)
    const [opens, closes] = shift
    const homes = Array.from({ length: closes - opens }, (_, at) => homeAt(days, opens + at))
    assert.equal(isKept, homes[0] !== undefined, `seed ${seed}`)
    if (!isKept) continue
    const [route] = readPlan(model, board, 0).routes
    const told = `seed ${seed}: ${JSON.stringify(route)}`
    assert.equal(route?.arrival, homes[0], told)
    assert.deepEqual(faultsOf(problem, readPlan(model, board, 0)), [], told)
    const latest = homes.findLastIndex((home) => home !== undefined)
    assert.equal(board.leaves[model.starts] + model.epoch, opens + latest, told)
    found.homes += 1
    const free = (at: number) => {
      const stop = route?.stops[at - 1]
      return stop ? stop.start + stop.service : (route?.departure ?? 0)
    }
    if (route?.stops.some(({ type, arrival }, at) => type === 'break' && arrival > free(at)))
      found.cut += 1
  }
  assert.ok(found.homes > 25 && found.cut > 15, JSON.stringify(found))
})

const shift = [5, 90] as const

/** Up to three jobs and three breaks of one van, in an order of its own. */
function aRoute(seed: number): { problem: Problem; order: number[] } {
  const random = randomFrom(seed)
  const upTo = (most: number) => drawBelow(random, most + 1)
  const window = (most: number): Window => {
    const from = upTo(60)
    return [from, from + upTo(most)]
  }
  const work = (id: number, width: number) => {
    const windows = upTo(2) ? [window(width), window(width)].slice(upTo(1)) : undefined
    return { id, service: upTo(6), ...(windows ? { windows } : {}) }
  }
  const jobs = Array.from({ length: 1 + upTo(2) }, (_, j) => ({ ...work(j, 60), place: j }))
  const breaks = Array.from({ length: 1 + upTo(2) }, (_, b) => work(b, 20))
  const size = jobs.length + 1
  const durations = Int32Array.from({ length: size * size }, (_, at) =>
    Math.floor(at / size) === at % size ? 0 : upTo(20),
  )
  const home = jobs.length
  const vehicle: Vehicle = { id: 1, start: home, end: home, shift, breaks }
  const order = [...jobs, ...breaks].map((_, node) => ({ node, key: upTo(1_000) }))
  return {
    problem: { jobs, vehicles: [vehicle], matrices: [{ size, durations }] },
    order: order.toSorted((a, b) => a.key - b.key).map(({ node }) => node),
  }
}

type Item = { readonly what: Break | Work; readonly isBreak: boolean; readonly way: number }

/** What is done one after the other, with the way to it from the place before; home at last. */
function dayOf({ jobs, vehicles, matrices }: Problem, order: readonly number[]): Item[] {
  const [{ start = 0, breaks = [] }] = vehicles
  const [{ size, durations }] = matrices
  let here = start
  const items = order.map((node): Item => {
    if (node >= jobs.length) return { what: breaks[node - jobs.length], isBreak: true, way: 0 }
    const what = jobs[node]
    const way = durations[here * size + what.place]
    here = what.place
    return { what, isBreak: false, way }
  })
  const home = { id: 0, place: start, windows: [shift] }
  return [...items, { what: home, isBreak: false, way: durations[here * size + start] }]
}

/** The first second of being home, driving, waiting and resting in every way there is. */
function homeAt(items: readonly Item[], from: number): number | undefined {
  const wayOn = (at: number) => items.slice(at).find(({ isBreak }) => !isBreak)?.way ?? 0
  let now = new Map([[`0 ${wayOn(0)} 0`, { at: 0, left: wayOn(0), busy: 0 }]])
  for (let time = from; time <= shift[1]; time++) {
    const then: typeof now = new Map()
    const go = (at: number, left: number, busy: number) =>
      then.set(`${at} ${left} ${busy}`, { at, left, busy })
    // A map that grows while it is walked through: what takes no time is done at once.
    for (const { at, left, busy } of now.values()) {
      const item = items[at]
      if (busy > 0) {
        go(at, left, busy - 1)
        continue
      }
      if (left > 0) go(at, left - 1, 0)
      go(at, left, 0)
      if (!item) return time
      const { windows = [[0, Infinity]], service = 0 } = item.what
      const isOpen = windows.some(([opens, closes]) => time >= opens && time <= closes)
      if (!isOpen || (left > 0 && !item.isBreak)) continue
      const on = item.isBreak ? left : wayOn(at + 1)
      if (service > 0) go(at + 1, on, service - 1)
      else now.set(`${at + 1} ${on} 0`, { at: at + 1, left: on, busy: 0 })
    }
    now = then
  }
  return undefined
}
