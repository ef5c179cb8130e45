import type { Context } from '#core/context'
import type { Fact } from '#core/facts'
import { lockRoutes, setStops } from '#crew'
import { getSite, type Site } from '#partners'
import { isKept, needAgain, type Shift, shiftWithout } from '#routing'
import { dayAt } from '#scheduling'
import { type Day, daySchema } from '#shared/days'
import { isId, type Uuid } from '#shared/ids'
import { keyOf } from './assign.ts'
import { visitsOn } from './day.ts'
import * as queries from './queries.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'

/**
 * After an absence, a shorter week, fewer skills or visits a day, a lighter van or another site:
 * takes visits off routes on which their technicians do not make them any more, or not as promised.
 * Their windows stay. Whoever hears `visits.freed` looks who could come, also to what waited.
 */
export async function whenCrewChanged(ctx: Context, { data }: Fact): Promise<void> {
  const [from, to] = [daySchema.safeParse(data['from']), daySchema.safeParse(data['to'])]
  if (typeof data['site'] !== 'string' || !isId('sit', data['site'])) return
  if (!from.success || !to.success) return
  const site = await getSite(ctx, data['site'])
  const today = dayAt(site.timeZone, ctx.now)
  const span = { from: from.data < today ? today : from.data, to: to.data }
  await freeUnmade(ctx, site, span)
  const waiting = (await queries.visitsToPlace(ctx, site.id)).flatMap(({ windowFrom }) =>
    windowFrom ? [dayAt(site.timeZone, windowFrom)] : [],
  )
  for (const day of new Set(waiting.filter((one) => span.from <= one && one <= span.to)))
    await ctx.record('visits.freed', site.publicId, { site: site.publicId, day })
}

type Span = { readonly from: Day; readonly to: Day }

async function freeUnmade(ctx: Context, site: Site, span: Span): Promise<void> {
  const seen = await unmadeIn(ctx, await territoryOf(ctx, site), span)
  if (!seen.size) return
  await lockRoutes(ctx, site.id, [...seen.keys()].map(keyOf))
  const locked = new Set([...seen.keys()].map(nameOf))
  const territory = await territoryOf(ctx, site)
  for (const [shift, visits] of await unmadeIn(ctx, territory, span)) {
    if (!locked.has(nameOf(shift))) continue
    const freed = await rows.freeVisits(ctx, keyOf(shift), visits)
    const left = freed.reduce((rest, id) => shiftWithout(rest, id, territory.speeds), shift)
    const order = { stops: left.stops, drives: [...left.drives] }
    await setStops(ctx, { site: site.id, shift }, order)
  }
}

function nameOf({ frame }: Shift): string {
  return `${frame.day} ${frame.technician}`
}

/** Routes with the visits that their technicians will not make. */
async function unmadeIn(
  ctx: Context,
  territory: Territory,
  { from, to }: Span,
): Promise<Map<Shift, Uuid[]>> {
  const days = [...territory.days.keys()].filter((day) => from <= day && day <= to)
  const shifts = days.flatMap((day) => shiftsOn(territory, day)).filter(hasStops)
  const visits = await visitsOn(ctx, shifts)
  const today = dayAt(territory.site.timeZone, ctx.now)
  const found = shifts.map((shift) => {
    // Who is late today is a risk, no reason to send somebody else.
    const isDriven = shift.frame.off === null && (shift.frame.day === today || isKept(shift))
    const unmade = shift.stops.filter(({ visit }, at) => {
      const row = visits.get(visit)
      const isRoom = at < shift.frame.visitsMax
      return row && (!isDriven || !isRoom || !isAble(territory, shift, row))
    })
    return [shift, unmade.map(({ visit }) => visit)] as const
  })
  return new Map(found.filter(([, unmade]) => unmade.length > 0))
}

function hasStops({ stops }: Shift): boolean {
  return stops.length > 0
}

function isAble({ site }: Territory, { frame }: Shift, row: VisitRow): boolean {
  const { skills, parts } = needAgain(row, site)
  return (frame.skills & skills) === skills && (frame.kit & parts) === parts
}
