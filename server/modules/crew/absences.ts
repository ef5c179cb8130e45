import { type Context, mayAt } from '#core/context'
import { getSite } from '#partners'
import { dayAt } from '#scheduling'
import { addDays } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { newUuid, parseId, publicId } from '#shared/ids'
import type { crew as contract } from './contract.ts'
import { mustKnow } from './crew.ts'
import { layOutAnew } from './layOut.ts'
import { mustPlan } from './policy.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'

const shownDays = 400

export async function listAbsences(
  ctx: Context,
  { site: id }: Input<typeof contract.absences>,
): Promise<Output<typeof contract.absences>> {
  const site = await mustPlan(ctx, id, 'crew.absences')
  const crew = new Map((await queries.crewOf(ctx, site.id)).map((row) => [row.technician, row]))
  const today = dayAt(site.timeZone, ctx.now)
  const found = await queries.absencesOf(ctx, [...crew.keys()], {
    from: today,
    to: addDays(today, shownDays),
  })
  const items = found.slice(0, 500).map((row) => ({
    id: publicId('abs', row.zone, row.id),
    technician: publicId('per', row.zone, row.technician),
    name: crew.get(row.technician)?.name ?? '',
    from: row.fromOn,
    to: row.toOn,
    reason: row.reason,
  }))
  return { items }
}

/**
 * Takes a technician off these days: no window of theirs is offered any more. Whoever plans hears
 * it and gives their visits to others. @throws Refusal notFound, datesOutOfOrder
 */
export async function addAbsence(
  ctx: Context,
  input: Input<typeof contract.addAbsence>,
): Promise<Output<typeof contract.addAbsence>> {
  const site = await mustPlan(ctx, input.site, 'crew.addAbsence')
  const { from, to, reason } = input
  if (to < from || to > addDays(from, shownDays)) throw refusals.datesOutOfOrder({ field: 'to' })
  const member = await mustKnow(ctx, site, input.technician)
  const { technician } = member
  const id = newUuid(ctx.now.getTime())
  const by = { madeBy: ctx.actor.id, madeAt: ctx.now }
  const absence = { zone: ctx.zone, id, technician, fromOn: from, toOn: to, reason, ...by }
  await rows.insertAbsences(ctx, [absence])
  await layOutAnew(ctx, site, [member])
  const about = { site: site.publicId, technician: input.technician, from, to }
  await ctx.record('crew.absent', site.publicId, about)
  const routes = await queries.routesOf(ctx, [technician], { from, to })
  const days = routes.filter(({ stops }) => stops.length > 0).length
  return { id: publicId('abs', ctx.zone, id), days }
}

export async function dropAbsence(
  ctx: Context,
  { absence }: Input<typeof contract.dropAbsence>,
): Promise<Output<typeof contract.dropAbsence>> {
  const row = await queries.findAbsence(ctx, parseId(absence).id)
  const member = row && (await queries.crewMember(ctx, row.technician))
  if (!row || !member) throw refusals.absenceNotFound()
  const publicSite = publicId('sit', ctx.zone, member.site)
  // Another site's absence is as if it were not there.
  const where = { market: ctx.market, site: publicSite }
  if (!mayAt(ctx.actor, 'crew.dropAbsence', where)) throw refusals.absenceNotFound()
  await rows.deleteAbsence(ctx, row.id)
  await layOutAnew(ctx, await getSite(ctx, publicSite), [member])
  await ctx.record('crew.present', publicSite, {
    site: publicSite,
    technician: publicId('per', ctx.zone, row.technician),
    from: row.fromOn,
    to: row.toOn,
  })
  return { id: absence }
}
