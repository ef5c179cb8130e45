import type { Item } from './eta.ts'

/** From one place to the next, breaks between them. */
export type Leg = {
  readonly from: number
  readonly to: number
  /** Work, breaks and driving, without any waiting. */
  readonly total: number
  /** The same without the driving, for which a wait before a break may leave time enough. */
  readonly still: number
}

export function legsOf(items: readonly Item[]): Leg[] {
  const stops = items.flatMap(({ isBreak }, at) => (isBreak ? [] : [at]))
  return stops.slice(1).map((to, n) => {
    const from = stops[n] ?? 0
    const own = items.slice(from, to)
    const still = own.reduce((sum, { lasts }) => sum + lasts, 0)
    const total = still + own.reduce((sum, { way }) => sum + way, 0)
    return { from, to, total, still: to > from + 1 ? still : total }
  })
}

/**
 * When each thing may be worth beginning: at an edge of its own, or without any wait between it and
 * an edge of something before or behind it. In order, none before nought.
 */
export function momentsOf(items: readonly Item[], legs: readonly Leg[]): number[][] {
  const moments = items.map(edgesOf)
  moments[0]?.add(0)
  for (const leg of legs) passBreaks(items, leg, moments)
  const onward = moments.map((each) => new Set(each))
  const back = moments.map((each) => new Set(each))
  for (const { from, to, total, still } of legs)
    for (const span of [total, still]) add(onward[to], onward[from], span)
  for (const { from, to, total, still } of legs.toReversed())
    for (const span of [total, still]) add(back[from], back[to], -span)
  const all = onward.map((each, at) => each.union(back[at] ?? each))
  for (const leg of legs) fillBreaks(items, leg, all)
  return all.map((each) => [...each].toSorted((a, b) => a - b))
}

function edgesOf({ windows, from, to }: Item): Set<number> {
  const edges = [...windows.flat(), from, to]
  return new Set(edges.filter((time) => time >= 0 && time < Infinity))
}

/** The edges of breaks, as the places on either side see them. */
function passBreaks(items: readonly Item[], leg: Leg, moments: readonly Set<number>[]): void {
  eachBreak(items, leg, (at, before) => {
    add(moments[leg.from], moments[at], -before)
    add(moments[leg.from], moments[at], leg.still - before - leg.total)
    add(moments[leg.to], moments[at], leg.still - before)
    add(moments[leg.to], moments[at], leg.total - before)
  })
}

function fillBreaks(items: readonly Item[], leg: Leg, moments: readonly Set<number>[]): void {
  const rested = new Map<number, Set<number>>()
  eachBreak(items, leg, (at, before) => {
    const own = new Set(moments[at])
    add(own, moments[leg.from], before)
    add(own, moments[leg.to], before - leg.still)
    rested.set(at, own)
  })
  // Breaks of the same leg hang on each other, too.
  eachBreak(items, leg, (at, before) => {
    eachBreak(items, leg, (other, beforeOther) => {
      add(moments[at], rested.get(other), before - beforeOther)
    })
  })
}

/** With the time from the beginning of the work before it on, without any driving. */
function eachBreak(
  items: readonly Item[],
  { from, to }: Leg,
  tell: (at: number, before: number) => void,
): void {
  let before = items[from]?.lasts ?? 0
  for (let at = from + 1; at < to; at++) {
    tell(at, before)
    before += items[at]?.lasts ?? 0
  }
}

function add(to: Set<number> | undefined, from: Iterable<number> | undefined, span: number): void {
  for (const time of from ?? []) if (time + span >= 0) to?.add(time + span)
}
