import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { registerDevice } from '#devices'
import { addDays, day, weekday } from '#shared/days'
import { type Id, publicId } from '#shared/ids'
import type { Listener } from '#core/facts'
import type { Route } from '#core/route'
import { aUuid, staff, town } from '#testing'
import * as catalog from '#catalog'
import * as devices from '#devices'
import * as partners from '#partners'
import * as scheduling from '#scheduling'
import { listeners } from '../listens.ts'
import { jobs } from '../jobs.ts'
import { routes } from '../routes.ts'
import type { RepairView } from '../contract.ts'

/** A Monday at ten in the morning in Kolkata, on no holiday. */
export const monday = new Date('2026-03-02T04:30:00Z')
export const slot = '2026-03-02T06:30:00.000Z'
export const imei = '004402452459245'
export const contact = { name: 'Asha Sharma', email: 'asha@example.org', phone: '+91 98765 43210' }
export const site = publicId('sit', 1, aUuid(50))
export const otherSite = publicId('sit', 1, aUuid(51))
export const lines = [
  { class: 'part', label: 'Display', amount: { minor: 899_900, currency: 'INR' } },
  { class: 'labour', label: 'Work', amount: { minor: 50_000, currency: 'INR' } },
]
export const tests = [{ test: 'touch', result: 'passed' }]
export const signature = 'M1 1 L9 9'

export const desk = staff({ role: 'frontDesk', site, n: 31 })
export const technician = staff({ role: 'technician', site, n: 32 })
export const otherDesk = staff({ role: 'frontDesk', site: otherSite, n: 33 })
export const manager = staff({ role: 'serviceManager', n: 34 })

type More = { readonly routes?: readonly Route[]; readonly listeners?: readonly Listener[] }

/** A town with two service centres in Bengaluru and one phone that was sold two months ago. */
export async function aRepairTown(more: More = {}) {
  const it = await town({
    routes: [
      ...routes,
      ...catalog.routes,
      ...devices.routes,
      ...partners.routes,
      ...scheduling.routes,
      ...(more.routes ?? []),
    ],
    listeners: [...(more.listeners ?? []), ...listeners],
    jobs,
    now: monday,
  })
  await openCentres(it)
  const device = await it.inMarket('IN', (ctx) =>
    registerDevice(ctx, {
      model: 'xiaomi-13',
      identifiers: imei,
      soldInMarket: 'IN',
      contractOn: day('2026-01-05'),
      deliveredOn: day('2026-01-08'),
    }),
  )
  const book = (changes: object = {}) =>
    it.ask('/v1/repairs', {
      market: 'IN',
      device: publicId('dev', device.zone, device.id),
      symptom: 'screen-cracked',
      accident: true,
      way: 'counter',
      site,
      slot,
      contact,
      ...changes,
    })
  return { ...it, device, book, ...walking(it, book) }
}

type Town = Awaited<ReturnType<typeof town>>

async function openCentres(it: Town): Promise<void> {
  const { kysely: db } = it.database
  const partner = aUuid(40)
  await insertPartner({ db }, { zone: 1, id: partner, name: 'CareNet', kind: 'serviceNetwork' })
  await insertSites({ db }, [
    aSite({
      zone: 1,
      id: aUuid(50),
      code: 'IN-050',
      partner,
      services: ['counter', 'intake', 'parcel'],
    }),
    aSite({
      zone: 1,
      id: aUuid(51),
      code: 'IN-051',
      partner,
      name: 'Fixpoint Mysuru',
      services: ['counter', 'parcel'],
    }),
  ])
}

type Book = (changes?: object) => ReturnType<Town['ask']>

function walking(it: Town, book: Book) {
  let unitCount = 0
  /** Walks a repair of a fresh unit as far as a stage, each step by whoever does it. */
  async function bring(
    stage: keyof typeof walks,
    changes: object = {},
  ): Promise<RepairView & { token: string }> {
    const at = (unitCount += 1)
    const { body } = await book({
      device: undefined,
      model: 'xiaomi-13',
      identifier: `36822/K3UT${String(at).padStart(5, '0')}`,
      slot: slotAt(at, it.clock.at),
      ...changes,
    })
    let view: RepairView = await read(body.repair)
    for (const step of walks[stage]) view = await take(step, view)
    return { ...view, token: body.token }
  }
  async function read(repair: Id<'rep'>): Promise<RepairView> {
    it.as(manager)
    return (await it.ask(`/v1/repairs/${repair}`)).body
  }
  async function take(step: Step, view: RepairView): Promise<RepairView> {
    it.as(atTheDesk.has(step) ? desk : technician)
    const answer = `estimates/${view.estimates.at(-1)?.id}/${step}`
    const { body } = await it.ask(
      `/v1/repairs/${view.id}/${paths[step] || answer}`,
      inputs(view)[step],
    )
    return body
  }
  return { bring, read, take }
}

type Step =
  | 'receive'
  | 'diagnose'
  | 'estimate'
  | 'accept'
  | 'decline'
  | 'start'
  | 'finish'
  | 'check'
  | 'pay'
  | 'handOver'
const atTheDesk: ReadonlySet<Step> = new Set(['receive', 'handOver', 'pay', 'accept', 'decline'])
/** The answers to an estimate have the path of that estimate. */
const paths: Readonly<Record<Step, string>> = {
  receive: 'receive',
  diagnose: 'diagnosis',
  estimate: 'estimate',
  accept: '',
  decline: '',
  start: 'start',
  finish: 'finish',
  check: 'check',
  pay: 'payments',
  handOver: 'hand-over',
}
export const diagnosis = {
  symptom: 'screen-cracked',
  defect: 'D-DISP-01',
  repairCodes: ['R-REPL'],
  component: 'display',
  cause: 'accident',
}
function inputs(view: RepairView): Readonly<Record<Step, object>> {
  return {
    receive: { lock: 'unlocked', data: 'backedUp' },
    diagnose: diagnosis,
    estimate: { lines },
    accept: {},
    decline: {},
    start: {},
    finish: {},
    check: { tests },
    pay: { amount: view.money?.open, method: 'card' },
    handOver: { to: contact.name, signature },
  }
}
const toEstimated = ['receive', 'diagnose', 'estimate'] as const
const toReady = [...toEstimated, 'accept', 'start', 'finish', 'check'] as const
const walks = {
  booked: [],
  received: ['receive'],
  diagnosed: ['receive', 'diagnose'],
  estimated: toEstimated,
  approved: [...toEstimated, 'accept'],
  declined: [...toEstimated, 'decline'],
  repairing: [...toEstimated, 'accept', 'start'],
  repaired: [...toEstimated, 'accept', 'start', 'finish'],
  ready: toReady,
  handedOver: [...toReady, 'pay', 'handOver'],
} as const satisfies Readonly<Record<string, readonly Step[]>>

/**
 * Every booking gets a place of its own on a Thursday to come (the Wednesday is Holi): two benches,
 * a place each half hour.
 */
function slotAt(count: number, now: Date): string {
  const perDay = 12
  const today = day(now.toISOString().slice(0, 10))
  const thursday = addDays(today, 7 - ((weekday(today) + 3) % 7))
  const dayOf = addDays(thursday, Math.floor(count / perDay) * 7)
  const minutes = 10 * 60 + (count % perDay) * 30
  return new Date(Date.parse(`${dayOf}T00:00:00+05:30`) + minutes * 60_000).toISOString()
}
