import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDispatcher, aUuid } from '#testing'
import { idOf } from '../rows.ts'
import { bookWindow } from '../take.ts'
import { aBattery, ground, siteId } from './ground.ts'

// Nobody listens here, so what was taken off a route stays where it is.
const { it, site } = await ground({ technicians: 2 })
after(() => it[Symbol.asyncDispose]())
const here = await site()
const day = '2026-03-10'
const dayView = async (on = day) => (await it.ask(`/v1/sites/${siteId}/visits/${on}`)).body
const left = async () => (await it.ask(`/v1/sites/${siteId}/unassigned-visits`)).body.items

async function book(n: number) {
  const row = await it.inMarket('IN', (ctx) =>
    bookWindow(ctx, {
      site: here,
      work: aBattery(),
      startsAt: new Date(`${day}T05:30:00.000Z`),
      repair: aUuid(80_000 + n),
      label: `R-${n}`,
      address: '',
    }),
  )
  return idOf(row)
}

async function becauseOf(on = day) {
  const { unassigned } = await dayView(on)
  return unassigned.map(({ because }: { because: string }) => because)
}

test('a visit with nobody says whether somebody comes by itself, by hand only, or not at all', async () => {
  it.as(aDispatcher)
  await book(1)
  await it.database.pool.query(`update visits.visit set technician = null`)
  await it.database.pool.query(
    `update crew.route set stops = '[]', home_drive = 0, version = version + 1 where day = $1`,
    [day],
  )
  assert.deepEqual(await becauseOf(), ['placing'])
  assert.deepEqual(await left(), [{ day, placing: 1, left: 0 }])
  it.clock.at = new Date(`${day}T06:05:00.000Z`)
  assert.deepEqual(await becauseOf(), ['frozen'])
  assert.deepEqual(await left(), [{ day, placing: 0, left: 1 }])
  it.clock.at = new Date(`${day}T07:45:00.000Z`)
  assert.deepEqual(await becauseOf(), ['window'])
  await it.database.pool.query(`update visits.visit set parts = '["camera"]'`)
  assert.deepEqual(await becauseOf(), ['parts'])
})

test('what waits for its owner to choose a window stands apart, on no day, and not on days gone by', async () => {
  it.as(aDispatcher)
  it.clock.at = new Date('2026-03-09T04:30:00.000Z')
  const visit = await book(2)
  await it.ask(`/v1/visits/${visit}/cancel`, {})
  const before = await left()
  const view = await dayView()
  assert.deepEqual(
    view.undated.map(({ label, window }: { label: string; window: null }) => [label, window]),
    [['R-2', null]],
  )
  assert.ok(view.unassigned.every((one: { visit: { label: string } }) => one.visit.label !== 'R-2'))
  assert.deepEqual((await dayView('2026-03-08')).undated, [])
  assert.equal(before.length, 1)
  const { body: slots } = await it.ask(`/v1/visits/${view.undated[0].id}/slots`)
  const slot = slots.days[3].slots[0].from
  const { body: moved } = await it.ask(`/v1/visits/${view.undated[0].id}/window`, { slot })
  assert.equal(moved.state, 'scheduled')
  assert.deepEqual((await dayView()).undated, [])
})
