import { type Context, mayAt } from '#core/context'
import { Refusal } from '#core/refusal'
import { getSite, type Site } from '#partners'
import { dayAt } from '#scheduling'
import { addDays, type Day } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { newUuid, parseId, publicId, type Uuid } from '#shared/ids'
import type { visits as contract } from './contract.ts'
import { mustKnow } from './crew.ts'
import { freeUndriven, recordFreed } from './free.ts'
import { layOutAnew } from './layOut.ts'
import { mustPlan } from './policy.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import { replanDay } from './replan.ts'
import * as crewRows from './crewRows.ts'
import { territoryOf } from './territory.ts'

const shownDays = 400

export async function listAbsences(
  ctx: Context,
  { site: id }: Input<typeof contract.absences>,
): Promise<Output<typeof contract.absences>> {
  const site = await mustPlan(ctx, id, 'visits.absences')
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
 * Takes a technician off these days. Their visits go to others as far as these can keep the
 * promised windows; what is left stands in the day's list, each with its reason.
 * @throws Refusal crewNotFound, datesOutOfOrder
 */
export async function addAbsence(
  ctx: Context,
  input: Input<typeof contract.addAbsence>,
): Promise<Output<typeof contract.addAbsence>> {
  const site = await mustPlan(ctx, input.site, 'visits.addAbsence')
  const { from, to, reason } = input
  if (to < from || to > addDays(from, shownDays)) throw refusals.datesOutOfOrder({ field: 'to' })
  const member = await mustKnow(ctx, site, input.technician)
  const { technician } = member
  const id = newUuid(ctx.now.getTime())
  const by = { madeBy: ctx.actor.id, madeAt: ctx.now }
  const absence = { zone: ctx.zone, id, technician, fromOn: from, toOn: to, reason, ...by }
  await crewRows.insertAbsences(ctx, [absence])
  await layOutAnew(ctx, site, [member])
  const counts = await giveAway(ctx, site, { technician, from, to })
  await ctx.record('visits.absent', site.publicId, { technician: input.technician, from, to })
  return { id: publicId('abs', ctx.zone, id), ...counts }
}

const replanSeconds = 1
const replannedDays = 5

type Away = { readonly technician: Uuid; readonly from: Day; readonly to: Day }

/** Takes what has not begun off the routes of these days and looks for others who could come. */
async function giveAway(ctx: Context, site: Site, { technician, from, to }: Away) {
  const freed = await freeUndriven(ctx, site, { technicians: [technician], from, to })
  let moved = 0
  for (const { day, visits } of freed.slice(0, replannedDays))
    moved += Math.min(visits, await placedOn(ctx, site, day))
  const all = freed.reduce((sum, { visits }) => sum + visits, 0)
  if (moved < all) await recordFreed(ctx, freed)
  return { moved, left: all - moved }
}

/** Whoever books meanwhile wins: then these visits wait for the next look. */
async function placedOn(ctx: Context, site: Site, day: Day): Promise<number> {
  try {
    const territory = await territoryOf(ctx, site)
    return (await replanDay(ctx, territory, { day, seconds: replanSeconds })).placed
  } catch (fault) {
    // Thrown before the first route is written, so the absence itself still stands.
    if (fault instanceof Refusal && fault.code === 'visits.changedMeanwhile') return 0
    throw fault
  }
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
  if (!mayAt(ctx.actor, 'visits.dropAbsence', where)) throw refusals.absenceNotFound()
  await crewRows.deleteAbsence(ctx, row.id)
  await layOutAnew(ctx, await getSite(ctx, publicSite), [member])
  await ctx.record('visits.present', publicSite, {
    technician: publicId('per', ctx.zone, row.technician),
    from: row.fromOn,
    to: row.toOn,
  })
  return { id: absence }
}
