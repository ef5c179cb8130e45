import { type Leg, legsOf, momentsOf } from './etaMoments.ts'
import type { Window } from './problem.ts'

/** One thing after the other of a day whose order is settled: a start, work, breaks, an end. */
export type Item = {
  readonly isBreak: boolean
  /** How long it takes. */
  readonly lasts: number
  /** Driving from here to the next place, which breaks on the way may cut; nought for a break. */
  readonly way: number
  /** When it should begin; outside of them is a violation by so much. None: at any time. */
  readonly windows: readonly Window[]
  /** When it must begin. */
  readonly from: number
  readonly to: number
}

/** Violations and the length of the day come first, then the sum of the times. */
type Price = readonly [first: number, then: number]

/** A stop at a time, the breaks before it, and the stop before them. */
type Reached = {
  readonly time: number
  readonly price: Price
  readonly breaks: readonly number[]
  readonly before: Reached | undefined
}

type Day = {
  readonly items: readonly Item[]
  readonly moments: readonly (readonly number[])[]
  readonly priceAt: (at: number, time: number) => Price | undefined
}

/**
 * When each thing begins, as VROOM chooses in its plan mode: a second outside of a window weighs as
 * much as a day without waiting is long, then the shortest day counts, then beginning early. Exact,
 * since in a best day everything hangs, by ways without waiting, on the edge of some window, and
 * all such moments are tried. Undefined where the times that must be kept cannot be.
 */
export function chooseTimes(items: readonly Item[]): number[] | undefined {
  const legs = legsOf(items)
  const weight = Math.max(
    1,
    items.reduce((sum, { lasts, way }) => sum + lasts + way, 0),
  )
  const last = items.length - 1
  const priceAt = (at: number, time: number): Price | undefined => {
    const { windows, from, to } = itemAt(items, at)
    if (time < from || time > to) return undefined
    const isEdge = at === 0 || at === last
    const length = at === 0 ? -time : isEdge ? time : 0
    return [weight * outside(windows, time) + length, isEdge ? 0 : time]
  }
  const day = { items, moments: momentsOf(items, legs), priceAt }
  let reached = (day.moments[0] ?? []).flatMap((time): Reached[] => {
    const price = priceAt(0, time)
    return price ? [{ time, price, breaks: [], before: undefined }] : []
  })
  for (const leg of legs) reached = goOn(day, leg, reached)
  const best = reached.reduce<Reached | undefined>(
    (least, each) => (least && !isLess(each.price, least.price) ? least : each),
    undefined,
  )
  const times: number[] = []
  for (let each = best; each; each = each.before) times.unshift(...each.breaks, each.time)
  return best && times
}

export function outside(windows: readonly Window[], time: number): number {
  if (!windows.length) return 0
  return Math.min(...windows.map(([opens, closes]) => Math.max(0, opens - time, time - closes)))
}

function itemAt(items: readonly Item[], at: number): Item {
  return items[at] as Item // because callers count within the day.
}

/** The best way to be at the next place at each of its moments, both in order of time. */
function goOn(day: Day, leg: Leg, from: readonly Reached[]): Reached[] {
  if (leg.to > leg.from + 1) return goOnWithBreaks(day, leg, from)
  let best: Reached | undefined
  let seen = 0
  return (day.moments[leg.to] ?? []).flatMap((time): Reached[] => {
    for (let each = from[seen]; each && each.time + leg.total <= time; each = from[++seen])
      if (!best || isLess(each.price, best.price)) best = each
    const price = day.priceAt(leg.to, time)
    return best && price ? [{ time, price: sum(best.price, price), breaks: [], before: best }] : []
  })
}

function goOnWithBreaks(day: Day, leg: Leg, from: readonly Reached[]): Reached[] {
  const tails = from.map((start) => rest(day, leg, start))
  return (day.moments[leg.to] ?? []).flatMap((time): Reached[] => {
    const price = day.priceAt(leg.to, time)
    if (!price) return []
    let best: { start: Reached; tail: Tail } | undefined
    from.forEach((start, at) => {
      if (start.time + leg.total > time) return
      const tail = tails[at]?.findLast(({ free }) => free <= time)
      if (tail && (!best || isLess(tail.price, best.tail.price))) best = { start, tail }
    })
    if (!best) return []
    const { tail, start } = best
    return [{ time, price: sum(tail.price, price), breaks: tail.breaks, before: start }]
  })
}

/** Having rested: free from then on at this price, the cheapest so far. */
type Tail = { readonly free: number; readonly price: Price; readonly breaks: readonly number[] }

/** Breaks between two places, one after the other, from a time on: who waits longer pays less. */
function rest({ items, moments, priceAt }: Day, leg: Leg, { time, price }: Reached): Tail[] {
  let tails: Tail[] = [{ free: time + itemAt(items, leg.from).lasts, price, breaks: [] }]
  for (let at = leg.from + 1; at < leg.to; at++) {
    const then: Tail[] = []
    for (const begins of moments[at] ?? []) {
      const tail = tails.findLast(({ free }) => free <= begins)
      const own = priceAt(at, begins)
      if (!tail || !own) continue
      const all = sum(tail.price, own)
      const least = then.at(-1)
      if (least && !isLess(all, least.price)) continue
      const free = begins + itemAt(items, at).lasts
      then.push({ free, price: all, breaks: [...tail.breaks, begins] })
    }
    tails = then
  }
  return tails
}

function sum(a: Price, b: Price): Price {
  return [a[0] + b[0], a[1] + b[1]]
}

function isLess(a: Price, b: Price): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}
