import type { Context } from '#core/context'
import { getSite, mustRun, type Site } from '#partners'
import type { Input, Output } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { scheduling } from './contract.ts'
import { openDays, type OpenDay } from './offered.ts'
import { dayAt, placeMinutes } from './place.ts'
import * as queries from './queries.ts'
import type { Appointment, PlaceRow } from './tables.ts'

type Viewing = typeof scheduling.calendar
type DayView = Output<Viewing>['days'][number]

const dayMs = 86_400_000

/** What is offered and what is taken, also at times that are no longer offered. */
export async function viewCalendar(ctx: Context, input: Input<Viewing>): Promise<Output<Viewing>> {
  const site = await getSite(ctx, input.site)
  mustRun(ctx, site, 'scheduling.calendar')
  const days = await openDays(ctx, site, input)
  // A local day begins and ends at most a day away from the same day of UTC.
  const firstMs = Date.parse(`${input.from}T00:00:00Z`)
  const range = {
    from: new Date(firstMs - dayMs),
    to: new Date(firstMs + (input.days + 1) * dayMs),
  }
  const span = { site: site.id, zone: site.zone, ...range }
  const taken = await queries.takenPlaces(ctx, span)
  const appointments = await queries.appointmentsIn(ctx, span)
  return {
    timeZone: site.timeZone,
    days: days.map((day) => viewDay(site, day, { taken, appointments })),
  }
}

type Held = { readonly taken: readonly PlaceRow[]; readonly appointments: readonly Appointment[] }

function viewDay(
  site: Site,
  { day, closed, places }: OpenDay,
  { taken, appointments }: Held,
): DayView {
  const onDay = <T extends { readonly startsAt: Date }>(rows: readonly T[]) =>
    rows.filter(({ startsAt }) => dayAt(site.timeZone, startsAt) === day)
  const counts = new Map(onDay(taken).map((row) => [row.startsAt.getTime(), row.taken]))
  const offered = new Set(places.map(({ startsAt }) => startsAt.getTime()))
  const times = [
    ...new Set([
      ...offered,
      ...onDay(taken)
        .filter((row) => row.taken > 0)
        .map((row) => row.startsAt.getTime()),
    ]),
  ]
  return {
    day,
    closed,
    slots: times
      .toSorted((a, b) => a - b)
      .slice(0, 100)
      .map((at) => ({
        startsAt: new Date(at).toISOString(),
        endsAt: new Date(at + placeMinutes * 60_000).toISOString(),
        capacity: offered.has(at) ? site.benches : 0,
        taken: counts.get(at) ?? 0,
      })),
    appointments: onDay(appointments)
      .slice(0, 500)
      .map(({ zone, id, startsAt, subject, label }) => ({
        id: publicId('apt', zone, id),
        startsAt: startsAt.toISOString(),
        repair: publicId('rep', zone, subject),
        label,
      })),
  }
}
