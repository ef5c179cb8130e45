import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aSite, insertSites } from '#partners/seeds'
import { addTechnician } from '#scheduling'
import { publicId } from '#shared/ids'
import { aDispatcher, aUuid } from '#testing'
import { offersFor } from '../serve.ts'
import { bookWindow } from '../take.ts'
import { aBattery, ground, siteId, technicianId } from './ground.ts'

const { it, site } = await ground({ technicians: 1, hears: true })
after(() => it[Symbol.asyncDispose]())
const here = await site()
await it.inMarket('IN', (ctx) =>
  addTechnician(ctx, { account: aUuid(750), site: aUuid(1), name: 'Asha Rao', skills: [] }),
)
const windowsOn = async (day: string) => {
  const { days } = await it.inMarket('IN', (ctx) => offersFor(ctx, here, aBattery()))
  return days.find((one) => one.day === day)?.slots.length ?? 0
}
const put = (technician: string, change: object, version?: number) =>
  it.ask(
    `/v1/sites/${siteId}/crew/${technician}`,
    { skills: ['module_swap'], kit: ['battery'], weekly: [], visitsMax: 4, ...change },
    { method: 'PUT', headers: version === undefined ? {} : { 'if-match': `"${version}"` } },
  )

test('a new week opens and closes windows at once', async () => {
  it.as(aDispatcher)
  const sunday = '2026-03-08'
  assert.equal(await windowsOn(sunday), 0)
  const weekly = [{ weekday: 7, windows: [['10:00', '16:00']] }]
  const { status, body } = await put(technicianId(50), { weekly })
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(await windowsOn(sunday), 3)
  await put(technicianId(50), { weekly, active: false })
  assert.equal(await windowsOn(sunday), 0)
})

const bookOn = (slot: string, n: number) =>
  it.inMarket('IN', (ctx) =>
    bookWindow(ctx, {
      site: here,
      work: aBattery(),
      startsAt: new Date(slot),
      repair: aUuid(40_000 + n),
      label: `R-${n}`,
      address: '',
    }),
  )
const technicianOf = async (n: number) => {
  const { rows } = await it.database.pool.query(
    'select technician, state from visits.visit where repair = $1',
    [aUuid(40_000 + n)],
  )
  return [rows[0].technician, rows[0].state]
}

test('who no longer drives out gives their visits back, and the day names them', async () => {
  it.as(aDispatcher)
  await put(technicianId(50), { active: false })
  await bookOn('2026-03-10T05:30:00.000Z', 1)
  assert.deepEqual(await technicianOf(1), [aUuid(700), 'scheduled'])
  const weekly = [{ weekday: 3, windows: [['09:00', '18:00']] }]
  assert.equal((await put(technicianId(0), { weekly })).status, 200)
  await it.settle()
  assert.deepEqual(await technicianOf(1), [null, 'scheduled'])
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/2026-03-10`)
  assert.deepEqual([body.unassigned.length, body.unassigned[0].because], [1, 'nobody'])
  assert.equal(body.routes[0].driveMinutes, 0)
})

test('who goes to another site leaves this one: no window, no visit stays with them', async () => {
  it.as(aDispatcher)
  await bookOn('2026-03-11T05:30:00.000Z', 2)
  assert.ok((await windowsOn('2026-03-11')) > 0)
  await insertSites({ db: it.database.kysely }, [
    aSite({ zone: 1, partner: aUuid(900), id: aUuid(2), code: 'BLR-2', services: ['visit'] }),
  ])
  await it.inMarket('IN', (ctx) =>
    addTechnician(ctx, { account: aUuid(700), site: aUuid(2), name: 'Technician 0', skills: [] }),
  )
  const there = publicId('sit', 1, aUuid(2))
  const { body: list } = await it.ask(`/v1/sites/${there}/crew`)
  const weekly = [{ weekday: 3, windows: [['09:00', '18:00']] }]
  const { status, body } = await it.ask(
    `/v1/sites/${there}/crew/${technicianId(0)}`,
    { skills: ['module_swap'], kit: ['battery'], weekly, visitsMax: 4 },
    { method: 'PUT', headers: { 'if-match': `"${list.items[0].version}"` } },
  )
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(await windowsOn('2026-03-11'), 0)
  await it.settle()
  assert.deepEqual(await technicianOf(2), [null, 'scheduled'])
})
