import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDispatcher, aForeignManager, aFrontDesk, aManager, anOwner, staff, town } from '#testing'
import { routes } from '../routes.ts'
import { layNetwork, siteId } from './network.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
await layNetwork(it.database.kysely)

const monday = [
  {
    weekday: 1,
    windows: [
      ['09:30', '13:00'],
      ['14:00', '18:00'],
    ],
  },
]
const setHours = (site: string, body: object, version?: string) =>
  it.ask(`/v1/sites/${site}/hours`, body, {
    method: 'PUT',
    headers: version ? { 'if-match': version } : {},
  })
const setException = (site: string, day: string, body: object) =>
  it.ask(`/v1/sites/${site}/exceptions/${day}`, body, { method: 'PUT' })

test('whoever runs a site replaces its hours and benches', async () => {
  it.as(staff({ role: 'serviceManager', site: siteId(1) }))

  const { status, body, headers } = await setHours(siteId(1), { hours: monday, benches: 7 })

  assert.equal(status, 200)
  assert.deepEqual([body.hours, body.benches, body.version], [monday, 7, 2])
  assert.equal(headers['etag'], 'W/"2"')
  const kept = (await it.ask(`/v1/sites/${siteId(1)}`)).body
  assert.deepEqual([kept.hours, kept.benches, kept.version], [monday, 7, 2])
  assert.equal(it.facts.at(-1)?.name, 'partners.setHours')
})

test('hours that overlap, end before they begin or name a day twice are refused', async () => {
  it.as(aManager)
  const wrong = [
    [
      {
        weekday: 1,
        windows: [
          ['09:00', '13:00'],
          ['12:59', '18:00'],
        ],
      },
    ],
    [{ weekday: 1, windows: [['13:00', '09:00']] }],
    [
      { weekday: 1, windows: [] },
      { weekday: 1, windows: [] },
    ],
  ]
  for (const hours of wrong) {
    const { status, body } = await setHours(siteId(2), { hours, benches: 1 })
    assert.equal(status, 422)
    assert.equal(body.code, 'partners.windowsOverlap')
  }
})

test('whoever saw an older version is told so', async () => {
  it.as(aManager)
  assert.equal((await setHours(siteId(3), { hours: monday, benches: 1 }, 'W/"1"')).status, 200)

  const { status, body } = await setHours(siteId(3), { hours: [], benches: 2 }, 'W/"1"')

  assert.equal(status, 412)
  assert.equal(body.code, 'core.changedMeanwhile')
})

test('of many who change the same version at once exactly one wins', async () => {
  it.as(aManager)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      return setHours(siteId(4), { hours: monday, benches: n }, 'W/"1"')
    }),
  )

  const won = answers.filter(({ status }) => status === 200)
  assert.equal(won.length, 1)
  assert.ok(answers.every(({ status }) => status === 200 || status === 412))
  assert.equal((await it.ask(`/v1/sites/${siteId(4)}`)).body.benches, won[0]?.body.benches)
})

test('a dispatcher closes a site on a day, and opens it again at other hours', async () => {
  it.as(aDispatcher)
  const closed = await setException(siteId(1), '2026-12-24', { windows: [], reason: 'Stocktaking' })
  assert.deepEqual(
    [closed.status, closed.body],
    [200, { day: '2026-12-24', windows: [], reason: 'Stocktaking' }],
  )

  await setException(siteId(1), '2026-12-24', {
    windows: [['10:00', '12:00']],
    reason: 'Half a day',
  })

  const { exceptions } = (await it.ask(`/v1/sites/${siteId(1)}`)).body
  assert.deepEqual(exceptions, [
    { day: '2026-12-24', windows: [['10:00', '12:00']], reason: 'Half a day' },
  ])
  assert.equal(it.facts.at(-1)?.name, 'partners.setException')
})

test('an exception keeps to the order of its windows', async () => {
  it.as(aManager)
  const { status, body } = await setException(siteId(1), '2026-12-24', {
    windows: [['12:00', '10:00']],
    reason: 'x',
  })
  assert.deepEqual([status, body.code], [422, 'partners.windowsOverlap'])
})

test('a site that is not there cannot be changed', async () => {
  it.as(aManager)
  assert.equal(
    (await setHours(siteId(77), { hours: [], benches: 1 })).body.code,
    'partners.siteNotFound',
  )
  const exception = await setException(siteId(77), '2026-12-24', { windows: [], reason: 'x' })
  assert.equal(exception.body.code, 'partners.siteNotFound')
})

test('nobody changes a site but whoever runs it or its market', async () => {
  const ofAnotherSite = staff({ role: 'serviceManager', site: siteId(2) })
  for (const who of [ofAnotherSite, aForeignManager, aFrontDesk, anOwner()]) {
    it.as(who)
    const hours = await setHours(siteId(1), { hours: [], benches: 1 })
    const exception = await setException(siteId(1), '2026-12-24', { windows: [], reason: 'x' })
    assert.deepEqual([hours.status, exception.status], [403, 403], who.name)
  }
})
