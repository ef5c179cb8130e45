import { mustOffer } from '#markets'
import { getSite } from '#partners'
import { appointmentOf, movePlace, releasePlace, takePlace } from '#scheduling'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView, TrackView } from './contract.ts'
import { beginLeg } from './open.ts'
import { mustOweNothing, mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { presentTrack } from './presentTrack.ts'
import { keepPromiseChange, promiseFrom, waitFor } from './promise.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'
import { type RepairRow, tables } from './tables.ts'
import { byToken } from './track.ts'
import { appointmentFor, bookVisit, giveUpVisit, homeOf, moveVisitTo } from './visits.ts'

/** The repair goes on another way; intake, estimate, parts and messages stay as they are. */
export async function changeLeg(
  ctx: Context,
  input: Input<typeof repairs.changeLeg>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.changeLeg')
  if (!isOpen(repair)) throw refusals.ended()
  await mustOffer(ctx, input.kind)
  const { site, appointment } = await settleLeg(ctx, repair, input)
  await beginLeg(ctx, repair, { kind: input.kind, site, ...(appointment ? { appointment } : {}) })
  const promisedAt = repair.clockStartedAt
    ? repair.promisedAt
    : await promiseFrom(ctx, input.kind, appointment?.startsAt ?? ctx.now)
  await keepPromiseChange(ctx, repair, { to: promisedAt, cause: 'legChanged', words: input.reason })
  const facts = {
    number: repair.number,
    kind: input.kind,
    site: site.publicId,
    reason: input.reason,
  }
  await ctx.record('repairs.legChanged', rows.idOf(repair), facts)
  return presentRepair(
    ctx,
    await rows.change(ctx, repair, {
      way: input.kind,
      site: site.id,
      promisedAt,
      ...turnOf(ctx, repair, input.kind),
    }),
  )
}

type Change = Input<typeof repairs.changeLeg>

/** Before the work begins a visit waits for us, every other way for the owner. */
function turnOf(ctx: Context, { stage, waitingOn: before }: RepairRow, kind: Change['kind']) {
  const waitingOn: RepairRow['waitingOn'] = kind === 'visit' ? 'nobody' : 'owner'
  return stage === 'booked' && waitingOn !== before ? { waitingOn, waitingSince: ctx.now } : {}
}

/** Where the repair goes on, with the time there, if one is agreed. */
async function settleLeg(ctx: Context, repair: RepairRow, { kind, site: id, slot }: Change) {
  const startsAt = slot === undefined ? undefined : new Date(slot)
  if (kind === 'visit') {
    await endAppointments(ctx, repair)
    const home = await homeOf(ctx, repair)
    const visit = await bookVisit(ctx, repair, { hold: undefined, startsAt, home })
    return { site: home.site, appointment: appointmentFor(visit) }
  }
  if (!id) throw refusals.slotNeeded({ field: 'site' })
  const site = await getSite(ctx, id)
  if (!site.services.includes(kind)) throw refusals.wayNotOffered({ field: 'site' })
  await endAppointments(ctx, repair)
  if (!startsAt) return { site, appointment: undefined }
  const place = { site, startsAt, subject: repair.id, label: labelOf(repair) }
  return { site, appointment: await takePlace(ctx, place) }
}

async function endAppointments(ctx: Context, repair: RepairRow): Promise<void> {
  const held = await appointmentOf(ctx, repair.id)
  if (held) await releasePlace(ctx, held.id)
  await giveUpVisit(ctx, repair, 'desk')
}

export async function rescheduleRepair(
  ctx: Context,
  input: Input<typeof repairs.reschedule>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.reschedule')
  return presentRepair(ctx, await reschedule(ctx, repair, { slot: input.slot, byOwner: false }))
}

export async function moveAppointment(
  ctx: Context,
  input: Input<typeof repairs.move>,
): Promise<TrackView> {
  return presentTrack(
    ctx,
    await reschedule(ctx, await byToken(ctx, input.token), { slot: input.slot, byOwner: true }),
  )
}

type Wished = { readonly slot: string; readonly byOwner: boolean }

/** Also after the repair has begun: a follow-up has a window of its own. */
async function rescheduleVisit(
  ctx: Context,
  repair: RepairRow,
  { slot, byOwner }: Wished,
): Promise<RepairRow> {
  const moved = await moveVisitTo(ctx, repair, { startsAt: new Date(slot), byOwner })
  return agreeOnWindow(ctx, repair, moved)
}

/** The leg, the promise and whose turn it is follow the window that a visit has now. */
export async function agreeOnWindow(
  ctx: Context,
  repair: RepairRow,
  { visit, site }: Awaited<ReturnType<typeof moveVisitTo>>,
): Promise<RepairRow> {
  const appointment = appointmentFor(visit)
  await beginLeg(ctx, repair, { kind: 'visit', site, appointment })
  await ctx.record('repairs.rescheduled', rows.idOf(repair), {
    number: repair.number,
    slot: appointment.startsAt.toISOString(),
  })
  const waiting = await waitFor(ctx, repair, 'nobody')
  // A promise that paused for the owner goes on by itself now.
  if (repair.stage !== 'booked') return rows.change(ctx, repair, waiting)
  const promisedAt = await promiseFrom(ctx, repair.promiseKind, appointment.startsAt)
  await keepPromiseChange(ctx, repair, { to: promisedAt, cause: 'ownerAsked', words: '' })
  return rows.change(ctx, repair, { ...waiting, promisedAt })
}

async function reschedule(
  ctx: Context,
  repair: RepairRow,
  { slot, byOwner }: Wished,
): Promise<RepairRow> {
  if (repair.way === 'visit') return rescheduleVisit(ctx, repair, { slot, byOwner })
  const held = await appointmentOf(ctx, repair.id)
  if (repair.stage !== 'booked' || !held || !repair.site) throw refusals.noAppointment()
  const site = await getSite(ctx, publicId('sit', ctx.zone, repair.site))
  const to = { site, startsAt: new Date(slot), subject: repair.id, label: labelOf(repair) }
  const appointment = await movePlace(ctx, held, to)
  await beginLeg(ctx, repair, { kind: 'counter', site, appointment })
  const promisedAt = await promiseFrom(ctx, repair.promiseKind, appointment.startsAt)
  await keepPromiseChange(ctx, repair, { to: promisedAt, cause: 'ownerAsked', words: '' })
  await ctx.record('repairs.rescheduled', rows.idOf(repair), { number: repair.number, slot })
  return rows.change(ctx, repair, { promisedAt })
}

function labelOf(repair: RepairRow): string {
  return `${repair.number} · ${repair.contactName}`
}

/** The carrier holds it now; its number goes on the tracking page. */
export async function shipRepair(
  ctx: Context,
  input: Input<typeof repairs.ship>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.ship')
  if (!isOpen(repair)) throw refusals.ended()
  if (repair.custody !== 'site') throw refusals.notHeldHere()
  // Before it is ready it travels between sites; from then on, to its owner.
  if (repair.stage === 'ready') mustOweNothing(repair)
  const { carrier, trackingNumber } = input
  await tables(ctx)
    .updateTable('repairs.leg')
    .set({ carrier, trackingNumber })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('endedAt', 'is', null)
    .execute()
  await rows.passCustody(ctx, repair, { holder: 'carrier', name: carrier })
  await ctx.record('repairs.shipped', rows.idOf(repair), {
    number: repair.number,
    carrier,
    trackingNumber,
  })
  return presentRepair(ctx, await rows.change(ctx, repair, { custody: 'carrier' }))
}
