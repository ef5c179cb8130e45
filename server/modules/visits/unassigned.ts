import type { Context } from '#core/context'
import { mustPlan } from '#crew'
import type { Shift } from '#routing'
import { dayAt } from '#scheduling'
import type { Input, Output } from '#shared/endpoint'
import { fitOf } from './assign.ts'
import type { visits as contract } from './contract.ts'
import * as queries from './queries.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'
import type { UnassignedReason } from './views.ts'
import { whyLeft } from './why.ts'

/** The coming days on which visits stand with nobody: how many find somebody by themselves. */
export async function listUnassigned(
  ctx: Context,
  { site: id }: Input<typeof contract.unassigned>,
): Promise<Output<typeof contract.unassigned>> {
  const site = await mustPlan(ctx, id, 'visits.unassigned')
  const territory = await territoryOf(ctx, site)
  const waiting = (await queries.visitsToPlace(ctx, site.id)).flatMap((row) =>
    row.windowFrom ? [{ row, day: dayAt(site.timeZone, row.windowFrom) }] : [],
  )
  const today = dayAt(site.timeZone, ctx.now)
  const byDay = Map.groupBy(waiting, ({ day }) => day)
  const items = [...byDay].flatMap(([day, rows]) => {
    if (day < today) return []
    const shifts = shiftsOn(territory, day)
    const reasons = rows.map(({ row }) => whyUnassigned(ctx, territory, { row, shifts }))
    const placing = reasons.filter((reason) => reason === 'placing').length
    return [{ day, placing, left: rows.length - placing }]
  })
  return { items: items.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
}

type Standing = { readonly row: VisitRow; readonly shifts: readonly Shift[] }

/**
 * What somebody could do is given to them by the next look at the routes; what begins too soon for
 * that only by hand.
 */
export function whyUnassigned(
  ctx: Context,
  territory: Territory,
  { row, shifts }: Standing,
): UnassignedReason {
  const fits = (byHand: boolean) =>
    shifts.some((shift) => fitOf(ctx, territory, { row, shift, byHand }))
  if (fits(false)) return 'placing'
  return fits(true) ? 'frozen' : whyLeft(row, shifts)
}
