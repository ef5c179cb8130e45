import { addDays, day, type Day, isDay, weekday } from '#shared/days'

/** The Monday of the week that holds this day. */
export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of))
}

/** The day it now is on the wall of that zone. */
export function todayIn(timeZone: string, now: Date): Day {
  // The Swedish form of a date is ISO 8601.
  return day(new Intl.DateTimeFormat('sv', { timeZone }).format(now))
}

export function dayOr(text: string | null, otherwise: Day): Day {
  return text !== null && isDay(text) ? day(text) : otherwise
}

type Window = [string, string]

/** "10:00-13:00, 14:00-18:00" as windows; undefined when it cannot be read. Nothing is closed. */
export function readWindows(text: string): Window[] | undefined {
  const parts = text
    .split(/[,;，]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const windows = parts.flatMap((part): Window[] => {
    const match = /^(\d{1,2}):(\d\d)\s*[-–—]\s*(\d{1,2}):(\d\d)$/.exec(part)
    if (!match) return []
    const [, a = '', b = '', c = '', d = ''] = match
    return [[`${a.padStart(2, '0')}:${b}`, `${c.padStart(2, '0')}:${d}`]]
  })
  return windows.length === parts.length ? windows : undefined
}

export function writeWindows(windows: readonly (readonly [string, string])[]): string {
  return windows.map(([from, until]) => `${from}–${until}`).join(', ')
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** A Monday, to take the names of the weekdays from. */
const aMonday = Date.UTC(2024, 0, 1)

/** What a weekday is called; 1 is Monday. */
export function weekdayNames(locale: string, length: 'long' | 'short'): (of: number) => string {
  const names = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
  return (of) => names.format(aMonday + (of - 1) * 86_400_000)
}
