import type { Context } from '#core/context'
import type { Site } from '#partners'
import { dayAt } from '#scheduling'
import type { Day } from '#shared/days'
import { publicId, type Uuid } from '#shared/ids'
import * as queries from './queries.ts'
import * as routeRows from './routeRows.ts'
import { isKept } from './shift.ts'
import { territoryOf } from './territory.ts'

/** A day on which somebody's visits were left without a technician, and how many. */
export type Freed = { readonly site: Uuid; readonly day: Day; readonly visits: number }

type Span = { readonly from: Day; readonly to: Day }

/**
 * Takes visits off coming routes that their technicians do not drive any more, or not as promised:
 * after an absence, a shorter week, another site. The routes are laid out anew before.
 */
export async function freeUndriven(
  ctx: Context,
  site: Site,
  { technicians, from, to }: Span & { readonly technicians: readonly Uuid[] },
): Promise<Freed[]> {
  const today = dayAt(site.timeZone, ctx.now)
  const span = { from: from < today ? today : from, to }
  const routes = await queries.routesOf(ctx, technicians, span)
  const { days } = await territoryOf(ctx, site)
  const freed: Freed[] = []
  for (const route of routes.filter(({ stops }) => stops.length > 0)) {
    const { day, technician } = route
    const shift = route.site === site.id ? days.get(day)?.get(technician) : undefined
    // Who is late today is a risk, no reason to send somebody else.
    const isDriven = shift?.frame.off === null && (day === today || isKept(shift))
    const visits = isDriven ? 0 : await routeRows.freeVisits(ctx, route)
    if (visits) freed.push({ site: route.site, day, visits })
  }
  return freed
}

/** Says so; whoever hears it looks at the routes of these days again. */
export async function recordFreed(ctx: Context, freed: readonly Freed[]): Promise<void> {
  const byDay = Map.groupBy(freed, ({ site, day }) => `${site} ${day}`)
  for (const [one] of byDay.values()) {
    if (!one) continue
    const site = publicId('sit', ctx.zone, one.site)
    await ctx.record('visits.freed', site, { site, day: one.day })
  }
}
