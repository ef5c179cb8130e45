import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { parseId, publicId } from '#shared/ids'
import { aHomeTown, contact, dispatcher, driver, home } from './homeTown.ts'

const it = await aHomeTown()
after(() => it[Symbol.asyncDispose]())

test('what cannot be done today comes again with what was learned, when its owner says', async () => {
  const { token, slot } = await it.booked()
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

test('whoever was not at home chooses another window for the same work', async () => {
  const { token, slot, repair } = await it.booked()
  it.clock.at = new Date(slot)
  it.as(dispatcher)
  await it.ask(`/v1/sites/${home}/visits/${slot.slice(0, 10)}/send`, {})
  it.as(driver)
  const { stops } = (await it.ask('/v1/my/route')).body.route
  const isOurs = ({ visit }: { visit: { repair: string } }) => visit.repair === repair
  const { id } = stops.find(isOurs).visit
  for (const step of ['depart', 'arrive'])
    assert.equal((await it.ask(`/v1/visits/${id}/${step}`, {})).status, 200)
  const hasty = await it.ask(`/v1/visits/${id}/no-show`, {})
  const from = new Date(Date.parse(slot) + 15 * 60_000)
  assert.deepEqual(
    [hasty.status, hasty.body.code, hasty.body.facts],
    [409, 'visits.tooEarly', { from: from.toISOString() }],
  )
  const { body: waiting } = await it.ask(`/v1/visits/${id}`)
  assert.equal(waiting.can.noShow, 'visits.tooEarly')
  it.clock.at = from
  assert.equal((await it.ask(`/v1/visits/${id}/no-show`, {})).status, 200)
  await it.settle()
  it.as(anonymous)
  const { body: slots } = await it.ask(`/v1/track/${token}/visit-slots`)
  const next = slots.days[1].slots[0].from
  const { body: moved } = await it.ask(`/v1/track/${token}/slot`, { slot: next })
  assert.deepEqual([moved.visit.state, moved.visit.window.from], ['scheduled', next])
  assert.deepEqual(it.faults, [])
})

test('a window that dispatch agreed on is the repair’s, and nobody moves who is on the way', async () => {
  const { token, slot, repair } = await it.booked()
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
