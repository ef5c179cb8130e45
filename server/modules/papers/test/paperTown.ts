import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { registerDevice } from '#devices'
import * as repairs from '#repairs'
import type { RepairView } from '#repairs/contract'
import { type Day, day } from '#shared/days'
import { type Id, publicId } from '#shared/ids'
import { anonymous } from '#core/context'
import { aUuid, anAdmin, staff, town } from '#testing'
import * as markets from '#markets'
import { routes } from '../routes.ts'

const places = {
  IN: { zone: 1, region: 'IN-KA', timeZone: 'Asia/Kolkata', currency: 'INR' },
  IT: { zone: 2, region: 'IT-25', timeZone: 'Europe/Rome', currency: 'EUR' },
  CN: { zone: 4, region: 'CN-SH', timeZone: 'Asia/Shanghai', currency: 'CNY' },
} as const
export type PaperMarket = keyof typeof places
type Bench = { readonly cause?: string; readonly minor?: number }

/** A town with one service centre in a market, and a bench that takes phones in. */
export async function aPaperTown(market: PaperMarket) {
  const place = places[market]
  const it = await town({
    routes: [...markets.routes, ...repairs.routes, ...routes],
    listeners: repairs.listeners,
    jobs: repairs.jobs,
    now: new Date('2026-11-21T09:00:00Z'),
  })
  const { kysely: db } = it.database
  const partner = aUuid(40)
  const { zone, region, timeZone } = place
  await insertPartner({ db }, { zone, id: partner, name: 'CareNet', kind: 'serviceNetwork' })
  const id = aUuid(50)
  await insertSites({ db }, [aSite({ zone, id, code: 'X-050', partner, region, timeZone })])
  const site = publicId('sit', zone, id)
  it.as(anAdmin)
  // Not every market has a counter yet.
  await it.ask(`/v1/markets/${market}/line-up/counter`, { state: 'live' }, { method: 'PUT' })
  const desk = staff({ role: 'serviceManager', market, site, n: 31 })
  return { ...it, site, desk, anonymous, ...benchOf(it, { market, site, desk }) }
}

const diagnosis = {
  symptom: 'screen-cracked',
  defect: 'D-DISP-01',
  repairCodes: ['R-REPL'],
  component: 'display',
}

type Where = {
  readonly market: PaperMarket
  readonly site: Id<'sit'>
  readonly desk: ReturnType<typeof staff>
}

function benchOf(it: Awaited<ReturnType<typeof town>>, { market, site, desk }: Where) {
  const { currency } = places[market]
  let count = 0
  async function takeIn(device?: string): Promise<RepairView> {
    it.as(desk)
    count += 1
    const unit = device
      ? { device }
      : { model: 'xiaomi-13', identifier: `36822/K3UT${String(count).padStart(5, '0')}` }
    const { status, body } = await it.ask('/v1/repairs/intake', {
      market,
      site,
      ...unit,
      symptom: 'screen-cracked',
      contact: { name: 'Asha Sharma', email: 'asha@example.org' },
      lock: 'unlocked',
      data: 'backedUp',
      accessories: ['SIM tray'],
    })
    if (status !== 200) throw new Error(`intake: ${JSON.stringify(body)}`)
    return body
  }
  async function step(view: RepairView, path: string, body: object): Promise<RepairView> {
    it.as(desk)
    const answer = await it.ask(`/v1/repairs/${view.id}/${path}`, body)
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const diagnose = (view: RepairView, { cause = 'accident' }: Bench = {}) =>
    step(view, 'diagnosis', { ...diagnosis, cause })
  const linesOf = (minor: number) => [
    { class: 'part', label: 'Display', amount: { minor, currency } },
    { class: 'labour', label: 'Work', amount: { minor: 5_000, currency } },
  ]
  async function estimated(device?: string, { cause, minor = 20_000 }: Bench = {}) {
    const found = await diagnose(await takeIn(device), cause ? { cause } : {})
    return step(found, 'estimate', { lines: linesOf(minor) })
  }
  async function finished(device?: string, bench: Bench = {}): Promise<RepairView> {
    const asked = await estimated(device, bench)
    await step(asked, `estimates/${asked.estimates.at(-1)?.id}/accept`, {})
    await step(asked, 'start', {})
    return step(asked, 'finish', {})
  }
  return { takeIn, step, diagnose, linesOf, estimated, finished }
}

type Town = Awaited<ReturnType<typeof aPaperTown>>

export async function aDevice(it: Town, market: PaperMarket, contractOn: Day): Promise<string> {
  const device = await it.inMarket(market, (ctx) =>
    registerDevice(ctx, {
      model: 'xiaomi-13',
      identifiers: '004402452459245',
      soldInMarket: market,
      contractOn,
      deliveredOn: contractOn,
    }),
  )
  return publicId('dev', device.zone, device.id)
}

export const summer = day('2026-08-05')

/** The bytes of an answer, which `ask` gives as text. */
export async function bytesOf(it: Town, url: string) {
  const answer = await it.app.inject({ method: 'GET', url })
  return {
    status: answer.statusCode,
    type: answer.headers['content-type'],
    bytes: answer.rawPayload,
  }
}

export function tokenOf(view: RepairView): string {
  return view.trackingLink.split('/').at(-1) ?? ''
}
