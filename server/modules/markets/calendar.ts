import type { Window, WorkingCalendar } from '#shared/workingTime'
import { getMarket, type Holidays, holidaysIn } from './known.ts'
import type { Asking } from './memory.ts'

/** What a site has of its own; the market speaks for the rest. */
export type CalendarOptions = {
  readonly region?: string
  readonly timeZone?: string
  readonly weekly?: WorkingCalendar['weekly']
  readonly exceptions?: Readonly<Record<string, readonly Window[]>>
}

const calendarsMax = 500
const calendars = new WeakMap<Holidays, Map<string, WorkingCalendar>>()

/**
 * The working calendar of the market, or of a site in it. Equal questions get the same object while
 * the holidays stand, because shared/workingTime remembers the days it has worked out by that
 * object.
 */
export async function calendarOf(
  ctx: Asking,
  options: CalendarOptions = {},
): Promise<WorkingCalendar> {
  const market = await getMarket(ctx)
  const holidays = await holidaysIn(ctx, options.region)
  const own = {
    timeZone: options.timeZone ?? market.timeZone,
    weekly: options.weekly ?? market.workingHours,
    exceptions: options.exceptions ?? {},
  }
  const known = calendars.get(holidays) ?? new Map<string, WorkingCalendar>()
  calendars.set(holidays, known)
  const key = JSON.stringify(own)
  const calendar = known.get(key) ?? { ...own, holidays: holidays.days }
  // Whoever was asked for last goes last, so that the first is the one to forget.
  known.delete(key)
  known.set(key, calendar)
  const [oldest] = known.keys()
  if (known.size > calendarsMax && oldest !== undefined) known.delete(oldest)
  return calendar
}
