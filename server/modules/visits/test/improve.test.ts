import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runJob } from '#core/jobs'
import { aDispatcher } from '#testing'
import { atNight, jobs } from '../improve.ts'
import { holdWindow } from '../take.ts'
import { aBattery, ground, placeNorth, siteId, technicianId } from './ground.ts'

const { it, site, book } = await ground({ technicians: 3, hears: true })
after(() => it[Symbol.asyncDispose]())
const here = await site()
const day = '2026-03-12'
const runNamed = async (name: string) => {
  const job = jobs.find((one) => one.name === name)
  assert.ok(job)
  await runJob(it.engine.around, job, { zone: 1 })
}

/** For each technician, on which sides of the city they have far stops. */
async function sides(): Promise<string[][]> {
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/${day}`)
  return body.routes.map(({ stops }: { stops: { visit: { place: { latitude: number } } }[] }) => {
    const km = stops.map(({ visit }) => (visit.place.latitude - placeNorth(0).latitude) * 111.195)
    return [...new Set(km.filter((one) => Math.abs(one) > 5).map((one) => (one > 0 ? 'n' : 's')))]
  })
}

test('a booking makes the whole day better in the background, and no window moves', async () => {
  it.as(aDispatcher)
  const visits: string[] = []
  for (const [n, km] of [9, -9, 8, -8, 10, -10].entries())
    visits.push(await book(`${day}T${n < 3 ? '05:30' : '09:30'}:00.000Z`, { km, n }))
  for (const [n, visit] of visits.entries())
    await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(n % 3) })
  await it.settle()
  await book(`${day}T11:30:00.000Z`, { km: 1, n: 9 })
  await it.settle()
  // It was given so that everybody crosses the city; now nobody does.
  assert.ok((await sides()).every((one) => one.length < 2))
  const { rows } = await it.database.pool.query(
    `select window_from, count(*)::int as visits from visits.visit group by 1 order by 1`,
  )
  assert.deepEqual(
    rows.map(({ window_from: from, visits: count }) => [from.toISOString().slice(11, 16), count]),
    [
      ['05:30', 3],
      ['09:30', 3],
      ['11:30', 1],
    ],
  )
  assert.deepEqual(it.faults, [])
})

test('a hold that nobody confirmed is cleared away by the clock', async () => {
  const held = await it.inMarket('IN', (ctx) =>
    holdWindow(ctx, {
      site: here,
      work: aBattery(),
      startsAt: new Date('2026-03-13T05:30:00.000Z'),
      repair: null,
      label: '',
      address: '',
    }),
  )
  it.clock.at = new Date(it.clock.at.getTime() + 11 * 60_000)
  await runNamed('visits.clearHolds')
  const { rows } = await it.database.pool.query(
    'select state, reason from visits.visit where id = $1',
    [held.id],
  )
  assert.deepEqual(rows, [{ state: 'cancelled', reason: 'lapsed' }])
  const stops = await it.database.pool.query(
    `select count(*)::int as found from crew.route where stops @> $1`,
    [JSON.stringify([{ visit: held.id }])],
  )
  assert.equal(stops.rows[0].found, 0)
})

test('the day is sent out before its first shift, once', async () => {
  it.clock.at = new Date(`${day}T02:00:00.000Z`)
  await runNamed('visits.keepTime')
  await runNamed('visits.keepTime')
  const sent = it.facts.filter(({ name }) => name === 'visits.dispatched')
  assert.equal(sent.length, 7)
  const { rows } = await it.database.pool.query(
    `select count(*)::int as planned from visits.visit where planned_at is not null`,
  )
  assert.equal(rows[0].planned, 7)
})

test('a visit that takes much longer than planned is noticed once, and the day looked at', async () => {
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/${day}`)
  const route = body.routes.find((one: { stops: unknown[] }) => one.stops.length > 0)
  const { id } = route.stops[0].visit
  it.clock.at = new Date(`${day}T05:40:00.000Z`)
  for (const step of ['depart', 'arrive', 'begin']) await it.ask(`/v1/visits/${id}/${step}`, {})
  await runNamed('visits.keepTime')
  it.clock.at = new Date(`${day}T06:50:00.000Z`)
  await runNamed('visits.keepTime')
  await runNamed('visits.keepTime')
  await it.settle()
  const noticed = it.facts.filter(({ name }) => name === 'visits.runsLong')
  assert.deepEqual(
    noticed.map(({ subject }) => subject),
    [id],
  )
  assert.deepEqual(it.faults, [])
})

test('at night the days to come are laid out further, and each is looked at', async () => {
  it.clock.at = new Date('2026-03-20T18:30:00.000Z')
  const lastDay = async () => {
    const { rows } = await it.database.pool.query(`select max(day) as last from crew.route`)
    return rows[0].last as string
  }
  const before = await lastDay()
  const asked: unknown[] = []
  // The queue itself is the job runner's; what matters here is what is put into it.
  const enqueue = async (name: string, data: object) => void asked.push({ name, ...data })
  await it.inMarket('IN', (ctx) => atNight({ ...ctx, enqueue }))
  assert.ok((await lastDay()) > before)
  assert.equal(asked.length, 14)
  assert.deepEqual(asked[0], {
    name: 'visits.improveDay',
    zone: 1,
    site: siteId,
    day: '2026-03-21',
  })
})
