import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { aRepairTown, desk, manager, otherSite, signature, site, technician } from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())

test('a repair changes way in the middle and keeps intake, estimate and messages', async () => {
  const repair = await it.bring('approved')
  it.as(desk)
  await it.ask(`/v1/repairs/${repair.id}/messages`, { text: 'We send it back by mail.' })
  it.as(manager)
  const { body } = await it.ask(`/v1/repairs/${repair.id}/legs`, {
    kind: 'parcel',
    site: otherSite,
    reason: 'The owner moved away',
  })
  assert.deepEqual([body.way, body.stage, body.site.id], ['parcel', 'approved', otherSite])
  assert.deepEqual(
    body.legs.map((leg: { kind: string; endedAt: string | null }) => [
      leg.kind,
      leg.endedAt !== null,
    ]),
    [
      ['counter', true],
      ['parcel', false],
    ],
  )
  assert.deepEqual(
    [body.intake, body.estimates.length, body.messages.length],
    [repair.intake, 1, 1],
  )
})

test('by mail the device passes from carrier to owner, and is handed over without a signature', async () => {
  it.as(anonymous)
  const contact = {
    name: 'Rohan Das',
    email: 'rohan@example.org',
    address: '7 Lake Road',
    postcode: '560001',
  }
  const { body: booked } = await it.book({
    way: 'parcel',
    slot: undefined,
    site: undefined,
    device: undefined,
    model: 'xiaomi-13',
    contact,
  })
  let view = await it.read(booked.repair)
  assert.equal(view.legs[0]?.kind, 'parcel')
  it.as(manager)
  const at = `/v1/repairs/${booked.repair}`
  assert.equal(
    (await it.ask(`${at}/shipments`, { carrier: 'Post', trackingNumber: 'X1' })).body.code,
    'repairs.notHeldHere',
  )
  const steps = ['receive', 'diagnose', 'estimate', 'accept', 'start', 'finish', 'check'] as const
  const parcel = { carrier: 'India Post', trackingNumber: 'EE123456789IN' }
  for (const step of steps) {
    it.as(manager)
    view = await it.read(booked.repair)
    await it.take(step, { ...view })
  }
  it.as(manager)
  const early = await it.ask(`${at}/shipments`, parcel)
  assert.deepEqual([early.status, early.body.code], [409, 'repairs.moneyOpen'])
  await it.take('pay', { ...(await it.read(booked.repair)) })
  it.as(manager)
  const shipped = await it.ask(`${at}/shipments`, parcel)
  assert.equal(shipped.body.custody, 'carrier')
  it.as(anonymous)
  const { body: page } = await it.ask(`/v1/track/${booked.token}`)
  assert.match(page.headline, /On its way to you with India Post/)
  assert.equal(page.legs.at(-1).trackingNumber, 'EE123456789IN')
  it.as(manager)
  assert.equal((await it.ask(`${at}/hand-over`, { to: 'Rohan Das' })).body.stage, 'handedOver')
})

test('an appointment moves to a free place, and the old one can be taken by somebody else', async () => {
  it.as(anonymous)
  const first = '2026-03-03T06:30:00.000Z'
  const second = '2026-03-03T07:00:00.000Z'
  const { body } = await it.book({ device: undefined, model: 'xiaomi-13', slot: first })
  const moved = await it.ask(`/v1/track/${body.token}/slot`, { slot: second })
  assert.equal(moved.body.legs.at(-1).startsAt, second)
  const { rows } = await it.database.pool.query(
    `select starts_at, taken from scheduling.counter_place
     where taken > 0 and starts_at >= $1 and starts_at < $2 order by 1`,
    [first, '2026-03-03T08:00:00.000Z'],
  )
  assert.deepEqual(
    rows.map(({ starts_at: at, taken }) => [at.toISOString(), taken]),
    [[second, 1]],
  )
})

test('a cancelled booking gives its place back', async () => {
  it.as(anonymous)
  const slot = '2026-03-05T06:30:00.000Z'
  const { body } = await it.book({ device: undefined, model: 'xiaomi-13', slot })
  const { body: cancelled } = await it.ask(`/v1/track/${body.token}/cancel`, {
    reason: 'It works again',
  })
  assert.deepEqual([cancelled.stage, cancelled.can.cancel], ['cancelled', 'repairs.wrongStage'])
  const { rows } = await it.database.pool.query(
    'select taken from scheduling.counter_place where starts_at = $1',
    [slot],
  )
  assert.deepEqual(rows, [{ taken: 0 }])
})

test('unrepaired it goes back for nothing', async () => {
  const { id } = await it.bring('declined')
  it.as(technician)
  const { body } = await it.ask(`/v1/repairs/${id}/return-unrepaired`, { reason: 'Declined' })
  assert.deepEqual(
    [body.stage, body.outcome, body.money.open.minor, body.waitingOn],
    ['ready', 'unrepaired', 0, 'owner'],
  )
  it.as(desk)
  assert.equal(
    (await it.ask(`/v1/repairs/${id}/hand-over`, { to: 'A', signature })).body.stage,
    'handedOver',
  )
})

test('of 40 who want the two places of one half hour exactly two get them', async () => {
  it.as(anonymous)
  const slot = '2026-03-06T06:30:00.000Z'
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      it.book({ device: undefined, model: 'xiaomi-13', slot, site }),
    ),
  )
  const codes = answers.map(({ status, body }) => (status === 200 ? 'booked' : body.code))
  assert.equal(codes.filter((code) => code === 'booked').length, 2)
  assert.equal(codes.filter((code) => code === 'scheduling.slotTaken').length, 38)
})
