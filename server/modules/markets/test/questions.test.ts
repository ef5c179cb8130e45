import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { calendarOf, dayIn, getMarket, marketTime, servicePromise, taxOn } from '#markets'
import { day } from '#shared/days'
import { isWorking } from '#shared/workingTime'
import { town } from '#testing'
import { forgetKnown } from '../known.ts'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
// What these tests change in their own town must not be remembered for others.
afterEach(forgetKnown)

test('a market is known by its letters, and an unknown one is refused', async () => {
  await it.inMarket('IN', async (ctx) => {
    assert.equal((await getMarket(ctx)).currency, 'INR')
    assert.equal((await getMarket(ctx, 'GB')).timeZone, 'Europe/London')
    await assert.rejects(getMarket(ctx, 'FJ'), { code: 'core.unknownMarket' })
  })
})

test('a tax holds for its classes from its day on', async () => {
  await it.inMarket('IN', async (ctx) => {
    const now = await taxOn(ctx, 'part', day('2026-11-24'))
    assert.deepEqual([now.names['en'], now.basisPoints], ['GST', 1800])
    const then = await taxOn(ctx, 'labour', day('2018-01-01'))
    assert.deepEqual([then.names['en'], then.basisPoints], ['GST', 1800])
    await assert.rejects(taxOn(ctx, 'part', day('2020-03-31')), /no tax on part on 2020-03-31/)
  })
})

test('the newest rate that has begun counts', async () => {
  forgetKnown()
  await it.database.pool.query(
    `insert into markets.tax
     values ('ES', 'es.iva', '2027-01-01', '{"en": "VAT"}', 2200, '["labour"]', 'a test')`,
  )
  await it.inMarket('ES', async (ctx) => {
    assert.equal((await taxOn(ctx, 'labour', day('2026-12-31'))).basisPoints, 2100)
    assert.equal((await taxOn(ctx, 'labour', day('2027-01-01'))).basisPoints, 2200)
    assert.equal((await taxOn(ctx, 'part', day('2027-01-01'))).basisPoints, 2100)
  })
})

test('each market promises in its own working minutes, and says who stops the clock', async () => {
  await it.inMarket('CN', async (ctx) => {
    assert.deepEqual(await servicePromise(ctx, 'counter'), {
      workingMinutes: 60,
      pausesOn: ['owner', 'part'],
    })
    await assert.rejects(servicePromise(ctx, 'teleport'), /no service promise/)
  })
})

test('the calendar of a market knows its hours and holidays, that of a region its own days too', async () => {
  const at = (text: string) => Date.parse(text)
  await it.inMarket('IT', async (ctx) => {
    const market = await calendarOf(ctx)
    const alps = await calendarOf(ctx, { region: 'IT-32' })
    const unknown = await calendarOf(ctx, { region: 'IT-99' })
    const whitMonday = at('2026-05-25T10:00:00+02:00')
    const easterMonday = at('2026-04-06T10:00:00+02:00')
    assert.deepEqual(
      [market, alps, unknown].map((one) => isWorking(one, whitMonday)),
      [true, false, true],
    )
    assert.deepEqual(
      [market, alps, unknown].map((one) => isWorking(one, easterMonday)),
      [false, false, false],
    )
    assert.equal(isWorking(market, at('2026-05-26T13:30:00+02:00')), false)
  })
})

test('the feasts of India that follow the moon close its shops', async () => {
  await it.inMarket('IN', async (ctx) => {
    const calendar = await calendarOf(ctx)
    const noonOf = (day: string) => Date.parse(`${day}T12:00:00+05:30`)
    const holi = ['2026-03-04', '2027-03-22']
    assert.deepEqual(
      [...holi, '2026-03-05'].map((day) => isWorking(calendar, noonOf(day))),
      [false, false, true],
    )
  })
})

test('a day that a region does not keep is worked there', async () => {
  await it.inMarket('GB', async (ctx) => {
    const easterMonday = Date.parse('2026-04-06T12:00:00+01:00')
    assert.equal(isWorking(await calendarOf(ctx), easterMonday), false)
    assert.equal(isWorking(await calendarOf(ctx, { region: 'GB-SCT' }), easterMonday), true)
  })
})

test('a site brings its own week, exceptions and time zone', async () => {
  await it.inMarket('US', async (ctx) => {
    const calendar = await calendarOf(ctx, {
      timeZone: 'America/Los_Angeles',
      weekly: [{ weekday: 1, windows: [['09:00', '12:00']] }],
      exceptions: { '2026-03-03': [['10:00', '11:00']] },
    })
    assert.equal(isWorking(calendar, Date.parse('2026-03-02T09:00:00-08:00')), true)
    assert.equal(isWorking(calendar, Date.parse('2026-03-02T12:00:00-08:00')), false)
    assert.equal(isWorking(calendar, Date.parse('2026-03-03T10:30:00-08:00')), true)
  })
})

test('equal questions get the same calendar, also when the reference data was read anew', async () => {
  const ask = () =>
    it.inMarket('IN', (ctx) =>
      calendarOf(ctx, { region: 'IN-KA', exceptions: { '2026-05-05': [] } }),
    )
  const first = await ask()
  assert.equal(await ask(), first)

  it.clock.at = new Date(it.clock.at.getTime() + 3_600_000)
  assert.equal(await ask(), first)
  assert.notEqual(await it.inMarket('IN', (ctx) => calendarOf(ctx)), first)
})

test('a holiday that is added is known within a minute', async () => {
  const question = (region: string) => it.inMarket('FR', (ctx) => calendarOf(ctx, { region }))
  forgetKnown()
  const tuesday = Date.parse('2026-06-02T10:30:00+02:00')
  assert.equal(isWorking(await question(''), tuesday), true)
  await it.database.pool.query(
    `insert into markets.holiday values ('FR', '', '2026-06-02', '{"en":"A day off"}')`,
  )

  it.clock.at = new Date(it.clock.at.getTime() + 61_000)
  assert.equal(isWorking(await question(''), tuesday), false)
})

test('the day is that of the market, not of the machine', async () => {
  const night = new Date('2026-03-02T20:00:00Z')
  await it.inMarket('IN', async (ctx) => {
    assert.equal(dayIn(ctx, night), '2026-03-03')
    assert.equal(marketTime(ctx, night).hour, 1)
  })
  await it.inMarket('US', async (ctx) => assert.equal(dayIn(ctx, night), '2026-03-02'))
})
