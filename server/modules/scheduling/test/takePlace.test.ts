import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#core/refusal'
import { publicId } from '#shared/ids'
import { getSite } from '#partners'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { appointmentOf, movePlace, releasePlace, takePlace } from '#scheduling'
import { aUuid, town } from '#testing'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
const db = it.database.kysely
await insertPartner(
  { db },
  { zone: 1, id: aUuid(900), name: 'Fixpoint Care', kind: 'serviceNetwork' },
)
await insertSites(
  { db },
  [1, 2, 3, 4, 5].map((n) => {
    return aSite({
      zone: 1,
      partner: aUuid(900),
      id: aUuid(n),
      code: `BLR-${n}`,
      benches: n === 5 ? 0 : n,
    })
  }),
)
const site = (n: number) => it.inMarket('IN', (ctx) => getSite(ctx, publicId('sit', 1, aUuid(n))))
const booking = async (n: number, startsAt: string, subject = 500) => {
  return {
    site: await site(n),
    startsAt: new Date(startsAt),
    subject: aUuid(subject),
    label: 'R-1',
  }
}
const take = async (n: number, startsAt: string, subject?: number) => {
  const wanted = await booking(n, startsAt, subject)
  return it.inMarket('IN', (ctx) => takePlace(ctx, wanted))
}
const takenAt = async (n: number, startsAt: string) => {
  const found = await it.database.pool.query(
    'select taken from scheduling.counter_place where zone = 1 and site = $1 and starts_at = $2',
    [aUuid(n), startsAt],
  )
  return found.rows[0]?.taken ?? 0
}

test('a place is taken for a subject, and the fact says where and when', async () => {
  const appointment = await take(1, '2026-03-03T04:30:00Z', 501)

  assert.equal(appointment.state, 'booked')
  assert.equal(appointment.endsAt.toISOString(), '2026-03-03T05:00:00.000Z')
  const held = await it.inMarket('IN', (ctx) => appointmentOf(ctx, aUuid(501)))
  assert.deepEqual(held, appointment)
  assert.deepEqual(it.facts.at(-1)?.name, 'scheduling.placeTaken')
  assert.deepEqual(it.facts.at(-1)?.data, {
    site: publicId('sit', 1, aUuid(1)),
    startsAt: '2026-03-03T04:30:00.000Z',
  })
})

test('a full place is refused', async () => {
  await assert.rejects(take(1, '2026-03-03T04:30:00Z', 502), { code: 'scheduling.slotTaken' })
  assert.equal(await it.inMarket('IN', (ctx) => appointmentOf(ctx, aUuid(502))), undefined)
})

test('a time that is not offered is refused', async () => {
  await it.database.pool.query(
    `insert into partners.site_exception
     values (1, $1, '2026-03-05', '[["10:00","10:30"]]', 'Half an hour')`,
    [aUuid(1)],
  )
  const refused = {
    'between two places': '2026-03-03T04:45:00Z',
    'before opening': '2026-03-03T04:00:00Z',
    'at closing': '2026-03-03T13:30:00Z',
    'a Sunday': '2026-03-08T04:30:00Z',
    'a holiday': '2026-04-03T04:30:00Z',
    'a day of other hours': '2026-03-05T05:00:00Z',
    'in the past': '2026-03-02T09:30:00Z',
    'too soon': '2026-03-02T10:00:00Z',
    'too far ahead': '2026-05-04T04:30:00Z',
    'no instant at all': 'never',
  }
  for (const [why, startsAt] of Object.entries(refused)) {
    await assert.rejects(take(1, startsAt), { code: 'scheduling.noSuchSlot' }, why)
  }
  await take(1, '2026-03-05T04:30:00Z')
  await assert.rejects(take(5, '2026-03-03T04:30:00Z'), { code: 'scheduling.noSuchSlot' })
})

test('a place that is given back can be taken again, and giving back twice changes nothing', async () => {
  const { id } = await take(1, '2026-03-06T04:30:00Z', 503)
  for (let times = 0; times < 2; times++) await it.inMarket('IN', (ctx) => releasePlace(ctx, id))

  assert.equal(await takenAt(1, '2026-03-06T04:30:00Z'), 0)
  assert.equal(await it.inMarket('IN', (ctx) => appointmentOf(ctx, aUuid(503))), undefined)
  assert.equal(it.facts.filter(({ name }) => name === 'scheduling.placeReleased').length, 1)
  await take(1, '2026-03-06T04:30:00Z', 504)
})

test('what is taken stays taken when a site has fewer benches, and is not given out again', async () => {
  const at = '2026-03-07T04:30:00Z'
  for (const subject of [1, 2]) await take(2, at, subject)
  await it.database.pool.query('update partners.site set benches = 1 where zone = 1 and id = $1', [
    aUuid(2),
  ])
  await assert.rejects(take(2, at, 3), { code: 'scheduling.slotTaken' })
  await it.database.pool.query('update partners.site set benches = 3 where zone = 1 and id = $1', [
    aUuid(2),
  ])
  await take(2, at, 3)
  assert.equal(await takenAt(2, at), 3)
  await it.database.pool.query('update partners.site set benches = 2 where zone = 1 and id = $1', [
    aUuid(2),
  ])
})

for (const benches of [1, 2, 3, 4]) {
  test(`of 200 who press at once for ${benches} benches exactly ${benches} win, and the rest are told it is taken`, async () => {
    const at = '2026-03-10T05:00:00Z'
    const wanted = await booking(benches, at)
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => {
        return it.inMarket('IN', (ctx) =>
          takePlace(ctx, { ...wanted, subject: aUuid(1_000 * benches + n) }),
        )
      }),
    )

    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    assert.equal(answers.length - lost.length, benches)
    for (const reason of lost) {
      assert.ok(reason instanceof Refusal)
      assert.equal(reason.code, 'scheduling.slotTaken')
    }
    assert.equal(await takenAt(benches, at), benches)
    const { rows } = await it.database.pool.query(
      `select count(*)::int as n from scheduling.appointment
       where zone = 1 and site = $1 and starts_at = $2`,
      [aUuid(benches), at],
    )
    assert.equal(rows[0].n, benches)
  })
}

test('moving takes the new place and gives back the old; when the new one is full the old one stays', async () => {
  const [from, to] = ['2026-03-11T04:30:00Z', '2026-03-11T05:00:00Z']
  const held = await take(1, from, 600)
  const wanted = await booking(1, to, 600)
  const moved = await it.inMarket('IN', (ctx) => movePlace(ctx, held, wanted))

  assert.equal(moved.startsAt.toISOString(), '2026-03-11T05:00:00.000Z')
  assert.deepEqual([await takenAt(1, from), await takenAt(1, to)], [0, 1])

  await take(1, from, 601)
  const back = await booking(1, from, 600)
  await assert.rejects(
    it.inMarket('IN', (ctx) => movePlace(ctx, moved, back)),
    { code: 'scheduling.slotTaken' },
  )
  assert.deepEqual(await it.inMarket('IN', (ctx) => appointmentOf(ctx, aUuid(600))), moved)
})

test('many who exchange their places at once neither wait for each other nor lose one', async () => {
  const times = ['2026-03-12T04:30:00Z', '2026-03-12T05:00:00Z']
  const held = await Promise.all([0, 1, 2, 3].map((n) => take(4, times[n % 2] ?? '', 700 + n)))
  const swaps = Array.from({ length: 25 }, (_, round) => round)
  let now = held
  for (const round of swaps) {
    const target = (n: number) => times[(n + round + 1) % 2] ?? ''
    now = await Promise.all(
      now.map(async (appointment, n) => {
        const wanted = await booking(4, target(n), 700 + n)
        return it.inMarket('IN', (ctx) => movePlace(ctx, appointment, wanted))
      }),
    )
  }
  assert.deepEqual([await takenAt(4, times[0] ?? ''), await takenAt(4, times[1] ?? '')], [2, 2])
})

test('a random day of taking and giving back never loses or invents a place', async () => {
  const [first, last] = ['2026-03-13T04:30:00Z', '2026-03-13T05:00:00Z']
  const seeds = Array.from({ length: 60 }, (_, n) => n)
  await Promise.all(
    seeds.map(async (n) => {
      const at = n % 2 ? first : last
      try {
        const { id } = await take(3, at, 800 + n)
        if (n % 3) await it.inMarket('IN', (ctx) => releasePlace(ctx, id))
      } catch (refusal) {
        assert.ok(refusal instanceof Refusal && refusal.code === 'scheduling.slotTaken')
      }
    }),
  )
  for (const at of [first, last]) {
    const { rows } = await it.database.pool.query(
      `select count(*)::int as n from scheduling.appointment
       where zone = 1 and site = $1 and starts_at = $2 and state = 'booked'`,
      [aUuid(3), at],
    )
    assert.equal(await takenAt(3, at), rows[0].n)
  }
})
