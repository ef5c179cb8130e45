import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#core/refusal'
import { aDispatcher, aUuid } from '#testing'
import { cancelVisit } from '../release.ts'
import { idOf } from '../rows.ts'
import { offersFor } from '../serve.ts'
import { bookWindow, confirmHold, holdWindow } from '../take.ts'
import { aBattery, ground, siteId, technicianId } from './ground.ts'

// Monday, 2 March 2026, half past three in the afternoon in India.
const { it, site } = await ground()
after(() => it[Symbol.asyncDispose]())
const here = await site()
const offers = () => it.inMarket('IN', (ctx) => offersFor(ctx, here, aBattery()))
const hold = (startsAt: string) =>
  it.inMarket('IN', (ctx) =>
    holdWindow(ctx, {
      site: here,
      work: aBattery(),
      startsAt: new Date(startsAt),
      repair: null,
      label: '',
      address: '1 MG Road',
    }),
  )

test('windows of two hours are offered for fourteen days, none on a day off or too soon', async () => {
  const { timeZone, days } = await offers()

  assert.equal(timeZone, 'Asia/Kolkata')
  assert.equal(days[0]?.day, '2026-03-03')
  assert.deepEqual(
    days[0].slots.map(({ from }) => from),
    [
      '2026-03-03T03:30:00.000Z',
      '2026-03-03T05:30:00.000Z',
      '2026-03-03T07:30:00.000Z',
      '2026-03-03T09:30:00.000Z',
      '2026-03-03T11:30:00.000Z',
    ],
  )
  assert.ok(!days.some(({ day }) => day === '2026-03-08'))
  assert.ok(days.at(-1)?.day === '2026-03-14')
})

test('a hold keeps the window for ten minutes and becomes the visit of a repair', async () => {
  const held = await hold('2026-03-05T05:30:00.000Z')
  assert.equal(held.state, 'requested')
  assert.equal(held.heldUntil?.getTime(), it.clock.at.getTime() + 600_000)

  const booked = await it.inMarket('IN', (ctx) =>
    confirmHold(ctx, {
      hold: idOf(held),
      repair: aUuid(50),
      label: 'R-1 · Asha',
      address: '1 MG Road',
    }),
  )
  assert.equal(booked.state, 'scheduled')

  it.as(aDispatcher)
  const { status, body } = await it.ask(`/v1/sites/${siteId}/visits/2026-03-05`)
  assert.equal(status, 200)
  const route = body.routes.find((one: { stops: unknown[] }) => one.stops.length === 1)
  assert.equal(route.stops[0].visit.label, 'R-1 · Asha')
  assert.equal(route.technician.id, technicianId(0))
})

test('a hold that has run out is nobody’s any more', async () => {
  const held = await hold('2026-03-06T05:30:00.000Z')
  const before = await offers()
  it.clock.at = new Date(it.clock.at.getTime() + 600_001)
  const late = it.inMarket('IN', (ctx) =>
    confirmHold(ctx, { hold: idOf(held), repair: aUuid(51), label: '', address: '' }),
  )
  await assert.rejects(late, { code: 'visits.holdOver' })
  assert.notDeepEqual(await offers(), before)
})

test('whoever is too late gets the windows that are still free', async () => {
  const { it: small, site: of } = await ground({ technicians: 1, visitsMax: 1 })
  try {
    const place = await of()
    const book = () =>
      small.inMarket('IN', (ctx) =>
        bookWindow(ctx, {
          site: place,
          work: aBattery(),
          startsAt: new Date('2026-03-03T05:30:00.000Z'),
          repair: aUuid(52),
          label: '',
          address: '',
        }),
      )
    await book()
    const lost = await book().catch((fault: unknown) => fault)
    assert.ok(lost instanceof Refusal)
    assert.equal(lost.code, 'visits.windowTaken')
    const { slots } = lost.facts
    assert.ok(Array.isArray(slots) && slots.length === 12)
    assert.ok(!slots.some((slot) => String(slot).startsWith('2026-03-03')))
  } finally {
    await small[Symbol.asyncDispose]()
  }
})

test('a hold that was confirmed is not given back by whoever looked before', async () => {
  const held = await hold('2026-03-13T05:30:00.000Z')
  const told = { hold: idOf(held), repair: aUuid(58), label: '', address: '' }
  await it.inMarket('IN', (ctx) => confirmHold(ctx, told))
  await assert.rejects(
    it.inMarket('IN', (ctx) => cancelVisit(ctx, held, 'lapsed')),
    (fault) => fault instanceof Refusal && fault.code === 'visits.wrongState',
  )
})

test('a hold whose place another took, by a clock ahead of ours, is over for us too', async () => {
  const held = await hold('2026-03-12T05:30:00.000Z')
  const { day, technician } = held
  await it.database.pool.query(
    `update crew.route set stops = '[]', version = version + 1
     where zone = 1 and day = $1 and technician = $2`,
    [day, technician],
  )
  const told = { hold: idOf(held), repair: aUuid(59), label: '', address: '' }
  await assert.rejects(
    it.inMarket('IN', (ctx) => confirmHold(ctx, told)),
    (fault) => fault instanceof Refusal && fault.code === 'visits.holdOver',
  )
})
