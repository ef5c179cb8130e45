import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, weekday } from '#shared/days'
import { isWorking, type Window, type WorkingCalendar } from '#shared/workingTime'
import { dayAt, isBookable, placeAt, placesOn } from '../place.ts'

const zones = [
  'Asia/Kolkata',
  'Europe/Rome',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Shanghai',
]
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const windows: fc.Arbitrary<Window[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 8 })
  .map((marks) => marks.toSorted((a, b) => a - b).map((mark) => clock(mark * 5)))
  .map((times) =>
    times.flatMap((time, at): Window[] => (at % 2 ? [[times[at - 1] ?? '', time]] : [])),
  )

/** Days on which some of the zones change their clocks, and others. */
const days = fc.oneof(
  fc
    .constantFrom(
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-10-04',
      '2026-10-25',
      '2026-11-01',
    )
    .map(day),
  fc.integer({ min: 0, max: 1000 }).map((n) => addDays(day('2026-01-01'), n)),
)
const calendars = fc
  .record({ timeZone: fc.constantFrom(...zones), windows, on: days })
  .map(({ timeZone, windows, on }) => {
    const calendar: WorkingCalendar = {
      timeZone,
      weekly: [{ weekday: weekday(on), windows }],
      holidays: [],
    }
    return { calendar, on }
  })

test('every place lies inside an opening window, also when clocks change', () => {
  fc.assert(
    fc.property(calendars, ({ calendar, on }) => {
      for (const { startsAt, endsAt } of placesOn(calendar, on)) {
        for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 5 * 60_000) {
          assert.ok(
            isWorking(calendar, at),
            `${on} ${new Date(at).toISOString()} in ${calendar.timeZone}`,
          )
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('no two places overlap, each lasts half an hour, and they are in order', () => {
  fc.assert(
    fc.property(calendars, ({ calendar, on }) => {
      let endMs = 0
      for (const { startsAt, endsAt } of placesOn(calendar, on)) {
        assert.ok(startsAt.getTime() >= endMs)
        assert.equal(endsAt.getTime() - startsAt.getTime(), 30 * 60_000)
        endMs = endsAt.getTime()
      }
    }),
    { numRuns: 500 },
  )
})

test('every place is found by its start, and no other instant finds one', () => {
  fc.assert(
    fc.property(calendars, ({ calendar, on }) => {
      for (const place of placesOn(calendar, on)) {
        assert.deepEqual(placeAt(calendar, place.startsAt), place)
        assert.equal(placeAt(calendar, new Date(place.startsAt.getTime() + 1)), undefined)
        assert.equal(dayAt(calendar.timeZone, place.startsAt), on)
      }
    }),
  )
})

function wall(timeZone: string, on: string, windows: Window[]): string[] {
  const allWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, windows }))
  return placesOn({ timeZone, weekly: allWeek, holidays: [] }, day(on)).map(({ startsAt }) => {
    const at = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO(
      timeZone,
    )
    return `${at.toPlainTime().toString({ smallestUnit: 'minute' })}${at.offset}`
  })
}

test('an hour that the clocks skip has no places', () => {
  assert.deepEqual(wall('Europe/Rome', '2026-03-29', [['01:00', '04:00']]), [
    '01:00+01:00',
    '01:30+01:00',
    '03:00+02:00',
    '03:30+02:00',
  ])
})

test('an hour that comes twice is offered once', () => {
  assert.deepEqual(wall('Europe/Rome', '2026-10-25', [['01:30', '03:30']]), [
    '01:30+02:00',
    '02:00+02:00',
    '02:30+02:00',
    '03:00+01:00',
  ])
})

test('places begin with each window, and what is left over is no place', () => {
  assert.deepEqual(
    wall('Asia/Kolkata', '2026-03-03', [
      ['14:15', '15:05'],
      ['09:00', '09:59'],
    ]),
    ['09:00+05:30', '14:15+05:30'],
  )
  assert.deepEqual(wall('Asia/Kolkata', '2026-03-03', [['23:30', '24:00']]), ['23:30+05:30'])
})

test('an exception speaks alone, a holiday closes, else the week decides', () => {
  const calendar: WorkingCalendar = {
    timeZone: 'Asia/Kolkata',
    weekly: [{ weekday: 1, windows: [['10:00', '11:00']] }],
    holidays: new Set(['2026-03-09', '2026-03-16']),
    exceptions: { '2026-03-16': [['12:00', '12:30']], '2026-03-23': [] },
  }
  const counts = ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-16', '2026-03-23'].map(
    (on) => {
      return placesOn(calendar, day(on)).length
    },
  )
  assert.deepEqual(counts, [2, 0, 0, 1, 0])
})

test('a place is bookable from fifteen minutes to sixty days ahead', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const ahead = (minutes: number) => isBookable(new Date(now.getTime() + minutes * 60_000), now)
  assert.deepEqual([-1, 14, 15, 60 * 1440, 60 * 1440 + 1].map(ahead), [
    false,
    false,
    true,
    true,
    false,
  ])
})
