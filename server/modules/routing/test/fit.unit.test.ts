import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUuid } from '#testing'
import { withoutStop } from '../laid.ts'
import { isKept, type Shift, shiftOf } from '../shift.ts'
import {
  aFrame,
  aNeed,
  asStop,
  type Chance,
  chanceFrom,
  cheapest,
  emptyShift,
  isDrivable,
  put,
  speeds,
  windowsFrom,
} from './randomBook.ts'

const windows = windowsFrom()

function fill(chance: Chance, n: number, tries: number): Shift {
  let shift = emptyShift(aFrame(chance, n))
  for (let at = 0; at < tries; at++) {
    const need = aNeed(chance)
    const fit = cheapest([shift], need, windows)[chance(windows.length)]
    if (fit) shift = put(fit, asStop(need, fit.window, aUuid(1_000 + at)))
  }
  return shift
}

test('a gap is offered exactly where driving the whole route through says so, at the least cost', () => {
  let [offered, refused] = [0, 0]
  for (let seed = 1; seed <= 1_500; seed++) {
    const chance = chanceFrom(seed)
    const shift = fill(chance, seed, chance(9))
    const need = aNeed(chance)
    const best = cheapest([shift], need, windows)
    const before = shift.drives.reduce((sum, drive) => sum + drive, 0)
    for (const [w, window] of windows.entries()) {
      const stop = asStop(need, window, aUuid(1))
      const costs = Array.from({ length: shift.stops.length + 1 }, (_, gap) => {
        const stops = shift.stops.toSpliced(gap, 0, stop)
        const { drives } = shiftOf(shift.frame, { version: 1, stops }, speeds)
        const added = drives.reduce((sum, drive) => sum + drive, 0) - before
        return isDrivable(shift.frame, stops) ? added : Infinity
      })
      const least = Math.min(...costs)
      assert.equal(best[w]?.added ?? Infinity, least, `seed ${seed}, window ${w}`)
      if (least === Infinity) refused += 1
      else offered += 1
    }
  }
  assert.ok(offered > 2_000 && refused > 1_000, `${offered} offered, ${refused} refused`)
})

test('whatever is offered can be taken, through ten thousand bookings, cancellations and moves', () => {
  const chance = chanceFrom(20_261_121)
  const shifts = Array.from({ length: 12 }, (_, n) => emptyShift(aFrame(chance, n)))
  const taken = new Map<string, number>()
  let [offers, full] = [0, 0]
  const remove = (visit: string) => {
    const at = taken.get(visit) ?? 0
    const shift = shifts[at]
    assert.ok(shift)
    const order = withoutStop(shift, aUuid(Number(visit)), speeds)
    shifts[at] = shiftOf(shift.frame, { version: 1, ...order }, speeds)
    taken.delete(visit)
  }
  const some = () => [...taken.keys()][chance(taken.size)]
  for (let step = 1; step <= 10_000; step++) {
    const what = chance(10)
    const old = what > 5 && taken.size > 40 ? some() : undefined
    if (old !== undefined) remove(old)
    if (what > 7) continue
    const need = aNeed(chance)
    const free = cheapest(shifts, need, windows).filter((fit) => fit !== undefined)
    offers += free.length
    const fit = free[chance(free.length)]
    if (!fit) {
      full += 1
      continue
    }
    const at = shifts.indexOf(fit.shift)
    const shift = put(fit, asStop(need, fit.window, aUuid(step)))
    assert.ok(isDrivable(shift.frame, shift.stops) && isKept(shift), `step ${step}`)
    shifts[at] = shift
    taken.set(String(step), at)
  }
  assert.ok(offers > 5_000 && full > 100, `${offers} offers, ${full} times none`)
  for (const shift of shifts) assert.ok(isDrivable(shift.frame, shift.stops))
})
