import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { parseId } from '#shared/ids'
import { staff } from '#testing'
import { aHomeTown, contact, dispatcher, driver, home, trouble } from './homeTown.ts'

const it = await aHomeTown()
after(() => it[Symbol.asyncDispose]())

test('at home stands beside counter and parcel, with its first window', async () => {
  it.as(anonymous)
  const { body } = await it.ask('/v1/options', trouble)
  const option = body.options.find(({ way }: { way: string }) => way === 'visit')
  assert.equal(option.site.id, home)
  const { body: slots } = await it.ask('/v1/visit-slots', trouble)
  assert.equal(option.earliestAt, slots.days[0].slots[0].from)
  const far = await it.ask('/v1/options', { ...trouble, near: '110001' })
  assert.ok(!far.body.options.some(({ way }: { way: string }) => way === 'visit'))
})

test('a held window becomes a repair that its owner follows to the door', async () => {
  const { slot, repair, token } = await it.booked()
  const page = async () => (await it.ask(`/v1/track/${token}`)).body
  it.as(anonymous)
  const first = await page()
  assert.deepEqual([first.visit.state, first.visit.window.from], ['scheduled', slot])
  assert.match(first.headline, /A technician comes to you on/)
  assert.equal(first.visit.technician, null)

  it.clock.at = new Date(new Date(slot).getTime() - 3_600_000)
  it.as(dispatcher)
  const day = slot.slice(0, 10)
  assert.equal((await it.ask(`/v1/sites/${home}/visits/${day}/send`, {})).body.sent, 1)
  it.as(driver)
  const { body: mine } = await it.ask('/v1/my/route')
  const visit = mine.route.stops[0].visit.id
  assert.equal(mine.route.stops[0].visit.repair, repair)
  const left = await it.ask(`/v1/visits/${visit}/depart`, {})
  assert.equal(left.body.state, 'enRoute')
  it.as(anonymous)
  const coming = await page()
  assert.equal(coming.visit.technician, 'Ravi Kumar')
  assert.match(coming.headline, /on the way: expected at \d\d:\d\d/)
  assert.ok(coming.visit.expectedAt >= it.clock.at.toISOString())
  it.as(driver)
  for (const step of ['arrive', 'begin', 'complete'])
    assert.equal((await it.ask(`/v1/visits/${visit}/${step}`, {})).status, 200)
  await it.settle()
  const told = it.facts.filter(({ subject }) => subject === visit).map(({ name }) => name)
  assert.deepEqual(told.slice(2), [
    'visits.dispatched',
    'visits.departed',
    'visits.arrived',
    'visits.begun',
    'visits.completed',
  ])
  assert.deepEqual(it.faults, [])
})

test('whoever chooses another window lets go of the one before', async () => {
  const { hold, slot } = await it.held()
  const next = new Date(new Date(slot).getTime() + 2 * 3_600_000).toISOString()
  const other = await it.ask('/v1/visit-holds', { ...trouble, slot: next, instead: hold })
  assert.equal(other.status, 200, JSON.stringify(other.body))
  const late = await it.book({ way: 'visit', site: undefined, slot: undefined, contact, hold })
  assert.equal(late.body.code, 'visits.holdOver')
})

test('who asks twice with one key holds one window; another window needs another key', async () => {
  it.as(anonymous)
  const { body } = await it.ask('/v1/visit-slots', trouble)
  const [first, second] = body.days[2].slots
  const headers = { 'idempotency-key': 'hold-once' }
  const hold = (slot: string) =>
    it.ask('/v1/visit-holds', { ...trouble, slot }, { method: 'POST', headers })
  const both = [await hold(first.from), await hold(first.from)]
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  assert.deepEqual(both[1]?.body, both[0]?.body)
  const { rows } = await it.database.pool.query(
    `select count(*)::int as holds from visits.visit where window_from = $1 and state = 'requested'`,
    [first.from],
  )
  assert.equal(rows[0].holds, 1)
  const other = await hold(second.from)
  assert.deepEqual([other.status, other.body.code], [409, 'core.keyUsedForAnother'])
})

test('a hold that was taken for less work is no promise for more', async () => {
  const { hold } = await it.held()
  const visit = { way: 'visit', site: undefined, slot: undefined, contact, hold }
  const asked = { ...visit, device: undefined, model: 'xiaomi-13', symptom: 'battery-drains' }
  const { status, body } = await it.book(asked)
  assert.equal(status, 200, JSON.stringify(body))
  const { rows } = await it.database.pool.query(
    `select parts, state from visits.visit where zone = 1 and (repair is not null or id = $1)
     order by made_at desc, id desc limit 2`,
    [parseId(hold).id],
  )
  assert.deepEqual(
    rows.map(({ parts, state }) => [parts, state]),
    [
      [['battery'], 'scheduled'],
      [['display'], 'cancelled'],
    ],
  )
})

test('an owner moves and cancels until the market’s hour, the desk at any time', async () => {
  const { token, slot, repair } = await it.booked()
  it.as(anonymous)
  const { body: slots } = await it.ask(`/v1/track/${token}/visit-slots`)
  const to = slots.days[2].slots[0].from
  const { body: moved } = await it.ask(`/v1/track/${token}/slot`, { slot: to })
  assert.equal(moved.visit.window.from, to)
  assert.deepEqual([moved.can.reschedule, moved.can.cancel], [true, true])
  it.clock.at = new Date(new Date(to).getTime() - 60 * 60_000)
  const { can } = (await it.ask(`/v1/track/${token}`)).body
  assert.deepEqual([can.reschedule, can.cancel], ['visits.tooLate', 'visits.tooLate'])
  const late = await it.ask(`/v1/track/${token}/cancel`, {})
  assert.deepEqual([late.status, late.body.code], [409, 'visits.tooLate'])
  it.as(staff({ role: 'serviceManager', n: 34 }))
  const { body: seen } = await it.ask(`/v1/repairs/${repair}`)
  assert.match(seen.visit, /^vis_/)
  const cancelled = await it.ask(`/v1/repairs/${repair}/cancel`, { reason: 'The owner called' })
  assert.deepEqual([cancelled.body.stage, cancelled.body.visit], ['cancelled', null])
  const { rows } = await it.database.pool.query(
    `select state from visits.visit where repair = $1`,
    [
      (await it.database.pool.query('select id from repairs.repair where token = $1', [token]))
        .rows[0].id,
    ],
  )
  assert.deepEqual(rows, [{ state: 'cancelled' }])
  assert.ok(slot < to)
})

test('the desk sends somebody home instead, and then it is nobody’s turn', async () => {
  it.as(anonymous)
  const { body: parcel } = await it.book({
    device: undefined,
    model: 'xiaomi-13',
    way: 'parcel',
    site: undefined,
    slot: undefined,
    contact,
  })
  const { body: slots } = await it.ask('/v1/visit-slots', trouble)
  it.as(staff({ role: 'serviceManager', n: 34 }))
  const leg = { kind: 'visit', slot: slots.days[3].slots[0].from, reason: 'Cannot pack it' }
  const { status, body } = await it.ask(`/v1/repairs/${parcel.repair}/legs`, leg)
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.way, body.waitingOn], ['visit', 'nobody'])
  assert.match(body.visit, /^vis_/)
})
