import { calendarOf } from '#markets'
import { getSite, type Site } from '#partners'
import { dayAt } from '#scheduling'
import type { Context } from '#core/context'
import { addDays, type Day, weekday } from '#shared/days'
import { publicId, type Uuid } from '#shared/ids'
import { dateAt, wallSeconds } from '#routing'
import * as queries from './queries.ts'
import * as routeRows from './routeRows.ts'
import type { AbsenceRow, CrewRow, NewRoute } from './tables.ts'

/** Further ahead than windows are offered, so that no day is missing at midnight. */
export const aheadDays = 30

/** Lays out the coming days of everybody who drives out in this zone; what is there stays. */
export async function layOutAll(ctx: Context): Promise<void> {
  for (const site of await queries.sitesWithCrew(ctx)) {
    const found = await getSite(ctx, publicId('sit', ctx.zone, site))
    const crew = (await queries.crewOf(ctx, site)).filter(({ active }) => active)
    const from = dayAt(found.timeZone, ctx.now)
    const span = { site, from, to: addDays(from, aheadDays) }
    const known = new Set((await queries.routeVersions(ctx, span)).map(keyOf))
    const routes = await routesFor(ctx, found, { crew, from })
    await routeRows.putRoutes(
      ctx,
      routes.filter((route) => !known.has(keyOf(route))),
    )
  }
}

/** Lays coming days of some technicians out anew: stops stay, hours and absences are new. */
export async function layOutAnew(
  ctx: Context,
  site: Site,
  crew: readonly CrewRow[],
): Promise<void> {
  const from = dayAt(site.timeZone, ctx.now)
  await routeRows.putRoutes(ctx, await routesFor(ctx, site, { crew, from }))
}

type Laying = { readonly crew: readonly CrewRow[]; readonly from: Day }

async function routesFor(ctx: Context, site: Site, { crew, from }: Laying): Promise<NewRoute[]> {
  const { holidays } = await calendarOf(ctx, { region: site.region, timeZone: site.timeZone })
  const closed = new Set<string>(holidays)
  const days = Array.from({ length: aheadDays + 1 }, (_, n) => addDays(from, n))
  const to = addDays(from, aheadDays)
  const technicians = crew.map(({ technician }) => technician)
  const absences = await queries.absencesOf(ctx, technicians, { from, to })
  return crew.flatMap((member) =>
    days.map((day) => routeOf(site, { member, day, absences, isHoliday: closed.has(day) })),
  )
}

type Drawn = {
  readonly member: CrewRow
  readonly day: Day
  readonly absences: readonly AbsenceRow[]
  readonly isHoliday: boolean
}

/** A day off is a route too, with nobody on it: then memory and desk can tell why. */
function routeOf(site: Site, { member, day, absences, isHoliday }: Drawn): NewRoute {
  const windows = (
    member.weekly.find((one) => one.weekday === weekday(day))?.windows ?? []
  ).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const [first, last] = [windows[0], windows.at(-1)]
  const at = (time: string) => dateAt(wallSeconds(site.timeZone, day, time))
  const away = absences.find(
    ({ technician, fromOn, toOn }) =>
      technician === member.technician && fromOn <= day && day <= toOn,
  )
  const hasPause = first !== undefined && last !== undefined && windows.length > 1
  const startsAt = at(first?.[0] ?? '09:00')
  return {
    zone: member.zone,
    site: site.id,
    day,
    technician: member.technician,
    startsAt,
    endsAt: last ? at(last[1]) : startsAt,
    pauseFrom: hasPause ? at(first[1]) : null,
    pauseTo: hasPause ? at(last[0]) : null,
    off: away?.reason ?? (isHoliday || !first || !member.active ? '' : null),
    stops: '[]',
    homeDrive: 0,
    version: 1,
  }
}

function keyOf({ technician, day }: { readonly technician: Uuid; readonly day: string }): string {
  return `${technician} ${day}`
}
