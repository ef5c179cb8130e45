import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, anonymous, may } from '#core/context'
import { roleNames, roles, type RoleName } from '#people/contract'
import { pathParameters } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { anOwner, aUuid } from '#testing'
import { placement } from '../../db/placement.ts'
import { routes } from '../app.ts'
import { aScene, callOf, filled, type SceneMarket, secretName, zoneOfMarket } from './scene.ts'

const it = await aScene()
after(() => it[Symbol.asyncDispose]())

type Endpoint = (typeof routes)[number]['endpoint']
type Place = 'everyMarket' | 'ownMarket' | 'ownSite' | 'otherSite' | 'foreignMarket' | 'foreignSite'
type Somebody = { readonly name: string; readonly place: Place; readonly actor: Actor }

const target: SceneMarket = 'IN'
const places: readonly Place[] = [
  'everyMarket',
  'ownMarket',
  'ownSite',
  'otherSite',
  'foreignMarket',
  'foreignSite',
]
const sites: Readonly<Record<Place, string | null>> = {
  everyMarket: null,
  ownMarket: null,
  ownSite: it.things.IN['sit'] ?? '',
  otherSite: it.things.IN['otherSite'] ?? '',
  foreignMarket: null,
  foreignSite: it.things.IT['sit'] ?? '',
}
const staffed = roleNames.flatMap((role, n) =>
  places.map((place, at) => aStaff(role, place, 200 + n * 10 + at)),
)
const bareKey: Actor = {
  ...anonymous,
  kind: 'key',
  id: publicId('key', 1, aUuid(300)),
  zone: 1,
  name: 'Bare',
}
const others: readonly Somebody[] = [
  { name: 'anonymous', place: 'foreignMarket', actor: anonymous },
  { name: 'owner', place: 'ownMarket', actor: anOwner(100) },
  { name: 'owner', place: 'foreignMarket', actor: anOwner(100, 'IT') },
  { name: 'key without scopes', place: 'ownMarket', actor: bareKey },
]
const everybody = [...others, ...staffed]
const counts = { calls: 0, strangers: 0, forbidden: 0, elsewhere: 0, served: 0 }

function aStaff(role: RoleName, place: Place, n: number): Somebody {
  const market: SceneMarket = place === 'foreignMarket' || place === 'foreignSite' ? 'IT' : 'IN'
  const zone = zoneOfMarket(market)
  const grant = {
    role,
    market: place === 'everyMarket' ? null : market,
    site: sites[place],
    permissions: roles[role],
  }
  const actor = {
    kind: 'staff' as const,
    id: publicId('per', zone, aUuid(n)),
    name: `${role} ${n}`,
    zone,
    grants: [grant],
    session: null,
  }
  return { name: role, place, actor }
}

/**
 * By the endpoint and the table of roles alone: what must be said, or undefined where it must let
 * pass.
 */
function refusalByRoles(
  endpoint: Endpoint,
  actor: Actor,
): { status: number; code: string } | undefined {
  const { access, name } = endpoint
  if (access === 'anyone') return undefined
  if (actor.kind === 'anonymous') return { status: 401, code: 'core.unknownActor' }
  if (access === 'signedIn' && actor.kind !== 'key') return undefined
  const grants = belongsToEveryMarket(endpoint)
    ? actor.grants.filter(({ market, site }) => market === null && site === null)
    : actor.grants
  return may({ ...actor, grants }, name) ? undefined : { status: 403, code: 'core.forbidden' }
}

async function ask(endpoint: Endpoint, who: Somebody) {
  counts.calls += 1
  it.as(who.actor)
  const answer = await it.app.inject(
    callOf(endpoint, filled(endpoint, { things: it.things[target], market: target })),
  )
  const { statusCode: status, body: text } = answer
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json')
  return {
    status,
    text,
    code: isProblem ? String(answer.json().code) : '',
    told: `${endpoint.name} as ${who.name} of ${who.place}: ${status} ${text.slice(0, 200)}`,
  }
}

/** Whether an endpoint is about one thing, and not about all that somebody may see. */
const namesOneThing = ({ path }: Endpoint) => pathParameters(path).length > 0
/** A device and what is owed to it belong to no site: whoever works in its market may see them. */
const ofNoSite = /^(devices|coverage|promises|plans)\./
const belongsToASite = (endpoint: Endpoint) => !ofNoSite.test(endpoint.name)
/**
 * The catalogue is one for all markets, so no role that is confined to one reaches it. What reads
 * and writes nothing of any market is nobody's.
 */
function belongsToEveryMarket({ access, example, zoneBy }: Endpoint): boolean {
  const namesMarket = /"market"|_0001/.test(JSON.stringify(example.input))
  return access === 'granted' && zoneBy !== null && !namesMarket
}
const namesAnId = ({ example }: Endpoint) => JSON.stringify(example.input).includes('_0001')

function isElsewhere(endpoint: Endpoint, { place }: Somebody): boolean {
  if (place === 'otherSite') return belongsToASite(endpoint)
  return place === 'foreignMarket' || place === 'foreignSite'
}

async function digest(zone: number): Promise<string> {
  const tables = Object.keys(placement).filter((table) => placement[table] === 'zone')
  const parts = tables.map(
    (table) =>
      `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum
       from ${table} t where zone = ${zone}`,
  )
  const { rows } = await it.database.pool.query(parts.join(' union all '))
  return rows.map(({ sum }) => sum).join()
}

test('nobody passes the door without the permission that the table of roles gives them', async () => {
  for (const { endpoint } of routes) {
    for (const who of everybody) {
      const expected = refusalByRoles(endpoint, who.actor)
      if (!expected) continue
      const { status, code, told } = await ask(endpoint, who)
      assert.deepEqual({ status, code }, expected, told)
      counts[status === 401 ? 'strangers' : 'forbidden'] += 1
    }
  }
})

test('whoever holds the permission in another market or at another site reaches nothing here', async (t) => {
  const faults: string[] = []
  let before = await digest(zoneOfMarket(target))
  for (const { endpoint } of routes.filter(({ endpoint: { access } }) => access !== 'anyone')) {
    for (const who of everybody) {
      if (refusalByRoles(endpoint, who.actor) || !isElsewhere(endpoint, who)) continue
      // What is asked for oneself is told of oneself.
      if (endpoint.access === 'signedIn' && !namesOneThing(endpoint)) continue
      const { status, text, told } = await ask(endpoint, who)
      counts.elsewhere += 1
      const refused = [403, 404, 409, 422].includes(status)
      if (status >= 500 || text.includes(secretName(target))) faults.push(told)
      if (namesOneThing(endpoint) ? status !== 403 && status !== 404 : !refused && status !== 200)
        faults.push(told)
      if (endpoint.kind === 'query') continue
      const now = await digest(zoneOfMarket(target))
      // What a market keeps for its staff is also theirs who work at any of its sites.
      const ofTheMarket = who.place === 'otherSite' && !namesAnId(endpoint)
      if (now !== before && !ofTheMarket) faults.push(`wrote: ${told}`)
      before = now
    }
  }
  for (const fault of faults) t.diagnostic(fault)
  assert.equal(faults.length, 0, faults.join('\n'))
})

test('what all markets share is changed by whoever leads them all, and by nobody else', async () => {
  const shared = routes.filter(
    ({ endpoint }) => endpoint.access === 'granted' && belongsToEveryMarket(endpoint),
  )
  assert.deepEqual(
    shared.map(({ endpoint }) => endpoint.name),
    ['catalog.importCatalog'],
  )
  for (const { endpoint } of shared) {
    const letIn: string[] = []
    for (const who of everybody) {
      const { status } = await ask(endpoint, who)
      if (status !== 401 && status !== 403) letIn.push(`${who.name} of ${who.place}`)
    }
    assert.deepEqual(letIn, ['admin of everyMarket'])
  }
})

test('an owner who does not own it, and staff of no site of its market, do not see a device', async () => {
  const reads = routes.filter(
    ({ endpoint }) => endpoint.access === 'signedIn' && namesOneThing(endpoint),
  )
  assert.ok(reads.length >= 2)
  for (const { endpoint } of reads) {
    for (const who of everybody.filter(({ actor }) => actor.kind === 'owner')) {
      const { status, told } = await ask(endpoint, who)
      assert.equal(status, 404, told)
    }
  }
})

test('whoever holds the permission here is never sent away for want of it', async (t) => {
  for (const { endpoint } of routes) {
    for (const who of everybody) {
      if (refusalByRoles(endpoint, who.actor)) continue
      const here =
        who.place === 'ownMarket' || who.place === 'everyMarket' || endpoint.access === 'anyone'
      if (!here) continue
      const { status, code, told } = await ask(endpoint, who)
      assert.ok(
        status < 500 &&
          code !== 'core.unknownActor' &&
          code !== 'core.forbidden' &&
          code !== 'repairs.notYours',
        told,
      )
      counts.served += 1
    }
  }
  const { calls, strangers, forbidden, elsewhere, served } = counts
  t.diagnostic(
    `${routes.length} routes × ${everybody.length} people: ${calls} calls: ` +
      `${strangers} strangers (401), ${forbidden} without the permission (403), ` +
      `${elsewhere} from elsewhere (refused), ${served} let in`,
  )
})
