import { mustOffer } from '#markets'
import { getSite, nearestSites, type Site } from '#partners'
import { takePlace } from '#scheduling'
import type { Input, Output } from '#shared/endpoint'
import type { Id, Token } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs } from './contract.ts'
import { trackLink } from './link.ts'
import { beginLeg, openRepair } from './open.ts'
import { keepFirstPromise, promiseFrom } from './promise.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'
import { findUnit, mustBeFree, mustKnowSymptom, type Unit } from './unit.ts'
import { appointmentFor, bookVisit, heldFrom, homeWork } from './visits.ts'

type Booking = Input<typeof repairs.book>

/** Books a repair at a counter, at home or by mail, with or without an account. */
export async function bookRepair(
  ctx: Context,
  booking: Booking,
): Promise<Output<typeof repairs.book>> {
  await mustOffer(ctx, booking.way)
  const unit = await findUnit(ctx, booking)
  const symptom = await mustKnowSymptom(ctx, booking.symptom)
  if (booking.way === 'parcel' && !symptom.mayTravel) throw refusals.mayNotTravel({ field: 'way' })
  await mustBeFree(ctx, unit)
  const place = await placeFor(ctx, booking, { unit, component: symptom.component })
  const { site, startsAt } = place
  const promisedAt = await promiseFrom(ctx, booking.way, startsAt ?? ctx.now)
  const { accident, words, way, language, contact } = booking
  const repair = await openRepair(ctx, {
    unit,
    symptom: symptom.id,
    component: symptom.component,
    accident,
    words,
    way,
    site,
    language,
    contact,
    promisedAt,
  })
  await beginFirstLeg(ctx, repair, place)
  await keepFirstPromise(ctx, repair)
  await ctx.record('repairs.booked', rows.idOf(repair), {
    number: repair.number,
    way,
    symptom: symptom.id,
    promisedAt: promisedAt.toISOString(),
  })
  // The token was made with this very prefix when the repair was opened.
  const token = repair.token as Token<'trk'>
  return { repair: rows.idOf(repair), number: repair.number, token, link: trackLink(ctx, token) }
}

type First = {
  readonly site: Site
  readonly startsAt: Date | undefined
  readonly hold?: Id<'vis'> | undefined
  readonly home?: Awaited<ReturnType<typeof homeWork>>
}
type Fault = Pick<Parameters<typeof homeWork>[2], 'component'> & { readonly unit: Unit }

/** A counter and a visit need a time, a visit and a parcel an address. */
async function placeFor(
  ctx: Context,
  booking: Booking,
  { unit, component }: Fault,
): Promise<First> {
  const { way, slot, contact, hold } = booking
  if (way !== 'counter' && (!contact.address || !contact.postcode))
    throw refusals.addressNeeded({ field: 'contact.address' })
  if (way === 'visit') {
    const { latitude, longitude } = booking
    const where = { near: contact.postcode, latitude, longitude }
    const home = await homeWork(ctx, unit, { component, where })
    if (!hold) return { home, site: home.site, startsAt: mustHaveTime(slot) }
    return { home, site: home.site, hold, startsAt: await heldFrom(ctx, hold) }
  }
  const site = await chooseSite(ctx, booking, unit.model.category)
  return { site, startsAt: way === 'counter' ? mustHaveTime(slot) : undefined }
}

function mustHaveTime(slot: string | undefined): Date {
  if (slot === undefined) throw refusals.slotNeeded({ field: 'slot' })
  return new Date(slot)
}

/** The counter that was chosen; for a parcel the nearest site that repairs what comes by mail. */
async function chooseSite(ctx: Context, booking: Booking, category: string): Promise<Site> {
  if (booking.site) {
    const site = await getSite(ctx, booking.site)
    if (!site.services.includes(booking.way)) throw refusals.wayNotOffered({ field: 'site' })
    return site
  }
  if (booking.way === 'counter') throw refusals.slotNeeded({ field: 'site' })
  const near = booking.contact.postcode
  const [nearest] = await nearestSites(ctx, {
    service: 'parcel',
    category,
    ...(near ? { near } : {}),
    limit: 1,
  })
  if (!nearest) throw refusals.wayNotOffered({ field: 'way' })
  return nearest
}

async function beginFirstLeg(ctx: Context, repair: RepairRow, first: First): Promise<void> {
  const { site, startsAt, hold, home } = first
  if (home) {
    const visit = await bookVisit(ctx, repair, { hold, startsAt, home })
    return beginLeg(ctx, repair, { kind: 'visit', site, appointment: appointmentFor(visit) })
  }
  if (!startsAt) return beginLeg(ctx, repair, { kind: 'parcel', site })
  const label = `${repair.number} · ${repair.contactName}`
  const appointment = await takePlace(ctx, { site, startsAt, subject: repair.id, label })
  await beginLeg(ctx, repair, { kind: 'counter', site, appointment })
}
