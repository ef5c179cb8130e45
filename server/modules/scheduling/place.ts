import { addDays, type Day, weekday } from '#shared/days'
import type { Window, WorkingCalendar } from '#shared/workingTime'

/** Half an hour at a counter; as many at once as the site has benches. */
export const placeMinutes = 30
/** Whoever books needs time to come; whoever books months ahead does not come. */
export const leadMinutes = 15
export const aheadDaysMax = 60

const minuteMs = 60_000

export type Place = { readonly startsAt: Date; readonly endsAt: Date }

/**
 * The windows that hold on a day: an exception speaks alone, else a holiday closes, else the week
 * decides.
 */
export function windowsOn(calendar: WorkingCalendar, on: Day): readonly Window[] {
  const exception = calendar.exceptions?.[on]
  if (exception) return exception
  if (new Set(calendar.holidays).has(on)) return []
  return calendar.weekly
    .filter((one) => one.weekday === weekday(on))
    .flatMap(({ windows }) => windows)
}

/**
 * The places of a day, by the clock on the wall of the site: from the start of each window, every
 * half hour that still ends in it. Where clocks go forward the skipped times are no places; where
 * they go back each time is offered once.
 */
export function placesOn(calendar: WorkingCalendar, on: Day): readonly Place[] {
  const days = remembered.get(calendar) ?? new Map<Day, readonly Place[]>()
  remembered.set(calendar, days)
  const places = days.get(on) ?? laidOut(calendar, on)
  days.set(on, places)
  return places
}

// Asking for the zone's clock at every half hour of a fortnight takes milliseconds; calendars in
// use are few.
const remembered = new WeakMap<WorkingCalendar, Map<Day, readonly Place[]>>()

function laidOut(calendar: WorkingCalendar, on: Day): readonly Place[] {
  const places: Place[] = []
  let endMs = 0
  for (const [from, until] of windowsOn(calendar, on).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (
      let minute = wallMinute(from);
      minute + placeMinutes <= wallMinute(until);
      minute += placeMinutes
    ) {
      const startMs = instantOf(calendar.timeZone, on, minute)
      // A place that would begin inside the one before belongs to a window that overlaps another.
      if (startMs === undefined || startMs < endMs) continue
      endMs = startMs + placeMinutes * minuteMs
      places.push({ startsAt: new Date(startMs), endsAt: new Date(endMs) })
    }
  }
  return places
}

/** Whether a place may still be taken now. */
export function isBookable(startsAt: Date, now: Date): boolean {
  const aheadMs = startsAt.getTime() - now.getTime()
  return aheadMs >= leadMinutes * minuteMs && aheadMs <= aheadDaysMax * 1_440 * minuteMs
}

/** The place that begins at this very instant, where there is one. */
export function placeAt(calendar: WorkingCalendar, startsAt: Date): Place | undefined {
  const on = dayAt(calendar.timeZone, startsAt)
  return placesOn(calendar, on).find((place) => place.startsAt.getTime() === startsAt.getTime())
}

export function dayAt(timeZone: string, at: Date): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return local.toPlainDate().toString() as Day // because that is how a PlainDate is written.
}

export function daysFrom(from: Day, days: number): Day[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at))
}

/** To the last millisecond: at the end itself the clocks may already have changed. */
const whole = { seconds: placeMinutes * 60 - 1, milliseconds: 999 }

function wallMinute(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/**
 * The first instant from which the wall shows the whole half hour, minute by minute.
 * @returns undefined where the clocks skip a part of it
 */
function instantOf(timeZone: string, on: Day, minute: number): number | undefined {
  const time = { hour: Math.floor(minute / 60), minute: minute % 60 }
  const wall = Temporal.PlainDate.from(on).toPlainDateTime(time)
  for (const disambiguation of ['earlier', 'later'] as const) {
    const at = wall.toZonedDateTime(timeZone, { disambiguation })
    const shown = at.toPlainDateTime().equals(wall)
    if (shown && at.add(whole).toPlainDateTime().equals(wall.add(whole)))
      return at.epochMilliseconds
  }
  return undefined
}
