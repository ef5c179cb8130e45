import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { getSite } from '#partners'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import {
  addTechnician,
  earliestPlace,
  getTechnician,
  slotsOf,
  takePlace,
  techniciansOf,
} from '#scheduling'
import { aForeignManager, aFrontDesk, anOwner, aTechnician, aUuid, staff, town } from '#testing'
import { routes } from '../routes.ts'

// Monday, half past three in the afternoon in India.
const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
const db = it.database.kysely
await insertPartner(
  { db },
  { zone: 1, id: aUuid(900), name: 'Fixpoint Care', kind: 'serviceNetwork' },
)
const usual = { zone: 1, partner: aUuid(900) }
await insertSites({ db }, [
  aSite({ ...usual, id: aUuid(1), code: 'BLR-1', benches: 2 }),
  aSite({ ...usual, id: aUuid(2), code: 'BLR-2', benches: 0 }),
  aSite({
    ...usual,
    id: aUuid(3),
    code: 'BLR-3',
    benches: 1,
    hours: [{ weekday: 1, windows: [['10:00', '11:00']] }],
  }),
])
const siteId = (n: number, zone = 1) => publicId('sit', zone, aUuid(n))
const site = (n: number) => it.inMarket('IN', (ctx) => getSite(ctx, siteId(n)))
const take = async (n: number, startsAt: string, subject = 500) => {
  const where = await site(n)
  return it.inMarket('IN', (ctx) => {
    return takePlace(ctx, {
      site: where,
      startsAt: new Date(startsAt),
      subject: aUuid(subject),
      label: 'R-1 · Asha',
    })
  })
}

test('anyone sees the free places of the coming week in the zone of the site', async () => {
  const { status, body } = await it.ask(`/v1/sites/${siteId(1)}/slots`)

  assert.equal(status, 200)
  assert.equal(body.timeZone, 'Asia/Kolkata')
  assert.equal(body.days.length, 7)
  assert.equal(body.days[0].day, '2026-03-02')
  // 15:45 at the earliest, so 16:00 is the first and 18:30 the last.
  assert.deepEqual(
    body.days[0].slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16)),
    ['10:30', '11:00', '11:30', '12:00', '12:30', '13:00'],
  )
  assert.deepEqual(body.days[1].slots[0], {
    startsAt: '2026-03-03T04:30:00.000Z',
    endsAt: '2026-03-03T05:00:00.000Z',
    free: 2,
  })
  assert.equal(body.days[1].slots.length, 18)
})

test('a closed day says why: the day off, the holiday in the language of the reader, or the site itself', async () => {
  await it.database.pool.query(
    `insert into partners.site_exception values (1, $1, '2026-04-04', '[]', 'Stocktaking')`,
    [aUuid(1)],
  )
  it.speak('hi')
  const { body } = await it.ask(`/v1/sites/${siteId(1)}/slots?from=2026-04-03&days=3`)
  it.speak('en')

  assert.deepEqual(
    body.days.map(({ day, closed, slots }: { day: string; closed: string; slots: [] }) => [
      day,
      closed,
      slots.length,
    ]),
    [
      ['2026-04-03', 'गुड फ्राइडे', 0],
      ['2026-04-04', 'Stocktaking', 0],
      ['2026-04-05', '', 0],
    ],
  )
})

test('what is taken is no longer free, and what is full is left out', async () => {
  await take(1, '2026-03-06T04:30:00Z')
  const first = async () =>
    (await it.ask(`/v1/sites/${siteId(1)}/slots?from=2026-03-06&days=1`)).body.days[0].slots[0]
  assert.equal((await first()).free, 1)

  await take(1, '2026-03-06T04:30:00Z')
  assert.equal((await first()).startsAt, '2026-03-06T05:00:00.000Z')
})

test('the past and what is too far ahead are not offered', async () => {
  const slots = async (from: string) =>
    (await it.ask(`/v1/sites/${siteId(1)}/slots?from=${from}&days=1`)).body.days[0].slots
  assert.deepEqual(await slots('2026-02-27'), [])
  assert.equal((await slots('2026-04-29')).length, 18)
  assert.deepEqual(await slots('2026-05-04'), [])
})

test('a site without benches offers nothing though it is open', async () => {
  const { body } = await it.ask(`/v1/sites/${siteId(2)}/slots?days=2`)
  assert.deepEqual(
    body.days.map(({ closed, slots }: { closed: null; slots: [] }) => [closed, slots.length]),
    [
      [null, 0],
      [null, 0],
    ],
  )
})

test('a site that is not there has no slots', async () => {
  const { status, body } = await it.ask(`/v1/sites/${siteId(77)}/slots`)
  assert.deepEqual([status, body.code], [404, 'partners.siteNotFound'])
})

test('the earliest place is the first of the list of slots, and after the instant that is given', async () => {
  const { body } = await it.ask(`/v1/sites/${siteId(1)}/slots`)
  const [one, three] = [await site(1), await site(3)]
  await it.inMarket('IN', async (ctx) => {
    const at = async (where: typeof one, after?: string) =>
      (await earliestPlace(ctx, where, after ? new Date(after) : undefined))?.startsAt.toISOString()
    assert.equal(await at(one), body.days[0].slots[0].startsAt)
    assert.equal(await at(one), '2026-03-02T10:30:00.000Z')
    assert.equal(await at(one, '2026-03-06T04:00:00Z'), '2026-03-06T05:00:00.000Z')
    assert.equal(await at(three), '2026-03-09T04:30:00.000Z')
    assert.equal(await at(await getSite(ctx, siteId(2))), undefined)
  })
})

test('slots can be looked at from the zone of another market', async () => {
  const where = await site(1)
  const days = await it.inMarket('IT', (ctx) =>
    slotsOf(ctx, where, { from: day('2026-03-03'), days: 1 }),
  )
  assert.equal(days[0]?.slots.length, 18)
})

test('the front desk sees its calendar: what is offered, what is taken and by whom', async () => {
  it.as(staff({ role: 'frontDesk', site: siteId(1) }))
  const { status, body } = await it.ask(`/v1/sites/${siteId(1)}/calendar?from=2026-03-06&days=2`)

  assert.equal(status, 200)
  const [friday, saturday] = body.days
  assert.deepEqual(friday.slots[0], {
    startsAt: '2026-03-06T04:30:00.000Z',
    endsAt: '2026-03-06T05:00:00.000Z',
    capacity: 2,
    taken: 2,
  })
  assert.equal(friday.appointments.length, 2)
  const { id, ...first } = friday.appointments[0]
  assert.match(id, /^apt_/)
  assert.deepEqual(first, {
    startsAt: '2026-03-06T04:30:00.000Z',
    repair: publicId('rep', 1, aUuid(500)),
    label: 'R-1 · Asha',
  })
  assert.deepEqual(saturday.appointments, [])
})

test('an appointment stays visible when its time is no longer offered', async () => {
  await take(1, '2026-03-05T04:30:00Z')
  await it.database.pool.query(
    `insert into partners.site_exception values (1, $1, '2026-03-05', '[]', 'Flood')`,
    [aUuid(1)],
  )
  it.as(aFrontDesk)
  const { body } = await it.ask(`/v1/sites/${siteId(1)}/calendar?from=2026-03-05&days=1`)

  assert.equal(body.days[0].closed, 'Flood')
  assert.deepEqual(body.days[0].slots, [
    {
      startsAt: '2026-03-05T04:30:00.000Z',
      endsAt: '2026-03-05T05:00:00.000Z',
      capacity: 0,
      taken: 1,
    },
  ])
  assert.equal(body.days[0].appointments.length, 1)
})

test('nobody sees the calendar but the staff of the site or its market', async () => {
  for (const who of [anOwner(), aForeignManager, staff({ role: 'frontDesk', site: siteId(3) })]) {
    it.as(who)
    const { status } = await it.ask(`/v1/sites/${siteId(1)}/calendar?from=2026-03-05`)
    assert.equal(status, 403, who.name)
  }
  it.as(aTechnician)
  assert.equal((await it.ask(`/v1/sites/${siteId(1)}/calendar?from=2026-03-05`)).status, 200)
  assert.equal((await it.ask(`/v1/sites/${siteId(77)}/calendar?from=2026-03-05`)).status, 404)
})

test('technicians have a bench at a site, and move with it', async () => {
  await it.inMarket('IN', async (ctx) => {
    const asha = { account: aUuid(50), name: 'Asha', skills: ['phone', 'board'] }
    await addTechnician(ctx, { ...asha, site: aUuid(1) })
    await addTechnician(ctx, { account: aUuid(51), name: 'Aarav', skills: [], site: aUuid(1) })
    assert.deepEqual(
      (await techniciansOf(ctx, aUuid(1))).map(({ name }) => name),
      ['Aarav', 'Asha'],
    )

    await addTechnician(ctx, { ...asha, site: aUuid(3) })
    assert.deepEqual(
      (await techniciansOf(ctx, aUuid(1))).map(({ name }) => name),
      ['Aarav'],
    )
    assert.deepEqual((await getTechnician(ctx, aUuid(50)))?.skills, ['phone', 'board'])
    assert.equal(await getTechnician(ctx, aUuid(99)), undefined)
  })
})
