import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exceptionsOf, getSite, nearestSites, presentSite, sitesByIds } from '#partners'
import { loadPlaces } from '#partners/seeds'
import { day } from '#shared/days'
import { aUuid, town } from '#testing'
import { routes } from '../routes.ts'
import { layNetwork, siteId } from './network.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
await layNetwork(it.database.kysely)

type Listed = { readonly name: string; readonly distanceKm: number | null }
const names = (items: readonly Listed[]) => items.map(({ name }) => name.replace('Fixpoint ', ''))
const sites = async (query: string) => (await it.ask(`/v1/sites?market=IN&${query}`)).body

test('the nearest sites come first, each with its distance', async () => {
  const { items, next } = await sites('near=560001')

  assert.deepEqual(names(items), ['BLR-1', 'BLR-2', 'MYS-1', 'BOM-1', 'DEL-1'])
  assert.deepEqual([items[0].distanceKm, items[1].distanceKm], [0, 5.2])
  assert.equal(next, null)
})

test('a city, a city half typed, an address and a measured point all say where', async () => {
  for (const near of ['mumbai', 'Mum', 'Fort, Mumbai 400001', 'near Mumbai']) {
    assert.equal(names((await sites(`near=${encodeURIComponent(near)}`)).items)[0], 'BOM-1', near)
  }
  assert.equal(names((await sites('latitude=28.6&longitude=77.2')).items)[0], 'DEL-1')
})

test('a PIN that is not known stands for the known one with the same beginning', async () => {
  const { items } = await sites('near=570017')

  assert.equal(items[0].name, 'Fixpoint MYS-1')
  assert.notEqual(items[0].distanceKm, null)
})

test('a place nobody knows gets the cities where the network is biggest, without distances', async () => {
  for (const query of ['near=Atlantis', 'near=990001', '']) {
    const { items } = await sites(query)
    assert.deepEqual(names(items), ['BLR-1', 'BLR-2', 'DEL-1', 'BOM-1', 'MYS-1'], query)
    assert.ok(items.every(({ distanceKm }: Listed) => distanceKm === null))
  }
})

test('only sites that do the work are listed', async () => {
  assert.deepEqual(names((await sites('service=intake')).items), ['BLR-2'])
  assert.deepEqual(names((await sites('kind=brandStore')).items), ['BLR-2'])
  assert.deepEqual(names((await sites('category=tv')).items), ['BOM-1'])
  assert.deepEqual(names((await sites('category=tv&service=intake')).items), [])
})

test('pages join without a gap or a double, with a place and without', async () => {
  for (const place of ['near=560001', 'near=Atlantis']) {
    const whole = names((await sites(place)).items)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, next }: { items: Listed[]; next: string | null } = await sites(
        `${place}&limit=2&cursor=${cursor}`,
      )
      seen.push(...names(items))
      cursor = next
    }
    assert.deepEqual(seen, whole)
  }
})

test('a cursor that we did not write is refused', async () => {
  for (const text of ['x', 'a b', '1 ', 'Infinity BLR-1', '1.1.1 BLR-1']) {
    const { status, body } = await it.ask(
      `/v1/sites?market=IN&cursor=${Buffer.from(text).toString('base64url')}`,
    )
    assert.equal(status, 422, text)
    assert.equal(body.code, 'core.wrongCursor')
  }
})

test('a market shows its own sites only', async () => {
  const { body } = await it.ask('/v1/sites?market=IT')
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    [siteId(6, 2)],
  )
})

test('anyone reads a site, with the exceptions to come', async () => {
  const exception = `insert into partners.site_exception values (1, $1, $2, '[]', $3)`
  await it.database.pool.query(exception, [aUuid(1), '2026-03-01', 'Gone by'])
  await it.database.pool.query(exception, [aUuid(1), '2026-03-05', 'Stocktaking'])

  const { status, body } = await it.ask(`/v1/sites/${siteId(1)}`)

  assert.equal(status, 200)
  assert.equal(body.partner, 'Fixpoint Care')
  assert.equal(body.market, 'IN')
  assert.deepEqual(body.place, {
    line: '12 Mahatma Gandhi Road',
    city: 'Bengaluru',
    postcode: '560001',
    region: 'IN-KA',
    latitude: 12.9719,
    longitude: 77.5937,
  })
  assert.deepEqual(body.exceptions, [{ day: '2026-03-05', windows: [], reason: 'Stocktaking' }])
})

test('a site that is not there is missing, whatever the id says', async () => {
  for (const id of [siteId(77), siteId(1, 2)]) {
    const { status, body } = await it.ask(`/v1/sites/${id}`)
    assert.equal(status, 404)
    assert.equal(body.code, 'partners.siteNotFound')
  }
  assert.equal((await it.ask(`/v1/sites/${siteId(1, 99)}`)).status, 404)
})

test('other modules get sites by id, from another zone too', async () => {
  await it.inMarket('IN', async (ctx) => {
    const rome = await getSite(ctx, siteId(6, 2))
    assert.deepEqual([rome.market, rome.zone, rome.latitude], ['IT', 2, 41.89])
    assert.equal(presentSite(rome).distanceKm, null)
    const found = await sitesByIds(ctx, [aUuid(2), aUuid(1), aUuid(2), aUuid(6)])
    assert.deepEqual(found.map(({ code }) => code).toSorted(), ['BLR-1', 'BLR-2'])
    assert.deepEqual(await sitesByIds(ctx, []), [])
    await assert.rejects(getSite(ctx, siteId(1, 99)), { code: 'partners.siteNotFound' })
    const closed = await exceptionsOf(ctx, aUuid(1), day('2026-03-05'), day('2026-03-05'))
    assert.deepEqual(closed, [{ day: '2026-03-05', windows: [], reason: 'Stocktaking' }])
    const near = await nearestSites(ctx, {
      service: 'counter',
      category: 'phone',
      near: '570001',
      limit: 2,
    })
    assert.deepEqual(
      near.map(({ code, distanceKm }) => [code, distanceKm]),
      [
        ['MYS-1', 0],
        ['BLR-1', 127.8],
      ],
    )
  })
})

test('loading the places again changes nothing', async () => {
  const count = () => it.database.pool.query('select count(*)::int as n from partners.place')
  const before = (await count()).rows
  await loadPlaces({ db: it.database.kysely })
  assert.deepEqual((await count()).rows, before)
})
