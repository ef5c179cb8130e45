import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseTimes, type Item, outside } from '../eta.ts'
import type { Window } from '../problem.ts'
import { drawBelow, randomFrom } from '../random.ts'

test('times of a settled order are the best of all there are', () => {
  let none = 0
  for (let seed = 1; seed <= 60; seed++) {
    const items = aDay(seed)
    const times = chooseTimes(items)
    const best = tryAll(items)
    const told = `seed ${seed}: ${JSON.stringify({ items, times })}`
    if (!best || !times) {
      none += 1
      assert.equal(times, best, told)
      continue
    }
    assert.ok(holds(items, times), told)
    assert.deepEqual(priceOf(items, times), priceOf(items, best), `${told} ${best.join()}`)
  }
  assert.ok(none > 2 && none < 40, `${none} without any`)
})

const horizon = 32

function aDay(seed: number): Item[] {
  const random = randomFrom(seed)
  const upTo = (most: number) => drawBelow(random, most + 1)
  const window = (): Window => {
    const from = upTo(12)
    return [from, from + upTo(4)]
  }
  const kinds = Array.from({ length: 1 + upTo(2) }, () => upTo(1) === 1)
  const all = [false, ...kinds, false]
  return all.map((isBreak, at): Item => {
    const isEdge = at === 0 || at === all.length - 1
    const forced = upTo(5) === 0 ? upTo(9) : -Infinity
    return {
      isBreak,
      lasts: isEdge ? 0 : upTo(3),
      way: isBreak || at === all.length - 1 ? 0 : upTo(4),
      windows: [[], [window()], [window(), window()]][upTo(2)] ?? [],
      from: forced,
      to: upTo(7) === 0 ? Math.max(forced, 0) + upTo(8) : Infinity,
    }
  })
}

function tryAll(items: readonly Item[]): number[] | undefined {
  let best: number[] | undefined
  const go = (times: number[]) => {
    if (times.length === items.length) {
      if (!best || isLess(priceOf(items, times), priceOf(items, best))) best = times
      return
    }
    for (let time = times.at(-1) ?? 0; time <= horizon; time++)
      if (holds(items.slice(0, times.length + 1), [...times, time])) go([...times, time])
  }
  go([])
  return best
}

function holds(items: readonly Item[], times: readonly number[]): boolean {
  let [left, ready] = [0, 0]
  return items.every(({ isBreak, lasts, way, from, to }, at) => {
    const time = times[at] ?? 0
    const driven = Math.min(left, time - ready)
    left -= driven
    const isKept = time >= ready && time >= from && time <= to && (isBreak || left === 0)
    if (!isBreak) left = way
    ready = time + lasts
    return isKept
  })
}

function priceOf(items: readonly Item[], times: readonly number[]): [number, number] {
  const weight = Math.max(
    1,
    items.reduce((sum, { lasts, way }) => sum + lasts + way, 0),
  )
  const late = items.reduce((sum, { windows }, at) => sum + outside(windows, times[at] ?? 0), 0)
  const length = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return [weight * late + length, times.slice(1, -1).reduce((sum, each) => sum + each, 0)]
}

function isLess(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}
