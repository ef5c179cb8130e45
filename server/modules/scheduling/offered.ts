import type { Context } from '#core/context'
import { calendarOf, holidaysIn, nameIn } from '#markets'
import { exceptionsOf, type Site } from '#partners'
import { addDays, type Day } from '#shared/days'
import type { WorkingCalendar } from '#shared/workingTime'
import { daysFrom, type Place, placesOn, windowsOn } from './place.ts'

export type OpenDay = {
  readonly day: Day
  /** Why the site is closed; empty when it is its day off in the week; null when it is open. */
  readonly closed: string | null
  readonly places: readonly Place[]
}
export type Range = { readonly from: Day; readonly days: number }

/**
 * The places a counter has on these days, taken or not: opening hours, exceptions and holidays of
 * its region.
 */
export async function openDays(
  ctx: Context,
  site: Site,
  { from, days }: Range,
): Promise<OpenDay[]> {
  const there = atSite(ctx, site)
  const exceptions = await exceptionsOf(there, site.id, from, addDays(from, days - 1))
  const calendar = await calendarWith(there, site, exceptions)
  const holidays = await holidaysIn(there, site.region)
  return daysFrom(from, days).map((day) => {
    const open = windowsOn(calendar, day).length > 0
    const reason = () => {
      const exception = exceptions.find((one) => one.day === day)
      return exception?.reason ?? nameIn(ctx.language, holidays.names.get(day) ?? {})
    }
    return {
      day,
      closed: open ? null : reason(),
      places: site.benches > 0 ? placesOn(calendar, day) : [],
    }
  })
}

/** The calendar of a site around one day. */
export async function calendarAround(ctx: Context, site: Site, day: Day): Promise<WorkingCalendar> {
  const there = atSite(ctx, site)
  return calendarWith(there, site, await exceptionsOf(there, site.id, day, day))
}

type Exceptions = Awaited<ReturnType<typeof exceptionsOf>>

function calendarWith(ctx: Context, site: Site, exceptions: Exceptions): Promise<WorkingCalendar> {
  return calendarOf(ctx, {
    region: site.region,
    timeZone: site.timeZone,
    weekly: site.hours,
    exceptions: Object.fromEntries(exceptions.map(({ day, windows }) => [day, windows])),
  })
}

/** Also a site of another zone can be looked at. */
function atSite(ctx: Context, { zone, market }: Site): Context {
  return zone === ctx.zone ? ctx : { ...ctx, zone, market }
}
