import { addDays, type Day } from '#shared/days'
import type { Window } from './fit.ts'
import type { VisitRules } from './rules.ts'

const dayMs = 86_400_000

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

/**
 * The hour on the wall, 0 to 23, by the zone's offset at noon: on the day that clocks change it may
 * be one off, the same for all who ask.
 */
export function hourAt(timeZone: string, seconds: number): number {
  const local = seconds + offsetOn(timeZone, Math.floor((seconds * 1000) / dayMs))
  return Math.floor((((local % 86_400) + 86_400) % 86_400) / 3_600)
}

const offsets = new Map<string, number>()

function offsetOn(timeZone: string, dayNumber: number): number {
  const key = `${timeZone} ${dayNumber}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const noon = Temporal.Instant.fromEpochMilliseconds(dayNumber * dayMs + dayMs / 2)
  const offset = noon.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9
  offsets.set(key, offset)
  return offset
}
