import { getMarket } from '#markets'
import type { Site } from '#partners'
import { formatNumber } from '#shared/checkedNumber'
import { newToken, newUuid, type Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { Context } from '#core/context'
import type { LegKind } from './repair.ts'
import * as rows from './rows.ts'
import { type RepairRow, tables } from './tables.ts'
import { accountOf, type Unit } from './unit.ts'
import { keepShown } from './usual.ts'

export type Report = {
  readonly unit: Unit
  readonly symptom: string
  readonly component: RepairRow['component']
  readonly accident: boolean
  readonly words: string
  readonly way: LegKind
  readonly site: Site | null
  readonly language: Language
  readonly contact: {
    readonly name: string
    readonly email: string
    readonly phone?: string | undefined
    readonly address?: string | undefined
    readonly postcode?: string | undefined
  }
  readonly promisedAt: Date
}

/** Opens a repair: number, link, first leg and the device with its owner. */
export async function openRepair(ctx: Context, report: Report): Promise<RepairRow> {
  const { unit, contact, site } = report
  const { currency } = await getMarket(ctx)
  const account = await accountOf(ctx, unit, contact.email)
  const id = newUuid(ctx.now.getTime())
  const repair = await rows.insert(ctx, {
    zone: ctx.zone,
    id,
    number: await nextRepairNumber(ctx),
    token: newToken('trk', ctx.zone),
    language: report.language,
    stage: 'booked',
    // To a visit it is we who come.
    waitingOn: report.way === 'visit' ? 'nobody' : 'owner',
    waitingSince: ctx.now,
    custody: 'owner',
    outcome: null,
    way: report.way,
    site: site && site.id,
    technician: null,
    technicianName: null,
    deviceZone: unit.device?.zone ?? null,
    device: unit.device?.id ?? null,
    model: unit.model.id,
    identifier: unit.identifier,
    lastFour: unit.lastFour,
    symptom: report.symptom,
    component: report.component,
    accident: report.accident,
    words: report.words,
    ...account,
    ...written(contact),
    currency,
    dueMinor: 0,
    paidMinor: 0,
    promiseKind: report.way,
    promisedAt: report.promisedAt,
    clockStartedAt: null,
    intake: null,
    diagnosis: null,
    qualityCheck: null,
    handOver: null,
    decision: await keepShown(ctx, rows.idOf({ zone: ctx.zone, id }), report),
    createdAt: ctx.now,
    updatedAt: ctx.now,
    version: 1,
  })
  await rows.passCustody(ctx, repair, { holder: 'owner', name: contact.name })
  return repair
}

function written({ name, email, phone, address, postcode }: Report['contact']) {
  return {
    contactName: name,
    contactEmail: email,
    contactPhone: phone ?? null,
    contactAddress: [address, postcode].filter(Boolean).join(', ') || null,
  }
}

/** `R-IN-26-004217-K`: counted a year and zone, so that one number means one repair. */
async function nextRepairNumber(ctx: Context): Promise<string> {
  const year = ctx.now.getUTCFullYear()
  const count = await ctx.nextNumber(`repair-${year}`)
  return formatNumber({ kind: 'R', market: ctx.market, year, counter: count })
}

type NewLeg = {
  readonly kind: LegKind
  readonly site: Site | null
  readonly appointment?: { readonly id: Uuid; readonly startsAt: Date; readonly endsAt: Date }
}

/** The next leg begins; the one before it has ended. */
export async function beginLeg(
  ctx: Context,
  repair: RepairRow,
  { kind, site, appointment }: NewLeg,
): Promise<void> {
  await endLeg(ctx, repair)
  await tables(ctx)
    .insertInto('repairs.leg')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      kind,
      site: site && site.id,
      appointment: appointment?.id ?? null,
      startsAt: appointment?.startsAt ?? null,
      endsAt: appointment?.endsAt ?? null,
      carrier: null,
      trackingNumber: null,
      madeAt: ctx.now,
      endedAt: null,
    })
    .execute()
}

export async function endLeg(ctx: Context, repair: RepairRow): Promise<void> {
  await tables(ctx)
    .updateTable('repairs.leg')
    .set({ endedAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('endedAt', 'is', null)
    .execute()
}
