import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../days.ts'
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorking,
  nextOpening,
  type Pause,
  promiseAt,
  type WorkingCalendar,
  workingMinutesBetween,
} from '../workingTime.ts'
import { count, scene, walk, works } from './workingTimeOracle.ts'

const minute = 60_000
const runs = 300

const span = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5 * 1440 }))

test('time worked between two instants is what the clock on the wall shows', () => {
  fc.assert(
    fc.property(scene, span, ({ calendar, from }, minutes) => {
      const to = from + minutes * minute
      assert.equal(workingMinutesBetween(calendar, from, to), count(calendar, from, to))
      assert.equal(workingMinutesBetween(calendar, to, from), 0 - count(calendar, from, to))
    }),
    { numRuns: runs },
  )
})

test('adding working time ends where the walk ends', () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 0, max: 900 }), ({ calendar, from }, minutes) => {
      const end = walk(calendar, from, minutes)
      fc.pre(end !== null)
      assert.equal(addWorkingMinutes(calendar, from, minutes), end)
    }),
    { numRuns: runs },
  )
})

test('working, and opening next, are what the clock on the wall shows', () => {
  fc.assert(
    fc.property(scene, ({ calendar, from }) => {
      const end = walk(calendar, from, 1)
      fc.pre(end !== null)
      assert.equal(isWorking(calendar, from), works(calendar, from))
      assert.equal(nextOpening(calendar, from), end - minute)
    }),
    { numRuns: runs },
  )
})

// Pauses of minutes, nights and days, overlapping or not, before the start or not, perhaps open.
const pauses = fc.array(
  fc.tuple(fc.integer({ min: -600, max: 3 * 1440 }), fc.option(span, { freq: 6 })),
  { maxLength: 4 },
)

test('a promise counts the minutes outside its pauses, and no others', () => {
  const budget = fc.integer({ min: 0, max: 900 })
  const later = fc.integer({ min: -600, max: 6 * 1440 })
  fc.assert(
    fc.property(scene, pauses, budget, later, ({ calendar, from }, drawn, minutes, later) => {
      const held: Pause[] = drawn.map(([start, length]) => {
        const begun = from + start * minute
        return { from: begun, to: length === null ? null : begun + length * minute }
      })
      const end = walk(calendar, from, minutes, held)
      fc.pre(end !== null || held.some(({ to }) => to === null))
      const now = from + later * minute
      const due = promiseAt({ calendar, startedAt: from, minutes, pauses: held, now })
      const remainingMinutes = minutes - count(calendar, from, now, held)
      assert.deepEqual(due, { dueAt: end, remainingMinutes })
    }),
    { numRuns: runs },
  )
})

test('instants between two minutes are exact', () => {
  const part = fc.integer({ min: 0, max: minute - 1 })
  fc.assert(
    fc.property(
      scene,
      part,
      fc.integer({ min: 1, max: 600 }),
      ({ calendar, from }, ms, minutes) => {
        fc.pre(walk(calendar, from + minute, minutes) !== null)
        const end = addWorkingMinutes(calendar, from + ms, minutes)
        assert.equal(workingMinutesBetween(calendar, from + ms, end), minutes)
        assert.ok(workingMinutesBetween(calendar, from + ms, end - 1) < minutes)
        assert.equal(isWorking(calendar, from + ms), works(calendar, from))
      },
    ),
  )
})

const lunch: WorkingCalendar = {
  timeZone: 'Europe/Rome',
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    windows: [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
  })),
  holidays: ['2026-12-08'],
  exceptions: { '2026-12-24': [['09:00', '12:00']] },
}

function rome(text: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Rome').epochMilliseconds
}

test('two windows a day, a week-end, a holiday and a half day', () => {
  assert.equal(addWorkingMinutes(lunch, rome('2026-12-07T12:30'), 60), rome('2026-12-07T14:30'))
  assert.equal(addWorkingMinutes(lunch, rome('2026-12-07T17:00'), 120), rome('2026-12-09T10:00'))
  assert.equal(addWorkingMinutes(lunch, rome('2026-12-24T11:00'), 120), rome('2026-12-25T10:00'))
  assert.equal(nextOpening(lunch, rome('2026-12-05T10:00')), rome('2026-12-07T09:00'))
})

test('a promise ends with the window rather than the next morning', () => {
  assert.equal(addWorkingMinutes(lunch, rome('2026-12-09T17:00'), 60), rome('2026-12-09T18:00'))
  assert.equal(addWorkingMinutes(lunch, rome('2026-12-09T20:00'), 0), rome('2026-12-09T20:00'))
})

// ERPNext added a hold as wall time to the start, and so counted the night twice (PR 49414).
test('a pause over a night costs only its working hours', () => {
  const startedAt = rome('2026-12-09T16:00')
  const pauses = [{ from: rome('2026-12-09T17:00'), to: rome('2026-12-10T10:00') }]
  const now = rome('2026-12-10T11:00')
  const due = promiseAt({ calendar: lunch, startedAt, minutes: 240, pauses, now })
  assert.deepEqual(due, { dueAt: rome('2026-12-10T13:00'), remainingMinutes: 120 })
})

test('an open pause stops the clock, and the end of a promise stays passed', () => {
  const startedAt = rome('2026-12-09T09:00')
  const pauses = [{ from: rome('2026-12-09T10:30'), to: null }]
  const now = rome('2027-01-20T10:00')
  const held = promiseAt({ calendar: lunch, startedAt, minutes: 120, pauses, now })
  assert.deepEqual(held, { dueAt: null, remainingMinutes: 30 })
  const late = promiseAt({ calendar: lunch, startedAt, minutes: 60, pauses, now })
  assert.deepEqual(late, { dueAt: rome('2026-12-09T10:00'), remainingMinutes: -30 })
})

test('a promise used up to the millisecond before an open pause is due', () => {
  const startedAt = rome('2026-12-09T09:00')
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 3_600_000 }), {
    minLength: 2,
    maxLength: 9,
  })
  fc.assert(
    fc.property(cuts, (cuts) => {
      const [last = 0, ...rest] = cuts.toSorted((a, b) => b - a)
      const blinks = rest.map((ms) => ({ from: startedAt + ms, to: startedAt + ms + 1 }))
      const pauses = [...blinks, { from: startedAt + last, to: null }]
      const minutes = (last - rest.length) / minute
      const due = promiseAt({ calendar: lunch, startedAt, minutes, pauses, now: startedAt })
      assert.ok(minutes === 0 || due.dueAt !== null)
    }),
  )
})

test('a skipped hour never works and a repeated one works twice', () => {
  const nights = lunch.weekly.map(
    ({ weekday }) => ({ weekday: weekday + 2, windows: [['02:00', '03:00']] }) as const,
  )
  const calendar = { ...lunch, weekly: nights }
  const worked = (on: string) =>
    workingMinutesBetween(calendar, rome(`${on}T00:00`), rome(`${on}T12:00`))
  assert.deepEqual(['2026-03-28', '2026-03-29', '2026-10-25'].map(worked), [60, 0, 120])
})

test('a calendar that never opens, or that makes no sense, is refused', () => {
  const odd = (from: string, until: string): WorkingCalendar => ({
    ...lunch,
    weekly: [{ weekday: 3, windows: [[from, until]] }],
  })
  const now = rome('2026-12-09T09:00')
  const closed = { timeZone: 'Europe/Rome', weekly: [], holidays: [] }
  assert.throws(() => nextOpening(closed, now), RangeError)
  assert.throws(() => addWorkingMinutes(closed, now, 1), RangeError)
  assert.throws(() => addWorkingMinutes(lunch, now, -1), RangeError)
  assert.throws(() => addWorkingMinutes(lunch, now, NaN), RangeError)
  for (const [from, until] of [
    ['9:00', '10:00'],
    ['22:00', '06:00'],
    ['09:00', '24:30'],
    ['09:00', '09:00'],
  ] as const) {
    assert.throws(() => isWorking(odd(from, until), now), RangeError, `${from} to ${until}`)
  }
})

test('ten thousand promises of a year take less than a second', () => {
  const begun = rome('2026-01-01T00:00')
  const started = performance.now()
  for (let i = 0; i < 10_000; i++) addWorkingMinutes(lunch, begun + i * 50 * minute, 2_400)
  assert.ok(performance.now() - started < 1_000)
})

const office: WorkingCalendar = {
  timeZone: 'Europe/Rome',
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, windows: [['09:00', '18:00']] })),
  holidays: ['2026-12-08', '2026-12-25', '2026-12-26'],
}

test('working days leave out week ends and holidays, and the day itself', () => {
  assert.equal(addWorkingDays(office, day('2026-12-04'), 0), '2026-12-04')
  assert.equal(addWorkingDays(office, day('2026-12-04'), 5), '2026-12-14')
  assert.equal(addWorkingDays(office, day('2026-12-24'), 1), '2026-12-28')
  assert.throws(() => addWorkingDays(office, day('2026-12-24'), -1), RangeError)
  assert.throws(() => addWorkingDays({ ...office, weekly: [] }, day('2026-12-24'), 1), RangeError)
})

test('working days add up, and are never fewer than days', () => {
  const days = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(days, days, days, (start, a, b) => {
      const from = addDays(day('2026-11-01'), start)
      const both = addWorkingDays(office, from, a + b)
      assert.equal(addWorkingDays(office, addWorkingDays(office, from, a), b), both)
      assert.ok(both >= addDays(from, a + b))
    }),
  )
})
