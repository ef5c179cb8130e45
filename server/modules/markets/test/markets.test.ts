import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { founded, town } from '#testing'
import { routes } from '../routes.ts'
import { loadMarkets } from '../seeds.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

test('anyone sees the eight markets with what is live in each', async () => {
  const { status, body } = await it.ask('/v1/markets')

  assert.equal(status, 200)
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    ['CN', 'DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'],
  )
  const india = body.items.find(({ id }: { id: string }) => id === 'IN')
  assert.deepEqual(
    { ...india, lineUp: india.lineUp.length },
    {
      id: 'IN',
      name: 'India',
      currency: 'INR',
      languages: ['hi', 'en'],
      timeZone: 'Asia/Kolkata',
      taxName: 'GST',
      taxBasisPoints: 1800,
      lineUp: 11,
    },
  )
  assert.deepEqual(india.lineUp[0], {
    service: 'counter',
    state: 'live',
    since: '2024-04-01T00:00:00.000Z',
  })
})

test('a service that the files start later is still planned', async () => {
  const { body } = await it.ask('/v1/markets/IN')

  const visit = body.lineUp.find(({ service }: { service: string }) => service === 'visit')
  assert.deepEqual(visit, { service: 'visit', state: 'planned', since: founded.toISOString() })
})

test('names come in the language of the reader, and a language we lack falls back to English', async () => {
  it.speak('hi')
  const { body } = await it.ask('/v1/markets/IN')
  it.speak('en')

  assert.equal(body.name, 'भारत')
  assert.equal(
    body.holidays.find(({ day }: { day: string }) => day === '2026-08-15').name,
    'स्वतंत्रता दिवस',
  )
})

test('a tax is called what its readers call it', async () => {
  const called = async (language: 'en' | 'it' | 'zh', market: string) => {
    it.speak(language)
    const { body } = await it.ask(`/v1/markets/${market}`)
    it.speak('en')
    return body.taxName
  }
  assert.equal(await called('zh', 'CN'), '增值税')
  assert.equal(await called('en', 'CN'), 'VAT')
  assert.equal(await called('it', 'IT'), 'IVA')
  assert.equal(await called('zh', 'IT'), '增值税')
  assert.equal(await called('it', 'IN'), 'GST')
})

test('one market tells its hours and the holidays to come, those of its regions among them', async () => {
  const { status, body } = await it.ask('/v1/markets/IT')

  assert.equal(status, 200)
  assert.deepEqual(body.workingHours[0], {
    weekday: 1,
    windows: [
      ['09:30', '13:00'],
      ['14:00', '19:00'],
    ],
  })
  assert.deepEqual(body.holidays[0], { day: '2026-04-05', name: 'Easter Sunday', region: null })
  assert.ok(
    body.holidays.some(({ day, region }: { day: string; region: string }) => {
      return day === '2026-05-25' && region === 'IT-32'
    }),
  )
  const days = body.holidays.map(({ day }: { day: string }) => day)
  assert.deepEqual(days, days.toSorted())
})

test('a market we do not serve is refused by name', async () => {
  const { status, body } = await it.ask('/v1/markets/FJ')

  assert.equal(status, 422)
  assert.equal(body.code, 'core.unknownMarket')
})

test('loading again changes nothing: neither a line-up nor a promise that people have changed', async () => {
  await it.database.pool.query(
    `update markets.line_up set state = 'paused' where market = 'DE' and service = 'counter'`,
  )
  await it.database.pool.query(
    `update markets.service_promise set working_minutes = 7
     where market = 'DE' and kind = 'parcel'`,
  )
  const count = `
    select (select count(*) from markets.holiday) as days,
      (select count(*) from markets.tax) as taxes`
  const before = await it.database.pool.query(count)

  await loadMarkets({ db: it.database.kysely, now: founded })

  assert.deepEqual((await it.database.pool.query(count)).rows, before.rows)
  const { body } = await it.ask('/v1/markets/DE')
  assert.equal(body.lineUp[0].state, 'paused')
  const { rows } = await it.database.pool.query(
    `select working_minutes from markets.service_promise where market = 'DE' and kind = 'parcel'`,
  )
  assert.equal(rows[0].working_minutes, 7)
})
