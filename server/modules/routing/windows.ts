import { addDays, type Day } from '#shared/days'
import type { Window } from './fit.ts'
import type { VisitRules } from './rules.ts'

/** The windows of a day by the clock on the wall of the territory. */
export function windowsOn(
  { windowStarts, windowMinutes }: Pick<VisitRules, 'windowStarts' | 'windowMinutes'>,
  timeZone: string,
  day: Day,
): Window[] {
  return windowStarts.map((start) => {
    const from = wallSeconds(timeZone, day, start)
    return { from, to: from + windowMinutes * 60, hour: Number(start.slice(0, 2)) }
  })
}

/** Whole seconds since 1970 at which the wall shows that time; '24:00' is the next midnight. */
export function wallSeconds(timeZone: string, day: Day, time: string): number {
  const [on, at] = time === '24:00' ? [addDays(day, 1), '00:00'] : [day, time]
  const wall = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone)
  return wall.epochMilliseconds / 1000
}

/** The hour on the wall, 0 to 23, also in the night that clocks change. */
export function hourAt(timeZone: string, seconds: number): number {
  const quarter = Math.floor(seconds / quarterSeconds)
  const key = `${timeZone} ${quarter}`
  const known = hours.get(key)
  if (known !== undefined) return known
  const instant = Temporal.Instant.fromEpochMilliseconds(quarter * quarterSeconds * 1000)
  const { hour } = instant.toZonedDateTimeISO(timeZone)
  if (hours.size > hoursMax) hours.clear()
  hours.set(key, hour)
  return hour
}

// No zone on earth turns its clocks but at a full quarter; windows and shifts begin at few of them.
const quarterSeconds = 900
const hours = new Map<string, number>()
const hoursMax = 20_000
