import assert from 'node:assert/strict'
import { insertAccounts } from '#people/seeds'
import { registerDevice } from '#devices'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { keptMail } from '#gateways/mail'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { anAdmin, aUuid, town } from '#testing'
import { type Endpoint, pathParameters, type Schema } from '#shared/endpoint'
import { makeJobs, makeListeners, routes } from '../app.ts'
import { aContract } from './sceneContract.ts'

/** A Saturday morning some days before the instants that the examples of the endpoints name. */
export const sceneNow = new Date('2026-11-21T04:30:00Z')
const zones = { IN: 1, IT: 2 } as const
export type SceneMarket = keyof typeof zones
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])
const imeis = { IN: '004402452459245', IT: '490154203237518' } as const

/** Everything in a market that an id can name: each by the prefix of its ids. */
export type Things = Readonly<Record<string, string>>

/**
 * A town with every route, and in two markets two sites and one of everything at the first of them.
 */
export async function aScene() {
  const mail = keptMail
  const it = await town({
    routes,
    listeners: makeListeners({ mail }),
    jobs: makeJobs({ mail }),
    now: sceneNow,
  })
  const things: Record<SceneMarket, Things> = {
    IN: await furnish(it, 'IN'),
    IT: await furnish(it, 'IT'),
  }
  await it.settle()
  return { ...it, things }
}

type Town = Awaited<ReturnType<typeof town>>

async function furnish(it: Town, market: SceneMarket): Promise<Things> {
  const places = await build(it, market)
  it.as(anAdmin)
  return {
    ...places,
    ...(await takeIn(it, market, places)),
    ...(await staffAndKeys(it, market)),
  }
}

async function made(it: Town, path: string, body: object) {
  const answer = await it.ask(path, body)
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** A device of the market in repair, estimated and with a photo. */
async function takeIn(it: Town, market: SceneMarket, places: Things): Promise<Things> {
  const device = await it.inMarket(market, (ctx) =>
    registerDevice(ctx, {
      model: 'xiaomi-13',
      identifiers: imeis[market],
      soldInMarket: market,
      contractOn: day('2026-08-01'),
      deliveredOn: day('2026-08-05'),
    }),
  )
  const dev = publicId('dev', device.zone, device.id)
  const holder = { name: secretName(market), email: `secret.${market.toLowerCase()}@example.org` }
  const repair = await made(it, '/v1/repairs/intake', {
    market,
    site: places['sit'],
    device: dev,
    symptom: 'screen-cracked',
    accident: true,
    contact: holder,
    lock: 'unlocked',
    data: 'backedUp',
  })
  const at = `/v1/repairs/${repair.id}`
  await made(it, `${at}/diagnosis`, diagnosis)
  const amount = { minor: 10_000, currency: market === 'IN' ? 'INR' : 'EUR' }
  const lines = [{ class: 'part', label: 'Display', amount }]
  const estimated = await made(it, `${at}/estimate`, { lines })
  const file = { bytes: jpeg, headers: { 'content-type': 'image/jpeg' } }
  const photo = await it.ask(`${at}/photos?moment=intake`, undefined, file)
  const link = `select token from repairs.repair where zone = ${zones[market]}`
  const { rows } = await it.database.pool.query(link)
  return {
    dev,
    pln: await aContract(it, device, holder),
    rep: repair.id,
    est: estimated.estimates[0].id,
    pho: photo.body.id,
    trk: rows[0].token,
  }
}

const diagnosis = {
  symptom: 'screen-cracked',
  defect: 'D-DISP-01',
  repairCodes: ['R-REPL'],
  component: 'display',
  cause: 'accident',
}

/** Somebody invited, a key and a saved view. */
async function staffAndKeys(it: Town, market: SceneMarket): Promise<Things> {
  const invited = await made(it, '/v1/people', {
    market,
    email: `asha.${market}@example.org`,
    name: 'Asha',
    grants: [{ role: 'technician', market, site: null }],
  })
  const scopes = ['devices.identify']
  const key = await made(it, '/v1/keys', { market, name: 'Till', scopes, days: 90 })
  const query = 'hand=late'
  const view = await made(it, '/v1/repair-views', {
    market,
    name: `Late in ${market}`,
    query,
    shared: true,
  })
  return {
    per: invited.person.id,
    inv: invited.link.split('/').at(-1),
    key: key.key.id,
    viw: view.id,
  }
}

/** The words that nobody outside a market may read. */
export function secretName(market: SceneMarket): string {
  return `Secret Owner ${market}`
}

async function build(it: Town, market: SceneMarket): Promise<Things> {
  const zone = zones[market]
  const { kysely: db } = it.database
  const partner = aUuid(zone * 10)
  const where =
    market === 'IN'
      ? {}
      : {
          region: 'IT-25',
          timeZone: 'Europe/Rome',
          latitude: 45.46,
          longitude: 9.19,
          city: 'Milano',
          postcode: '20121',
        }
  const services = ['counter', 'intake', 'parcel'] as const
  const [here, there] = [aUuid(zone * 10 + 1), aUuid(zone * 10 + 2)]
  await insertPartner({ db }, { zone, id: partner, name: 'CareNet', kind: 'serviceNetwork' })
  await insertSites({ db }, [
    aSite({ ...where, zone, id: here, code: `${market}-001`, partner, services }),
    aSite({
      ...where,
      zone,
      id: there,
      code: `${market}-002`,
      partner,
      services,
      name: 'Other site',
    }),
  ])
  const account = { zone, phone: null, language: 'en' as const, createdAt: sceneNow, grants: [] }
  await insertAccounts({ db }, [
    {
      ...account,
      id: aUuid(1),
      kind: 'staff',
      email: `admin.${market}@example.org`,
      name: 'Admin',
    },
    {
      ...account,
      id: aUuid(100),
      kind: 'owner',
      email: `owner.${market}@example.org`,
      name: 'Owner',
    },
  ])
  return { sit: publicId('sit', zone, here), otherSite: publicId('sit', zone, there) }
}

const placeholder = /^([a-z]{3})_000[01]0{26}$/

/** The example of an endpoint with the ids of what is really there, in one market. */
export function filled(
  endpoint: Endpoint<Schema, Schema>,
  { things, market }: { things: Things; market: string },
): unknown {
  return replaced(endpoint.example.input)

  function replaced(value: unknown, name?: string): unknown {
    if (name === 'market') return market
    if (typeof value === 'string') return things[placeholder.exec(value)?.[1] ?? ''] ?? value
    if (Array.isArray(value)) return value.map((inner) => replaced(inner))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, replaced(inner, key)]),
    )
  }
}

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string | Buffer
}

/** An input as a request: what the path names there, the rest as query or as body. */
export function callOf(endpoint: Endpoint<Schema, Schema>, input: unknown): Call {
  const values: Record<string, unknown> =
    typeof input === 'object' && input !== null ? { ...input } : {}
  const inPath = pathParameters(endpoint.path)
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name] ?? '')),
  )
  const rest = Object.entries(values).filter(([name]) => !inPath.includes(name))
  const { method } = endpoint
  if (method !== 'GET' && !endpoint.accepts) {
    return {
      method,
      url: path,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(Object.fromEntries(rest)),
    }
  }
  const query = new URLSearchParams(
    rest.map(
      ([name, value]) =>
        [name, typeof value === 'string' ? value : JSON.stringify(value)] as [string, string],
    ),
  )
  const url = query.size ? `${path}?${query}` : path
  const type = endpoint.accepts?.[0]
  return type
    ? { method, url, headers: { 'content-type': type }, payload: jpeg }
    : { method, url, headers: {} }
}

export function zoneOfMarket(market: SceneMarket): number {
  return zones[market]
}
