import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aSite, insertSites } from '#partners/seeds'
import { addTechnician } from '#scheduling'
import { publicId } from '#shared/ids'
import { aDispatcher, aUuid } from '#testing'
import { aBattery, ground, siteId, technicianId } from './ground.ts'
import { offersFor } from '../serve.ts'
import { bookWindow } from '../take.ts'

const { it, site } = await ground({ technicians: 1 })
after(() => it[Symbol.asyncDispose]())
const here = await site()
await it.inMarket('IN', (ctx) =>
  addTechnician(ctx, { account: aUuid(750), site: aUuid(1), name: 'Asha Rao', skills: [] }),
)
const crew = async () => (await it.ask(`/v1/sites/${siteId}/crew`)).body
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

test('whoever repairs at the site stands in the list, also before they drive out', async () => {
  it.as(aDispatcher)
  const { items, skills, parts } = await crew()
  assert.deepEqual(
    items.map(({ name, active }: { name: string; active: boolean }) => [name, active]),
    [
      ['Technician 0', true],
      ['Asha Rao', false],
    ],
  )
  assert.ok(skills.includes('tv') && parts.includes('battery') && !parts.includes('software'))
})

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

test('hours that overlap, a stranger and an old version are refused', async () => {
  it.as(aDispatcher)
  const weekly = [
    {
      weekday: 1,
      windows: [
        ['09:00', '13:00'],
        ['12:00', '18:00'],
      ],
    },
  ]
  const overlap = await put(technicianId(50), { weekly })
  assert.deepEqual([overlap.status, overlap.body.code], [422, 'visits.hoursOverlap'])
  const strange = await put(technicianId(50), { skills: ['flying'] })
  assert.deepEqual([strange.status, strange.body.code], [422, 'visits.unknownWork'])
  const stranger = await put(technicianId(99), {})
  assert.deepEqual([stranger.status, stranger.body.code], [404, 'visits.crewNotFound'])
  const stale = await put(technicianId(0), {}, 77)
  assert.equal(stale.status, 412)
})

test('a file shows its faults by row and field, and changes nothing until it is whole', async () => {
  it.as(aDispatcher)
  const header =
    'technician,skills,kit,mon,sun,visits_max,active,absent_from,absent_to,absent_reason'
  const send = (rows: string[], apply = true) =>
    it.ask(`/v1/sites/${siteId}/crew/import`, { csv: [header, ...rows].join('\n'), apply })
  const bad = await send([
    'Asha Rao,flying,battery,09:00-18:00,,8,yes,,,',
    'Nobody,,,,,,,,,',
    'Technician 0,,gold,18:00-09:00,,99,maybe,2026-03-09,2026-03-01,Away',
  ])
  assert.equal(bad.body.applied, false)
  assert.deepEqual(
    bad.body.errors.map(({ row, reason }: { row: number; reason: string }) => [row, reason]),
    [
      [2, 'unknownSkill'],
      [3, 'unknownPerson'],
      [4, 'unknownPart'],
      [4, 'hours'],
      [4, 'number'],
      [4, 'yesOrNo'],
      [4, 'days'],
    ],
  )
  const good = [
    'Asha Rao,module_swap|tv,display battery,09:00-13:00 14:00-18:00,-,6,yes,,,',
    `${technicianId(0)},,,,,,,2026-03-12,2026-03-13,Holiday`,
  ]
  const shown = await send(good, false)
  assert.deepEqual([shown.body.applied, shown.body.changes], [false, 2])
  const done = await send(good)
  assert.equal(done.body.applied, true, JSON.stringify(done.body))
  const { items } = await crew()
  const asha = items.find(({ name }: { name: string }) => name === 'Asha Rao')
  assert.deepEqual([asha.skills, asha.visitsMax, asha.active], [['module_swap', 'tv'], 6, true])
  assert.equal(await windowsOn('2026-03-12'), 0)
  const again = await send(good)
  assert.deepEqual([again.body.changes, again.body.same], [0, 2])
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
  assert.deepEqual(await technicianOf(2), [null, 'scheduled'])
})

test('anybody who may plan asks the solver in the JSON of VROOM; what it does not know is named', async () => {
  it.as(aDispatcher)
  const durations = [
    [0, 60, 90],
    [60, 0, 30],
    [90, 30, 0],
  ]
  const problem = {
    vehicles: [{ id: 7, start_index: 0, end_index: 0 }],
    jobs: [
      { id: 1, location_index: 1 },
      { id: 2, location_index: 2 },
    ],
    matrices: { car: { durations } },
    seconds: 0.1,
  }
  const { status, body } = await it.ask('/v1/dispatch/solve', problem)
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.code, body.summary.cost, body.routes[0].vehicle], [0, 180, 7])
  const long = { ...problem, seconds: 0.4 }
  const three = await Promise.all([1, 2, 3].map(() => it.ask('/v1/dispatch/solve', long)))
  assert.deepEqual(three.map((one) => one.status).toSorted(), [200, 200, 429])
  const strange = { ...problem, jobs: [{ id: 1, location_index: 1, teleport: true }] }
  const { body: refused } = await it.ask('/v1/dispatch/solve', strange)
  assert.equal(refused.code, 2)
  assert.match(refused.error, /teleport/)
})
