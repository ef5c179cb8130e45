import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { aSite, insertSites } from '#partners/seeds'
import { parseId, publicId } from '#shared/ids'
import { aUuid, staff } from '#testing'
import * as visits from '#visits'
import { layOutAll, putCrew } from '#visits/seeds'
import { aRepairTown } from './bench.ts'

const home = publicId('sit', 1, aUuid(60))
const driver = staff({ role: 'fieldTechnician', site: home, n: 701 })
const dispatcher = staff({ role: 'dispatcher', n: 702 })
const it = await aRepairTown({ routes: visits.routes })
after(() => it[Symbol.asyncDispose]())
await insertSites({ db: it.database.kysely }, [
  aSite({ zone: 1, partner: aUuid(40), id: aUuid(60), code: 'BLR-9', services: ['visit'] }),
])
await it.database.pool.query(
  `update markets.line_up set state = 'live' where market = 'IN' and service = 'visit'`,
)
await it.inMarket('IN', async (ctx) => {
  const weekly = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, windows: [['09:00', '19:00']] }))
  await putCrew(ctx, [
    {
      zone: 1,
      technician: aUuid(701),
      site: aUuid(60),
      name: 'Ravi Kumar',
      skills: JSON.stringify(['module_swap']),
      kit: JSON.stringify(['display', 'battery']),
      latitudeE6: 12_971_900,
      longitudeE6: 77_593_700,
      weekly: JSON.stringify(weekly),
      visitsMax: 8,
      active: true,
      version: 1,
    },
  ])
  await layOutAll(ctx)
})
const trouble = { market: 'IN', model: 'xiaomi-13', symptom: 'screen-cracked', near: '560001' }
const contact = {
  name: 'Meera Rao',
  email: 'meera@example.org',
  address: '4 Residency Road',
  postcode: '560001',
}

async function held() {
  it.as(anonymous)
  const { body } = await it.ask('/v1/visit-slots', trouble)
  const slot = body.days[1].slots[1].from
  const hold = await it.ask('/v1/visit-holds', { ...trouble, slot })
  assert.equal(hold.status, 200, JSON.stringify(hold.body))
  return { slot, hold: hold.body.hold as string }
}

async function booked() {
  const { slot, hold } = await held()
  const asked = { device: undefined, model: 'xiaomi-13', way: 'visit', site: undefined, contact }
  const { status, body } = await it.book({ ...asked, slot: undefined, hold })
  assert.equal(status, 200, JSON.stringify(body))
  return { slot, repair: String(body.repair), token: String(body.token) }
}

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
  const { slot, repair, token } = await booked()
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
  const { hold, slot } = await held()
  const next = new Date(new Date(slot).getTime() + 2 * 3_600_000).toISOString()
  const other = await it.ask('/v1/visit-holds', { ...trouble, slot: next, instead: hold })
  assert.equal(other.status, 200, JSON.stringify(other.body))
  const late = await it.book({ way: 'visit', site: undefined, slot: undefined, contact, hold })
  assert.equal(late.body.code, 'visits.holdOver')
})

test('what cannot be done today comes again with what was learned, when its owner says', async () => {
  const { token, slot } = await booked()
  it.clock.at = new Date(slot)
  it.as(dispatcher)
  await it.ask(`/v1/sites/${home}/visits/${slot.slice(0, 10)}/send`, {})
  it.as(driver)
  const { body: mine } = await it.ask('/v1/my/route')
  const { id } = mine.route.stops.at(-1).visit
  for (const step of ['depart', 'arrive']) await it.ask(`/v1/visits/${id}/${step}`, {})
  const failed = await it.ask(`/v1/visits/${id}/cannot-complete`, {
    reason: 'moreDamage',
    learned: 'The frame is bent: bring a housing.',
    minutes: 90,
    parts: ['display'],
  })
  assert.equal(failed.body.state, 'cannotComplete')
  await it.settle()
  it.as(anonymous)
  const { body: page } = await it.ask(`/v1/track/${token}`)
  assert.deepEqual(
    [page.visit.state, page.visit.isFollowUp, page.visit.window, page.waitingOn],
    ['requested', true, null, 'owner'],
  )
  assert.equal(page.headline, 'We come once more: please say when.')
  const { body: slots } = await it.ask(`/v1/track/${token}/visit-slots`)
  const next = slots.days[1].slots[0].from
  const { body: moved } = await it.ask(`/v1/track/${token}/slot`, { slot: next })
  assert.deepEqual([moved.visit.state, moved.visit.window.from], ['scheduled', next])
  assert.equal(moved.waitingOn, 'nobody')
  const { rows } = await it.database.pool.query(
    `select template from notices.notice where recipient = $1 order by id`,
    [contact.email],
  )
  assert.ok(rows.some(({ template }) => template === 'visitFollowUp'))
  assert.deepEqual(it.faults, [])
})

test('a hold that was taken for less work is no promise for more', async () => {
  const { hold } = await held()
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

test('whoever was not at home chooses another window for the same work', async () => {
  const { token, slot, repair } = await booked()
  it.clock.at = new Date(slot)
  it.as(dispatcher)
  await it.ask(`/v1/sites/${home}/visits/${slot.slice(0, 10)}/send`, {})
  it.as(driver)
  const { stops } = (await it.ask('/v1/my/route')).body.route
  const isOurs = ({ visit }: { visit: { repair: string } }) => visit.repair === repair
  const { id } = stops.find(isOurs).visit
  for (const step of ['depart', 'arrive', 'no-show'])
    assert.equal((await it.ask(`/v1/visits/${id}/${step}`, {})).status, 200)
  await it.settle()
  it.as(anonymous)
  const { body: slots } = await it.ask(`/v1/track/${token}/visit-slots`)
  const next = slots.days[1].slots[0].from
  const { body: moved } = await it.ask(`/v1/track/${token}/slot`, { slot: next })
  assert.deepEqual([moved.visit.state, moved.visit.window.from], ['scheduled', next])
  assert.deepEqual(it.faults, [])
})

test('an owner moves and cancels until the market’s hour, the desk at any time', async () => {
  const { token, slot, repair } = await booked()
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

test('a window that dispatch agreed on is the repair’s, and nobody moves who is on the way', async () => {
  const { token, slot, repair } = await booked()
  it.as(dispatcher)
  const { rows } = await it.database.pool.query(
    `select id from visits.visit where repair = $1 and state = 'scheduled'`,
    [parseId(repair).id],
  )
  const visit = publicId('vis', 1, rows[0].id)
  const { body: slots } = await it.ask(`/v1/visits/${visit}/slots`)
  const to = slots.days.at(-1).slots[0].from
  assert.notEqual(to, slot)
  assert.equal((await it.ask(`/v1/visits/${visit}/window`, { slot: to })).status, 200)
  await it.settle()
  it.as(anonymous)
  const { body: page } = await it.ask(`/v1/track/${token}`)
  assert.equal(page.legs.at(-1).startsAt, to)

  it.clock.at = new Date(new Date(to).getTime() - 5 * 3_600_000)
  it.as(dispatcher)
  await it.ask(`/v1/sites/${home}/visits/${to.slice(0, 10)}/send`, {})
  it.as(driver)
  assert.equal((await it.ask(`/v1/visits/${visit}/depart`, {})).status, 200)
  it.as(anonymous)
  const late = await it.ask(`/v1/track/${token}/slot`, { slot })
  assert.deepEqual([late.status, late.body.code], [409, 'visits.tooLate'])
  assert.deepEqual(it.faults, [])
})
