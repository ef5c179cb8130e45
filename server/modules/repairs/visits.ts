import { getModel, repairPrice } from '#catalog'
import { isOffered, mustOffer } from '#markets'
import { getSite, presentSite, type Site } from '#partners'
import {
  bookWindow,
  cancelVisit,
  confirmHold,
  getVisit,
  holdWindow,
  isHeldFor,
  moveToWindow,
  movesOf,
  mustBeChangeable,
  offersFor,
  openVisitOf,
  siteFor,
  visitCan,
  type VisitRow,
  type Work,
  workAtHome,
} from '#visits'
import type { Input, Output } from '#shared/endpoint'
import { type Id, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { Refusal } from '#core/refusal'
import type { repairs } from './contract.ts'
import { refusals } from './refusals.ts'
import type { RepairRow } from './tables.ts'
import { byToken } from './track.ts'
import { findUnit, mustKnowSymptom, type Told, type Unit } from './unit.ts'

type Asked = Told & {
  readonly symptom: string
  readonly near?: string | undefined
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
}

type Option = Output<typeof repairs.options>['options'][number]
type AtHome = { readonly site: Site; readonly work: Work }

/**
 * What would be done at the owner's place, and the site whose technicians come.
 * @throws Refusal wayNotOffered where such work is not done at home; placeUnknown, outOfReach
 */
export async function atHome(ctx: Context, asked: Asked): Promise<AtHome> {
  await mustOffer(ctx, 'visit')
  const unit = await findUnit(ctx, asked)
  const { component } = await mustKnowSymptom(ctx, asked.symptom)
  return homeWork(ctx, unit, { component, where: asked })
}

type Wanted = {
  readonly component: Parameters<typeof repairPrice>[1]['component']
  readonly where: Pick<Asked, 'near' | 'latitude' | 'longitude'>
}

export async function homeWork(
  ctx: Context,
  { model }: Pick<Unit, 'model'>,
  { component, where }: Wanted,
): Promise<AtHome> {
  const { category } = model
  const minutes = (await repairPrice(ctx, { model: model.id, component }))?.minutes
  const task = workAtHome({ category, component, ...(minutes === undefined ? {} : { minutes }) })
  if (!task) throw refusals.wayNotOffered({ field: 'way' })
  const { near, latitude, longitude } = where
  const { site, point } = await siteFor(ctx, { where: { near, latitude, longitude }, category })
  return { site, work: { ...task, ...point } }
}

/** What is left to do for a repair, at the address that its owner gave. */
export async function homeOf(ctx: Context, repair: RepairRow): Promise<AtHome> {
  const { contactAddress: near, component } = repair
  if (!near) throw refusals.addressNeeded({ field: 'contact.address' })
  const model = await getModel(ctx, repair.model)
  return homeWork(ctx, { model }, { component, where: { near } })
}

export async function visitSlots(
  ctx: Context,
  asked: Input<typeof repairs.visitSlots>,
): Promise<Output<typeof repairs.visitSlots>> {
  const { site, work } = await atHome(ctx, asked)
  return offersFor(ctx, site, work)
}

export async function holdVisit(
  ctx: Context,
  { slot, instead, ...asked }: Input<typeof repairs.holdVisit>,
): Promise<Output<typeof repairs.holdVisit>> {
  if (instead) await letGo(ctx, instead)
  const { site, work } = await atHome(ctx, asked)
  const startsAt = new Date(slot)
  const nobody = { repair: null, label: '', address: '' }
  const held = await holdWindow(ctx, { site, work, startsAt, ...nobody })
  return {
    hold: publicId('vis', held.zone, held.id),
    window: windowOf(held),
    until: (held.heldUntil ?? ctx.now).toISOString(),
  }
}

/** Whoever chooses again keeps one window at a time; what lapsed or was booked stays as it is. */
async function letGo(ctx: Context, hold: Id<'vis'>): Promise<void> {
  const row = await getVisit(ctx, hold)
  if (row.state === 'requested' && !row.repair) await cancelVisit(ctx, row, 'owner')
}

type Booking = {
  readonly hold: Id<'vis'> | undefined
  readonly startsAt: Date | undefined
  readonly home: AtHome
}

/** Coming home, where the market has it, the fault allows it and somebody can. */
export async function visitOptions(
  ctx: Context,
  asked: Asked,
  { unit, price }: { readonly unit: Unit; readonly price: Option['price'] },
): Promise<Option[]> {
  if (!(await isOffered(ctx, 'visit'))) return []
  const { component } = await mustKnowSymptom(ctx, asked.symptom)
  const home = await homeWork(ctx, unit, { component, where: asked }).catch((fault: unknown) => {
    // Not known where, too far, or no work for a kitchen table: then it is simply no option.
    if (fault instanceof Refusal) return undefined
    throw fault
  })
  const first = home && (await offersFor(ctx, home.site, home.work)).days[0]?.slots[0]
  if (!home || !first) return []
  return [
    {
      way: 'visit',
      site: presentSite(home.site),
      earliestAt: first.from,
      backBy: first.to,
      timeZone: home.site.timeZone,
      price,
      diagnosisFee: null,
    },
  ]
}

/**
 * The window that was held, or another that is still free. A hold that was taken for other work or
 * another place says nothing about this one: it is let go and its window asked for anew.
 * @throws Refusal slotNeeded; as `bookWindow`
 */
export async function bookVisit(
  ctx: Context,
  repair: RepairRow,
  { hold, startsAt, home }: Booking,
): Promise<VisitRow> {
  const written = {
    repair: repair.id,
    label: `${repair.number} · ${repair.contactName}`,
    address: repair.contactAddress ?? '',
  }
  if (hold && isHeldFor(await getVisit(ctx, hold), home.site, home.work))
    return confirmHold(ctx, { hold, ...written })
  if (hold) await letGo(ctx, hold)
  if (!startsAt) throw refusals.slotNeeded({ field: 'slot' })
  return bookWindow(ctx, { ...home, startsAt, ...written })
}

/** When the window begins that a hold keeps. @throws Refusal visits.notFound */
export async function heldFrom(ctx: Context, hold: Id<'vis'>): Promise<Date | undefined> {
  const { windowFrom } = await getVisit(ctx, hold)
  return windowFrom ?? undefined
}

export async function trackedSlots(
  ctx: Context,
  { token }: Input<typeof repairs.trackedSlots>,
): Promise<Output<typeof repairs.trackedSlots>> {
  const repair = await byToken(ctx, token)
  const { row, site } = await mustHaveVisit(ctx, repair)
  return movesOf(ctx, site, row)
}

/** Another window, by the owner within the market's rules or by the desk at any time. */
export async function moveVisitTo(
  ctx: Context,
  repair: RepairRow,
  { startsAt, byOwner }: { readonly startsAt: Date; readonly byOwner: boolean },
): Promise<{ visit: VisitRow; site: Site }> {
  const { row, site } = await mustHaveVisit(ctx, repair)
  if (byOwner) mustBeChangeable(ctx, row)
  return { visit: await moveToWindow(ctx, site, { row, startsAt }), site }
}

/** Gives up the visit that is still to come, if there is one. */
export async function giveUpVisit(
  ctx: Context,
  repair: RepairRow,
  by: 'owner' | 'desk',
): Promise<void> {
  const row = await openVisitOf(ctx, repair.id)
  if (!row) return
  if (by === 'owner') mustBeChangeable(ctx, row)
  await cancelVisit(ctx, row, by)
}

/**
 * Nobody has to come any more. Who is on the way or at work says themselves how it ended.
 */
export async function callOffVisit(ctx: Context, repair: RepairRow): Promise<void> {
  const row = await openVisitOf(ctx, repair.id)
  if (row && row.state !== 'enRoute' && visitCan('cancel', row)) await cancelVisit(ctx, row, 'desk')
}

async function mustHaveVisit(ctx: Context, repair: RepairRow) {
  const row = await openVisitOf(ctx, repair.id)
  if (!row) throw refusals.noAppointment()
  return { row, site: await getSite(ctx, publicId('sit', row.zone, row.site)) }
}

/** A visit as the leg of a repair keeps it. */
export function appointmentFor(visit: VisitRow) {
  const { id, windowFrom, windowTo, madeAt } = visit
  return { id, startsAt: windowFrom ?? madeAt, endsAt: windowTo ?? madeAt }
}

export function windowOf({ windowFrom, windowTo, madeAt }: VisitRow) {
  return {
    from: (windowFrom ?? madeAt).toISOString(),
    to: (windowTo ?? madeAt).toISOString(),
  }
}
