import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import type { Site } from '#partners'
import { newUuid, publicId, type Uuid } from '#shared/ids'
import { calendarAround } from './offered.ts'
import { dayAt, isBookable, placeAt } from './place.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { Appointment } from './tables.ts'

export type Booking = {
  readonly site: Site
  readonly startsAt: Date
  /** What the appointment is for: a repair. */
  readonly subject: Uuid
  readonly label: string
}

/**
 * Books a place at a counter of this zone. Of any number who press at once exactly as many win as
 * there are benches.
 * @throws Refusal noSuchSlot when the time is not offered, slotTaken when it is full
 */
export async function takePlace(
  ctx: Context,
  { site, startsAt, subject, label }: Booking,
): Promise<Appointment> {
  invariant(site.zone === ctx.zone, `a place of zone ${site.zone} taken in zone ${ctx.zone}`)
  const place =
    isBookable(startsAt, ctx.now) && site.benches > 0
      ? placeAt(await calendarAround(ctx, site, dayAt(site.timeZone, startsAt)), startsAt)
      : undefined
  if (!place) throw refusals.noSuchSlot({ field: 'slot' })
  const won = await rows.occupy(ctx, { ...place, site: site.id, capacity: site.benches })
  if (!won) throw refusals.slotTaken({ field: 'slot' })

  const id = newUuid(ctx.now.getTime())
  const { zone, now: madeAt } = ctx
  const booked = {
    zone,
    id,
    site: site.id,
    ...place,
    subject,
    label,
    state: 'booked',
    madeAt,
  } as const
  const appointment = await rows.insertAppointment(ctx, booked)
  await recordMove(ctx, 'scheduling.placeTaken', appointment)
  return appointment
}

/** Gives the place back; a second time changes nothing. */
export async function releasePlace(ctx: Context, appointment: Uuid): Promise<void> {
  const released = await rows.release(ctx, appointment)
  if (!released) return
  await rows.vacate(ctx, released)
  await recordMove(ctx, 'scheduling.placeReleased', released)
}

/**
 * Takes the new place, then gives the old one back, so that nobody ends up with none. Use this
 * rather than the two alone: it locks both places in one order. @throws Refusal noSuchSlot,
 * slotTaken
 */
export async function movePlace(
  ctx: Context,
  held: Appointment,
  to: Booking,
): Promise<Appointment> {
  await rows.lockPlaces(ctx, [held, { site: to.site.id, startsAt: to.startsAt }])
  const appointment = await takePlace(ctx, to)
  await releasePlace(ctx, held.id)
  return appointment
}

async function recordMove(
  ctx: Context,
  fact: string,
  { zone, id, site, startsAt }: Appointment,
): Promise<void> {
  await ctx.record(fact, publicId('apt', zone, id), {
    site: publicId('sit', zone, site),
    startsAt: startsAt.toISOString(),
  })
}
