import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Output } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { aDispatcher, aFrontDesk, aTechnician, aUuid, staff } from '#testing'
import type { visits } from '../contract.ts'
import { ground, siteId, technicianId } from './ground.ts'

type DayView = Output<typeof visits.day>

const { it, book } = await ground({ technicians: 3 })
after(() => it[Symbol.asyncDispose]())
const day = '2026-03-05'
const at = (time: string, on = day) => `${on}T${time}:00.000Z`

async function dayView(on = day): Promise<DayView> {
  const { status, body } = await it.ask(`/v1/sites/${siteId}/visits/${on}`)
  assert.equal(status, 200)
  return body
}

test('before a visit is given to somebody the desk sees who could, when and at what cost', async () => {
  it.as(aDispatcher)
  const visit = await book(at('05:30'))
  const { body } = await it.ask(`/v1/visits/${visit}/preview?day=${day}`)
  assert.deepEqual(
    body.items.map(({ fits }: { fits: unknown }) => fits),
    [true, true, true],
  )
  const given = await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(2) })
  assert.equal(given.body.technician.id, technicianId(2))
  const { routes } = await dayView()
  assert.deepEqual(
    routes.map(({ stops }) => stops.length),
    [0, 0, 1],
  )
  // The same again is nobody's loss.
  const again = await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(2) })
  assert.equal(again.status, 200)
})

test('a technician without the skill is told apart from one without the time', async () => {
  it.as(aDispatcher)
  const visit = await book(at('03:30', '2026-03-06'), { n: 2 })
  await it.database.pool.query(`update visits.visit set skills = '["tv"]' where repair = $1`, [
    aUuid(30_002),
  ])
  const { body } = await it.ask(`/v1/visits/${visit}/preview?day=2026-03-06`)
  assert.deepEqual(
    new Set(body.items.map(({ fits }: { fits: unknown }) => fits)),
    new Set(['skills']),
  )
  const given = await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(1) })
  assert.deepEqual([given.status, given.body.code], [409, 'visits.doesNotFit'])
})

test('looking again drives less, keeps every window, and leaves what is pinned', async () => {
  it.as(aDispatcher)
  const on = '2026-03-12'
  const far = [9, 1, 8, 2, 10, 3]
  const visits: string[] = []
  for (const [n, km] of far.entries())
    visits.push(await book(at(n % 2 ? '05:30' : '09:30', on), { n: 40 + n, km: n % 2 ? km : -km }))
  // Everybody criss-cross: the north and the south with each of them.
  for (const [n, visit] of visits.entries())
    await it.ask(`/v1/visits/${visit}/assign`, {
      technician: technicianId(n % 3),
      pinned: n === 5,
    })
  const before = await dayView(on)
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/${on}/replan`, { seconds: 0.5 })
  assert.ok(body.changed && body.driveMinutesAfter < body.driveMinutesBefore, JSON.stringify(body))
  const after = await dayView(on)
  const stopsOf = (view: DayView) => view.routes.flatMap(({ stops }) => stops)
  assert.equal(stopsOf(after).length, stopsOf(before).length)
  assert.ok(stopsOf(after).every(({ lateMinutes }) => lateMinutes === 0))
  const pinned = stopsOf(after).find(({ visit }) => visit.pinned)
  assert.equal(pinned?.visit.technician?.id, technicianId(2))
})

test('a job that runs long shows what will be late before it is, with two ways out', async () => {
  it.as(aDispatcher)
  const on = '2026-03-13'
  const first = await book(at('03:30', on), { n: 60, km: 1 })
  const second = await book(at('05:30', on), { n: 61, km: 9 })
  for (const visit of [first, second])
    await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(0) })
  it.clock.at = new Date(at('02:30', on))
  await it.ask(`/v1/sites/${siteId}/visits/${on}/send`, {})
  it.as(staff({ role: 'fieldTechnician', site: siteId, n: 700 }))
  it.clock.at = new Date(at('03:40', on))
  for (const step of ['depart', 'arrive', 'begin'])
    assert.equal((await it.ask(`/v1/visits/${first}/${step}`, {})).status, 200)
  const other = await it.ask(`/v1/visits/${second}/assign`, { technician: technicianId(1) })
  assert.equal(other.status, 403)
  it.as(aDispatcher)
  it.clock.at = new Date(at('07:20', on))
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/${on}/risks`)
  assert.deepEqual(
    body.items.map(({ visit, cause }: { visit: { id: string }; cause: string }) => [
      visit.id,
      cause,
    ]),
    [[second, 'runsLong']],
  )
  assert.ok(body.items[0].lateMinutes > 0)
  assert.deepEqual(
    body.items[0].proposals.map(({ kind }: { kind: string }) => kind),
    ['otherWindow'],
  )
})

test('an absence of another site is not there', async () => {
  it.as(aDispatcher)
  const away = { technician: technicianId(2), from: '2026-03-19', to: '2026-03-19', reason: 'Ill' }
  const { body } = await it.ask(`/v1/sites/${siteId}/absences`, away)
  it.as(staff({ role: 'dispatcher', site: publicId('sit', 1, aUuid(2)), n: 81 }))
  const dropped = await it.ask(`/v1/absences/${body.id}`, undefined, { method: 'DELETE' })
  assert.deepEqual([dropped.status, dropped.body.code], [404, 'crew.absenceNotFound'])
})

test('only whoever plans here sees and moves; on the road only one’s own visits', async () => {
  const visit = await book(at('05:30', '2026-03-16'), { n: 70 })
  it.as(staff({ role: 'dispatcher', market: 'IT', n: 80 }))
  assert.equal((await it.ask(`/v1/sites/${siteId}/visits/2026-03-16`)).status, 403)
  it.as(staff({ role: 'fieldTechnician', site: siteId, n: 9 }))
  const foreign = await it.ask(`/v1/visits/${visit}/depart`, {})
  assert.deepEqual([foreign.status, foreign.body.code], [403, 'visits.notYourRoute'])
  it.as(aFrontDesk)
  assert.equal((await it.ask(`/v1/sites/${siteId}/visits/2026-03-16/replan`, {})).status, 403)
  it.as(aTechnician)
  assert.equal((await it.ask(`/v1/visits/${visit}`)).status, 403)
})

test('another technician has not said yes yet, and another window is sent out anew', async () => {
  const on = '2026-03-18'
  it.clock.at = new Date(at('01:00', on))
  it.as(aDispatcher)
  const visit = await book(at('05:30', on), { n: 80, km: 1 })
  const giveTo = (n: number) =>
    it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(n) })
  await giveTo(0)
  await it.ask(`/v1/sites/${siteId}/visits/${on}/send`, {})
  it.as(staff({ role: 'fieldTechnician', site: siteId, n: 700 }))
  assert.equal((await it.ask(`/v1/visits/${visit}/accept`, {})).body.state, 'accepted')
  it.as(aDispatcher)
  const { body: given } = await giveTo(1)
  assert.deepEqual([given.state, given.actual.acceptedAt], ['dispatched', null])
  const told = it.facts.filter(({ name }) => name === 'visits.assigned').length
  await giveTo(1)
  assert.equal(it.facts.filter(({ name }) => name === 'visits.assigned').length, told)
  const slot = at('05:30', '2026-03-19')
  const { body: moved } = await it.ask(`/v1/visits/${visit}/window`, { slot })
  assert.deepEqual([moved.state, moved.plannedAt], ['scheduled', null])
})

test('a visit without a window is given to nobody before its owner has chosen one', async () => {
  it.as(aDispatcher)
  const visit = await book(at('05:30', '2026-03-20'), { n: 90 })
  await it.database.pool.query(
    'update visits.visit set window_from = null, window_to = null where repair = $1',
    [aUuid(30_090)],
  )
  const given = await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(1) })
  assert.deepEqual([given.status, given.body.code], [409, 'visits.windowNeeded'])
})

test('whoever plans gives a visit that begins soon to somebody who can still keep it', async () => {
  it.as(aDispatcher)
  const on = '2026-03-18'
  const visit = await book(at('05:30', on), { n: 80, km: 2 })
  await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(0) })
  it.clock.at = new Date(at('05:40', on))
  const given = await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(1) })
  assert.deepEqual([given.status, given.body.technician?.id], [200, technicianId(1)])
})
