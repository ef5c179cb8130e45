import fc from 'fast-check'
import type { Pause, Window, WorkingCalendar } from '../workingTime.ts'

const minute = 60_000

// The oracle walks minute by minute and asks Intl what the clock on the wall shows. It shares
// nothing with the code under test, which never looks at a single minute and uses Temporal.
type Wall = { readonly on: string; readonly weekday: number; readonly time: string }

type Zone = { readonly format: Intl.DateTimeFormat; readonly walls: Map<number, Wall> }
const zones = new Map<string, Zone>()

function wallAt(timeZone: string, at: number): Wall {
  // Swedish writes days and times the way ISO 8601 does.
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const
  const fresh = () => ({ format: new Intl.DateTimeFormat('sv', style), walls: new Map() })
  const zone: Zone = zones.get(timeZone) ?? fresh()
  zones.set(timeZone, zone)
  const known = zone.walls.get(at)
  if (known) return known
  const [on = '', time = ''] = zone.format.format(at).split(' ')
  const wall = { on, time, weekday: new Date(`${on}T00:00Z`).getUTCDay() || 7 }
  zone.walls.set(at, wall)
  return wall
}

export function works(calendar: WorkingCalendar, at: number): boolean {
  const { on, time, weekday } = wallAt(calendar.timeZone, at)
  const open = ([from, until]: Window) => from <= time && time < until
  const exception = calendar.exceptions?.[on]
  if (exception) return exception.some(open)
  if (Array.from(calendar.holidays).includes(on)) return false
  return calendar.weekly.some((one) => one.weekday === weekday && one.windows.some(open))
}

function paused(pauses: readonly Pause[], at: number): boolean {
  return pauses.some(({ from, to }) => from <= at && (to === null || at < to))
}

const horizon = 12 * 1440

/** The end of the last counted minute, or null when twelve days do not suffice. */
export function walk(
  calendar: WorkingCalendar,
  from: number,
  minutes: number,
  pauses: readonly Pause[] = [],
) {
  let left = minutes
  for (let i = 0; i < horizon; i++) {
    if (left === 0) return from + i * minute
    const at = from + i * minute
    if (works(calendar, at) && !paused(pauses, at)) left--
  }
  return null
}

export function count(
  calendar: WorkingCalendar,
  from: number,
  to: number,
  pauses: readonly Pause[] = [],
) {
  let worked = 0
  for (let at = from; at < to; at += minute) {
    if (works(calendar, at) && !paused(pauses, at)) worked++
  }
  return worked
}

// Around each change of the clocks, and an ordinary week; Cairo changes at midnight, Lord Howe by
// half an hour, Kathmandu is off by quarters and Kolkata by halves.
const weeks: readonly (readonly [timeZone: string, near: string])[] = [
  ['Europe/Rome', '2026-03-29'],
  ['Europe/Rome', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Kolkata', '2026-08-15'],
  ['Asia/Kathmandu', '2026-08-15'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['America/Santiago', '2026-09-06'],
  ['Pacific/Kiritimati', '2026-01-01'],
]

const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
})
// The small hours are drawn as often as the others together: there the clocks change.
const night = fc.constantFrom(
  '00:00',
  '00:30',
  '01:00',
  '01:45',
  '02:00',
  '02:15',
  '02:30',
  '03:00',
)
const time = fc.oneof(clock, night)
const window: fc.Arbitrary<Window> = fc
  .tuple(time, time)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]))
const windows = fc.array(window, { maxLength: 3 })

export type Scene = { readonly calendar: WorkingCalendar; readonly from: number }

export const scene: fc.Arbitrary<Scene> = fc.constantFrom(...weeks).chain(([timeZone, near]) => {
  const noon = Date.parse(`${near}T12:00Z`)
  const on = fc.integer({ min: -3, max: 3 }).map((days) => {
    return new Date(noon + days * 1440 * minute).toISOString().slice(0, 10)
  })
  const weekly = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), windows }), {
    minLength: 2,
    maxLength: 8,
  })
  const exceptions = fc.dictionary(on, windows, { maxKeys: 2 })
  const holidays = fc.oneof(
    fc.array(on, { maxLength: 2 }),
    fc.array(on, { maxLength: 2 }).map((all) => new Set(all)),
  )
  const calendar = fc.record({ timeZone: fc.constant(timeZone), weekly, holidays, exceptions })
  const from = fc
    .integer({ min: -3 * 1440, max: 2 * 1440 })
    .map((minutes) => noon + minutes * minute)
  return fc.record({ calendar, from })
})
