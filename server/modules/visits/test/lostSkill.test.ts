import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDispatcher, aUuid } from '#testing'
import { idOf } from '../rows.ts'
import { bookWindow } from '../take.ts'
import { aBattery, ground, siteId, technicianId } from './ground.ts'

const { it, site } = await ground({ technicians: 2, hears: true })
after(() => it[Symbol.asyncDispose]())
const here = await site()
const slot = '2026-03-10T05:30:00.000Z'
const day = slot.slice(0, 10)
const week = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, windows: [['09:00', '19:00']] }))

async function book(n: number, km = 3) {
  const row = await it.inMarket('IN', (ctx) =>
    bookWindow(ctx, {
      site: here,
      work: aBattery(km),
      startsAt: new Date(slot),
      repair: aUuid(50_000 + n),
      label: `R-${n}`,
      address: '',
    }),
  )
  return idOf(row)
}
const put = (n: number, change: object) =>
  it.ask(
    `/v1/sites/${siteId}/crew/${technicianId(n)}`,
    { skills: ['module_swap'], kit: ['battery'], weekly: week, visitsMax: 8, ...change },
    { method: 'PUT' },
  )
const dayView = async () => (await it.ask(`/v1/sites/${siteId}/visits/${day}`)).body

test('who may no longer do it gives the visit to whoever may, in its window, and the owner hears', async () => {
  it.as(aDispatcher)
  const visit = await book(1)
  const kept = await book(2)
  for (const one of [visit, kept])
    await it.ask(`/v1/visits/${one}/assign`, { technician: technicianId(0), pinned: true })
  await it.database.pool.query(
    `update visits.visit set skills = '["software"]' where repair = $1`,
    [aUuid(50_001)],
  )
  await put(0, { skills: ['module_swap', 'software'] })
  await it.settle()
  await it.ask(`/v1/sites/${siteId}/visits/${day}/send`, {})
  const told = it.facts.length
  assert.equal((await put(0, {})).status, 200)
  await it.settle()
  const { body: given } = await it.ask(`/v1/visits/${visit}`)
  assert.deepEqual(
    [given.technician.id, given.window.from, given.state, given.pinned],
    [technicianId(1), slot, 'dispatched', false],
  )
  const { body: other } = await it.ask(`/v1/visits/${kept}`)
  assert.deepEqual([other.technician.id, other.pinned], [technicianId(0), true])
  const assigned = it.facts.slice(told).filter(({ name }) => name === 'visits.assigned')
  assert.deepEqual(
    assigned.map(({ subject }) => subject),
    [visit],
  )
})

test('a part gone from every van leaves the visit without anybody, with that reason', async () => {
  it.as(aDispatcher)
  const file = (kit: string) => ({
    csv: `technician,kit\n${technicianId(0)},${kit}\n${technicianId(1)},${kit}`,
    apply: true,
  })
  const { body } = await it.ask(`/v1/sites/${siteId}/crew/import`, file('display'))
  assert.deepEqual([body.applied, body.changes], [true, 2])
  await it.settle()
  const { unassigned, routes } = await dayView()
  assert.deepEqual(
    unassigned.map(({ because }: { because: string }) => because),
    ['parts', 'parts'],
  )
  for (const route of routes) assert.deepEqual([route.stops, route.driveMinutes], [[], 0])
  await it.ask(`/v1/sites/${siteId}/crew/import`, file('battery'))
  await it.settle()
  assert.deepEqual((await dayView()).unassigned, [])
})

test('a shorter week, and fewer visits a day, give what is over to others', async () => {
  it.as(aDispatcher)
  const late = week.map(({ weekday }) => ({ weekday, windows: [['15:00', '19:00']] }))
  for (const n of [0, 1]) await put(n, { skills: ['module_swap', 'software'], weekly: late })
  await it.settle()
  const { unassigned } = await dayView()
  assert.deepEqual(
    unassigned.map(({ because }: { because: string }) => because),
    ['window', 'window'],
  )
  await put(1, { skills: ['module_swap', 'software'] })
  await it.settle()
  const { unassigned: left, routes } = await dayView()
  assert.equal(left.length, 0)
  assert.equal(routes[1].stops.length, 2)
  await put(1, { skills: ['module_swap', 'software'], visitsMax: 1 })
  await it.settle()
  const { unassigned: over, routes: now } = await dayView()
  assert.equal(now[1].stops.length, 1)
  assert.deepEqual(
    over.map(({ because }: { because: string }) => because),
    ['window'],
  )
})
