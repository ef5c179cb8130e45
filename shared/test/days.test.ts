import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  compareDays,
  day,
  daysBetween,
  daySchema,
  isDay,
  weekday,
} from '../days.ts'

// The built-in calendar is the oracle: the code under test shares nothing with it.
const plain = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }))
const shift = fc.integer({ min: -200_000, max: 200_000 })

function ofOurYears(date: Temporal.PlainDate): boolean {
  return date.year >= 1 && date.year <= 9999
}

test('a day exists or does not', () => {
  for (const good of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    assert.equal(isDay(good), true, good)
  }
  const bad = ['2023-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00']
  for (const text of [...bad, '0000-01-01', '2026-1-1', '2026-01-01T00:00', '', '٢٠٢٦-01-01']) {
    assert.equal(isDay(text), false, text)
    assert.equal(daySchema.safeParse(text).success, false, text)
    assert.throws(() => day(text), RangeError)
  }
})

test('exactly the days of the calendar exist', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const parts = [fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33)] as const
  fc.assert(
    fc.property(...parts, (year, month, date) => {
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
      let exists = true
      try {
        Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' })
      } catch {
        exists = false
      }
      assert.equal(isDay(text), exists)
      assert.equal(daySchema.safeParse(text).success, exists)
    }),
  )
})

test('adding days agrees with the calendar and is undone by the difference', () => {
  fc.assert(
    fc.property(plain, shift, (from, days) => {
      const to = from.add({ days })
      fc.pre(ofOurYears(to))
      assert.equal(addDays(day(from.toString()), days), to.toString())
      assert.equal(daysBetween(day(from.toString()), day(to.toString())), days)
    }),
    { numRuns: 2_000 },
  )
})

test('adding months keeps the day of the month or takes the last', () => {
  assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(day('2024-01-31'), 1), '2024-02-29')
  assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28')
  assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15')
  fc.assert(
    fc.property(plain, fc.integer({ min: -5_000, max: 5_000 }), (from, months) => {
      const to = from.add({ months })
      fc.pre(ofOurYears(to))
      assert.equal(addMonths(day(from.toString()), months), to.toString())
    }),
    { numRuns: 2_000 },
  )
})

test('weekdays and order agree with the calendar', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      assert.equal(weekday(day(a.toString())), a.dayOfWeek)
      assert.equal(
        compareDays(day(a.toString()), day(b.toString())),
        Temporal.PlainDate.compare(a, b),
      )
    }),
  )
})

test('leaving the years 0001 to 9999 is refused', () => {
  assert.throws(() => addDays(day('9999-12-31'), 1), RangeError)
  assert.throws(() => addDays(day('0001-01-01'), -1), RangeError)
  assert.throws(() => addMonths(day('9999-12-31'), 1), RangeError)
  assert.throws(() => addDays(day('2026-01-01'), 0.5), RangeError)
})
