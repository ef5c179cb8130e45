import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { aForeignManager, aFrontDesk, aManager, anAdmin, town } from '#testing'
import type { ImportReport } from '../contract.ts'
import { routes } from '../index.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
it.as(anAdmin)

const header = 'model,brand,name,category,released_on,variant,market,model_numbers'
const good = 'x-99,Xiaomi,X 99,phone,2026-09-01,nova_in_global,IN,25001;25002'

async function send(
  lines: readonly string[],
  query = '',
): Promise<{ status: number; body: ImportReport & { code: string } }> {
  const bytes = Buffer.from(lines.join('\n'))
  return it.ask(`/v1/imports/catalog${query}`, undefined, {
    bytes,
    headers: { 'content-type': 'text/csv' },
  })
}

test('a preview counts and shows samples, and writes nothing', async () => {
  const { status, body } = await send([header, good])
  assert.equal(status, 200)
  assert.deepEqual(body, {
    rows: 1,
    added: 1,
    changed: 0,
    unchanged: 0,
    faultCount: 0,
    faults: [],
    applied: false,
    sample: [{ key: 'x-99 nova_in_global', what: 'added', fields: [] }],
  })
  assert.equal((await it.ask('/v1/models/x-99')).status, 404)
})

test('the shipped catalogue itself has no faults and changes nothing', async () => {
  const file = readFileSync(
    new URL('../../../../data/catalog/catalog.csv', import.meta.url),
    'utf8',
  )
  const { body } = await send([file])
  assert.deepEqual([body.added, body.changed, body.unchanged, body.faults], [0, 0, 1_752, []])
})

test('applied rows are there, found by their numbers, and told as a fact', async () => {
  assert.equal((await send([header, good], '?apply=true')).body.applied, true)
  const { body } = await it.ask('/v1/models/x-99')
  assert.deepEqual(
    body.variants.map(({ modelNumbers }: { modelNumbers: string[] }) => modelNumbers),
    [['25001', '25002']],
  )
  assert.equal((await it.ask('/v1/models?search=25002')).body.items[0].id, 'x-99')
  assert.equal(it.facts.at(-1)?.name, 'catalog.imported')
})

test('the same file again changes nothing; an empty cell never wipes out what is known', async () => {
  assert.equal((await send([header, good], '?apply=true')).body.unchanged, 1)
  const { body } = await send([header, good.replace('2026-09-01', '')])
  assert.deepEqual([body.changed, body.unchanged], [0, 1])
})

test('a changed row names its fields', async () => {
  const { body } = await send([
    header,
    good.replace('2026-09-01', '2026-10-01').replace('25002', '25003'),
  ])
  assert.deepEqual(body.sample, [
    { key: 'x-99 nova_in_global', what: 'changed', fields: ['releasedOn', 'modelNumbers'] },
  ])
})

const traps: readonly [string, string, string, RegExp][] = [
  [
    'id and market of a variant that contradict each other',
    'y-1,Y,Y 1,phone,,rothko_id_global,IN,',
    'market',
    /built for ID.*says IN/,
  ],
  [
    'a name and a market that contradict each other',
    'y-2,Y,Y 2 India,phone,,rothko_id_global,ID,',
    'name',
    /says IN, but the row says ID/,
  ],
  [
    'a month without its zero',
    'y-3,Y,Y 3,phone,2023-9,y_global,GLOBAL,',
    'released_on',
    /“2023-9” is not a day/,
  ],
  [
    'a day that does not exist',
    'y-4,Y,Y 4,phone,2023-02-29,y_global,GLOBAL,',
    'released_on',
    /not a day/,
  ],
  [
    'an unknown category',
    'y-5,Y,Y 5,fridge,,y_global,GLOBAL,',
    'category',
    /“fridge”.*phone, tablet/,
  ],
  ['an unknown market', 'y-6,Y,Y 6,phone,,y_global,Europe,', 'market', /EEA or GLOBAL/],
  ['an empty cell that is needed', 'y-7,,Y 7,phone,,y_global,GLOBAL,', 'brand', /may not be empty/],
  ['an id that is not one', 'Y 8,Y,Y 8,phone,,y_global,GLOBAL,', 'model', /cannot be an id/],
  ['a row with other columns than the header', 'y-9,Y,phone', '', /3 cells, the header has 8/],
]
for (const [what, line, field, reason] of traps) {
  test(`a row is refused in words for ${what}`, async () => {
    const { body } = await send([header, good, line], '?apply=true')
    assert.equal(body.applied, false)
    assert.deepEqual(
      body.faults.map(({ row, field: at }) => [row, at]),
      [[3, field]],
    )
    assert.match(body.faults[0]?.reason ?? '', reason)
  })
}

test('the second of two equal keys is at fault, and names the first', async () => {
  const { body } = await send([header, good, good])
  assert.deepEqual(body.faults, [
    {
      row: 3,
      field: 'variant',
      reason: 'The variant nova_in_global of x-99 already stands in row 2.',
    },
  ])
})

test('two stories about one model are a fault', async () => {
  const { body } = await send([
    header,
    good,
    good.replace('X 99', 'X 100').replace('_in', '_eea').replace(',IN,', ',EEA,'),
  ])
  assert.match(body.faults[0]?.reason ?? '', /Row 2 says “X 99”/)
})

test('good rows are written beside faulty ones only when asked', async () => {
  const lines = [header, good.replaceAll('x-99', 'x-98'), 'bad row']
  assert.equal((await send(lines, '?apply=true')).body.applied, false)
  const { body } = await send(lines, '?apply=true&skipFaulty=true')
  assert.deepEqual([body.applied, body.added, body.faultCount], [true, 1, 1])
  assert.equal((await it.ask('/v1/models/x-98')).status, 200)
})

test('semicolons, a byte order mark and another order of columns are read too', async () => {
  const { body } = await send([
    '\uFEFFvariant;market;Name;model;brand;category',
    'z_global;GLOBAL;Z 1;z-1;Z;tv',
  ])
  assert.deepEqual([body.added, body.faults], [1, []])
})

test('a file that is no such table is refused with the reason', async () => {
  const cases: [string[], RegExp][] = [
    [['a,b', '1,2'], /the header lacks model, brand/],
    [[header], /no rows/],
    [[header, '"open,x'], /broken \(CSV_QUOTE_NOT_CLOSED\)/],
  ]
  for (const [lines, reason] of cases) {
    const { status, body } = await send(lines)
    assert.equal(status, 422)
    assert.equal(body.code, 'catalog.unreadableFile')
    assert.match(JSON.stringify(body), reason)
  }
  const bytes = Buffer.from([0x61, 0xff, 0xfe, 0x0a])
  const latin = await it.ask('/v1/imports/catalog', undefined, {
    bytes,
    headers: { 'content-type': 'text/csv' },
  })
  assert.match(latin.body.detail, /not in UTF-8/)
})

test('faults are told in the language of the request', async () => {
  it.speak('zh')
  const { body } = await send([header, 'y-5,Y,Y 5,fridge,,y_global,GLOBAL,'])
  it.speak('en')
  assert.match(body.faults[0]?.reason ?? '', /没有“fridge”这个类别/)
})

test('only who leads every market may import: it changes the catalogue of all of them', async () => {
  const [adminHere] = anAdmin.grants
  assert.ok(adminHere)
  const confined = { ...anAdmin, grants: [{ ...adminHere, market: 'IN' }] }
  const scoped = { role: 'key', market: 'IN', site: null, permissions: ['catalog.*'] }
  const key = { ...anAdmin, kind: 'key' as const, grants: [scoped] }
  const line = good.replaceAll('x-99', 'x-97')
  for (const who of [aManager, aForeignManager, aFrontDesk, confined, key]) {
    it.as(who)
    for (const query of ['', '?apply=true']) {
      const { status, body } = await send([header, line], query)
      assert.deepEqual([status, body.code], [403, 'core.forbidden'], who.name)
    }
  }
  it.as(anAdmin)
  assert.equal((await it.ask('/v1/models/x-97')).status, 404)
  assert.equal((await send([header, line], '?apply=true')).body.applied, true)
})
