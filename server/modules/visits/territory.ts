import type { Site } from '#partners'
import { dayAt } from '#scheduling'
import type { Context } from '#core/context'
import { addDays, type Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import {
  crewByIds,
  crewOf,
  type CrewRow,
  fingerprintOf,
  hasWritten,
  type RouteRow,
  routesAt,
  type RouteVersion,
  routeVersions,
  type Span,
} from '#crew'
import {
  frameOf,
  rulesOf,
  type Shift,
  shiftOf,
  shiftWithout,
  type Speeds,
  speedsOf,
  stopOf,
} from '#routing'
import { standardKit } from './parts.ts'
import * as queries from './queries.ts'
import type { VisitRow } from './tables.ts'

/** The routes of a site's technicians over the coming days, as the database has them. */
export type Territory = {
  readonly site: Site
  readonly speeds: Speeds
  readonly crew: ReadonlyMap<Uuid, CrewRow>
  readonly days: ReadonlyMap<Day, ReadonlyMap<Uuid, Shift>>
}

type Kept = {
  fingerprint: string
  readonly crew: Map<Uuid, CrewRow>
  readonly days: Map<Day, Map<Uuid, Shift>>
}

// What a service remembers goes with its house; a test may run several.
const remembered = new WeakMap<object, Map<string, Kept>>()

/**
 * The territory as of now. What has not changed since the last question stays in memory: one small
 * query tells, whichever process wrote. What a transaction reads after it has written a route of
 * its own is not remembered, for it may yet be taken back.
 */
export async function territoryOf(ctx: Context, site: Site): Promise<Territory> {
  const kept = hasWritten(ctx) ? copyOf(keptFor(ctx, site)) : keptFor(ctx, site)
  const today = dayAt(site.timeZone, ctx.now)
  const span = { site: site.id, from: today, to: addDays(today, rulesOf(ctx.market).horizonDays) }
  const print = await fingerprintOf(ctx, span)
  const fingerprint = `${span.from} ${print.routes} ${print.crew}`
  if (kept.fingerprint !== fingerprint) await renew(ctx, site, { kept, span })
  kept.fingerprint = fingerprint
  dropLapsed(ctx, kept)
  return { site, speeds: speedsOf(ctx.market), crew: kept.crew, days: kept.days }
}

/** The territory on one day; a day that is not among the coming ones is read for this once. */
export async function territoryOn(ctx: Context, site: Site, day: Day): Promise<Territory> {
  const today = dayAt(site.timeZone, ctx.now)
  if (today <= day && day <= addDays(today, rulesOf(ctx.market).horizonDays))
    return territoryOf(ctx, site)
  const kept: Kept = { fingerprint: '', crew: new Map(), days: new Map() }
  await renew(ctx, site, { kept, span: { site: site.id, from: day, to: day } })
  return { site, speeds: speedsOf(ctx.market), crew: kept.crew, days: kept.days }
}

/** All routes of a day, in the order of the names of their technicians. */
export function shiftsOn({ days, crew }: Territory, day: Day): Shift[] {
  const shifts = [...(days.get(day)?.values() ?? [])]
  const nameOf = ({ frame }: Shift) => crew.get(frame.technician)?.name ?? ''
  return shifts.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function keptFor({ house, zone }: Context, { id }: Site): Kept {
  const all = remembered.get(house) ?? new Map<string, Kept>()
  remembered.set(house, all)
  const key = `${zone} ${id}`
  const kept = all.get(key) ?? { fingerprint: '', crew: new Map(), days: new Map() }
  all.set(key, kept)
  return kept
}

function copyOf({ fingerprint, crew, days }: Kept): Kept {
  const copied = [...days].map(([day, shifts]) => [day, new Map(shifts)] as const)
  return { fingerprint, crew: new Map(crew), days: new Map(copied) }
}

type Renewing = { readonly kept: Kept; readonly span: Span }

async function renew(ctx: Context, site: Site, { kept, span }: Renewing): Promise<void> {
  const versions = await routeVersions(ctx, span)
  const crew = await crewOn(ctx, site, versions)
  kept.crew.clear()
  for (const row of crew) kept.crew.set(row.technician, row)
  for (const day of kept.days.keys()) if (day < span.from) kept.days.delete(day)
  const changed = versions.filter(
    ({ day, technician, version }) => kept.days.get(day)?.get(technician)?.version !== version,
  )
  const rows = await routesAt(ctx, site.id, changed)
  const ids = rows.flatMap(({ stops }) => stops.map(({ visit }) => visit))
  const visits = new Map((await queries.visitsByIds(ctx, ids)).map((row) => [row.id, row]))
  for (const row of rows) keep(ctx, site, { kept, row, visits })
}

/** The technicians of a site; who has gone to another still has a name on routes driven here. */
async function crewOn(
  ctx: Context,
  site: Site,
  routes: readonly RouteVersion[],
): Promise<CrewRow[]> {
  const crew = await crewOf(ctx, site.id)
  const here = new Set(crew.map(({ technician }) => technician))
  const driven = new Set(routes.map(({ technician }) => technician))
  const gone = await crewByIds(ctx, [...driven.difference(here)])
  return [...crew, ...gone.map((row) => ({ ...row, active: false }))]
}

type Keeping = {
  readonly kept: Kept
  readonly row: RouteRow
  readonly visits: ReadonlyMap<Uuid, VisitRow>
}

function keep(ctx: Context, site: Site, { kept, row, visits }: Keeping): void {
  const crew = kept.crew.get(row.technician)
  if (!crew) return
  const shifts = kept.days.get(row.day) ?? new Map<Uuid, Shift>()
  kept.days.set(row.day, shifts)
  // Whoever was slower must not put back an older route.
  if ((shifts.get(row.technician)?.version ?? -1) > row.version) return
  const stops = row.stops.flatMap(({ visit }) => {
    const found = visits.get(visit)
    return found?.windowFrom ? [stopOf(found, site)] : []
  })
  const drives = [...row.stops.map(({ drive }) => drive), row.homeDrive]
  const isWhole = stops.length === row.stops.length
  const laid = { version: row.version, stops, ...(isWhole ? { drives } : {}) }
  shifts.set(
    row.technician,
    shiftOf(
      frameOf(row, { ...crew, kit: standardKit(crew, row.day) }, site),
      laid,
      speedsOf(ctx.market),
    ),
  )
}

/** A hold that has run out takes nobody's time, whether or not it has been cleared away. */
function dropLapsed(ctx: Context, { days }: Kept): void {
  const now = ctx.now.getTime() / 1000
  const speeds = speedsOf(ctx.market)
  for (const shifts of days.values()) {
    for (const [technician, shift] of shifts) {
      if (shift.lapsesAt > now) continue
      const over = shift.stops.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= now)
      const left = over.reduce((rest, { visit }) => shiftWithout(rest, visit, speeds), shift)
      shifts.set(technician, left)
    }
  }
}
