import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { addTechnician } from '#scheduling'
import { publicId } from '#shared/ids'
import { aDispatcher, aUuid, town } from '#testing'
import { routes } from '../routes.ts'
import { aDriver, layOutAll, putCrew } from '../seeds.ts'

const it = await town({ routes })
after(() => it[Symbol.asyncDispose]())
const siteId = publicId('sit', 1, aUuid(1))
const technicianId = (n: number) => publicId('per', 1, aUuid(700 + n))
const db = it.database.kysely
await insertPartner({ db }, { zone: 1, id: aUuid(900), name: 'Care', kind: 'serviceNetwork' })
const services = ['counter', 'visit'] as const
await insertSites({ db }, [
  aSite({ zone: 1, partner: aUuid(900), id: aUuid(1), code: 'BLR-1', services: [...services] }),
])
await it.inMarket('IN', async (ctx) => {
  await putCrew(ctx, [aDriver(0, { technician: aUuid(700), site: aUuid(1) })])
  await layOutAll(ctx)
  await addTechnician(ctx, { account: aUuid(750), site: aUuid(1), name: 'Asha Rao', skills: [] })
})
const crew = async () => (await it.ask(`/v1/sites/${siteId}/crew`)).body
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
  assert.deepEqual([overlap.status, overlap.body.code], [422, 'crew.hoursOverlap'])
  const strange = await put(technicianId(50), { skills: ['flying'] })
  assert.deepEqual([strange.status, strange.body.code], [422, 'crew.unknownWork'])
  const stranger = await put(technicianId(99), {})
  assert.deepEqual([stranger.status, stranger.body.code], [404, 'crew.notFound'])
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
  const { body: away } = await it.ask(`/v1/sites/${siteId}/absences`)
  assert.deepEqual([away.items[0].from, away.items[0].to], ['2026-03-12', '2026-03-13'])
  const again = await send(good)
  assert.deepEqual([again.body.changes, again.body.same], [0, 2])
})
