import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig, StartFault } from '#core/config'
import { type Actor, anonymous, may, mayAt, sitesFor } from '#core/context'
import { localFiles } from '#core/files'
import { readCursor, toPage, writeCursor } from '#core/page'
import { Refusal } from '#core/refusal'
import { hashOfToken, makeSeal } from '#core/seal'
import { zoneOf } from '#core/zoneOf'
import { newToken, publicId } from '#shared/ids'
import { aUuid } from '#testing'
import { routes } from './counting.ts'

test('a file is named by its hash, stored once, and refused when it was changed on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-files-'))
  const files = localFiles(folder)
  const [first, second] = await Promise.all([
    files.put(Buffer.from('photo')),
    files.put(Buffer.from('photo')),
  ])
  assert.deepEqual(first, second)
  assert.equal((await files.get(first.sha256)).toString(), 'photo')
  const place = join(folder, first.sha256.slice(0, 2), first.sha256)
  assert.equal(await readFile(place, 'utf8'), 'photo')
  await writeFile(place, 'another')
  await assert.rejects(files.get(first.sha256), /changed on disk/)
  await assert.rejects(files.get('0'.repeat(64)))
  await rm(folder, { recursive: true })
})

test('a seal opens what it closed, and nothing else', () => {
  const seal = makeSeal('a secret of this deployment')
  const closed = seal.close('उपकरण 42')
  assert.notEqual(closed, seal.close('उपकरण 42'))
  assert.equal(seal.open(closed), 'उपकरण 42')
  assert.throws(() => makeSeal('another secret').open(closed))
  assert.throws(() => seal.open(`${closed.slice(0, -2)}AA`))
  assert.equal(seal.fingerprint('123456'), seal.fingerprint('123456'))
  assert.notEqual(seal.fingerprint('123456'), makeSeal('another secret').fingerprint('123456'))
  assert.notEqual(hashOfToken('a'), hashOfToken('b'))
})

test('a cursor says where a page ended; a text that is none is refused', () => {
  const rows = [5, 4, 3].map((n) => ({ id: aUuid(n), at: new Date(n * 1_000) }))
  const page = toPage(rows, 2, { at: ({ at }) => at, present: ({ id }) => id })
  assert.deepEqual(page.items, [aUuid(5), aUuid(4)])
  assert.deepEqual(readCursor(page.next ?? ''), { at: new Date(4_000), id: aUuid(4) })
  assert.equal(toPage(rows, 3, { at: ({ at }) => at, present: ({ id }) => id }).next, null)
  assert.equal(readCursor(undefined), undefined)
  for (const text of ['x', 'MQ', writeCursor({ at: new Date(1), id: 'not a uuid' })]) {
    assert.throws(
      () => readCursor(text),
      (fault) => fault instanceof Refusal && fault.code === 'core.wrongCursor',
    )
  }
})

const all = [
  { zone: 1, market: 'IN' },
  { zone: 2, market: 'IT' },
  { zone: 9, market: 'IN' },
]
const zones = {
  all,
  marketOf: (zone: number) => all.find((entry) => entry.zone === zone)?.market,
  zoneOf: (market: string) => all.find((entry) => entry.market === market)?.zone,
  reload: async () => {},
}
const [add] = routes
const endpointAt = (path: `/${string}`, zoneBy?: string) => ({
  ...(add?.endpoint ?? assert.fail()),
  path,
  ...(zoneBy ? { zoneBy } : {}),
})
const italian: Actor = { ...anonymous, kind: 'staff', zone: 2 }

test('a request works in the zone of its id, else of its market, else of its actor', () => {
  const repair = publicId('rep', 9, aUuid(1))
  const token = newToken('trk', 2)
  const asked = (path: `/${string}`, input: object, actor: Actor = anonymous, zoneBy?: string) =>
    zoneOf(endpointAt(path, zoneBy), input, { actor, zones })
  assert.equal(asked('/v1/repairs/{repair}', { repair, market: 'IT' }), 9)
  assert.equal(asked('/v1/track/{token}', { token }), 2)
  assert.equal(asked('/v1/repairs', { market: 'IT' }), 2)
  assert.equal(asked('/v1/repairs', { site: repair, market: 'IT' }, anonymous, 'site'), 9)
  assert.equal(asked('/v1/my', {}, italian), 2)
  assert.equal(asked('/v1/models/{model}', { model: 'xiaomi-13' }), 1)
})

test('an id of a zone that is not here is missing, and an unknown market is said to be so', () => {
  const refused = (path: `/${string}`, input: object) => {
    try {
      return zoneOf(endpointAt(path), input, { actor: anonymous, zones })
    } catch (fault) {
      return fault instanceof Refusal ? fault.code : fault
    }
  }
  assert.equal(
    refused('/v1/repairs/{repair}', { repair: publicId('rep', 77, aUuid(1)) }),
    'core.notFound',
  )
  assert.equal(refused('/v1/repairs', { market: 'XX' }), 'core.unknownMarket')
})

test('a grant gives what its patterns say, where it says, and no further', () => {
  const grant = {
    role: 'x',
    market: 'IN',
    site: 'sit_1',
    permissions: ['repairs.*', 'people.list'],
  }
  const actor: Actor = { ...italian, grants: [grant] }
  assert.deepEqual(
    ['repairs.get', 'people.list', 'people.invite', 'repairsX.get'].map((name) => may(actor, name)),
    [true, true, false, false],
  )
  assert.equal(mayAt(actor, 'repairs.get', { market: 'IN', site: 'sit_1' }), true)
  assert.equal(mayAt(actor, 'repairs.get', { market: 'IN', site: 'sit_2' }), false)
  assert.equal(mayAt(actor, 'repairs.get', { market: 'IN' }), false)
  assert.equal(mayAt(actor, 'repairs.get', { market: 'IT', site: 'sit_1' }), false)
  assert.deepEqual(sitesFor(actor, 'repairs.get', 'IN'), ['sit_1'])
  assert.deepEqual(sitesFor(actor, 'repairs.get', 'IT'), [])
  assert.equal(
    sitesFor({ ...actor, grants: [{ ...grant, site: null }] }, 'repairs.get', 'IN'),
    null,
  )
})

test('a configuration that cannot be used is one sentence that names the variable', () => {
  assert.equal(readConfig({}).port, 3000)
  assert.equal(readConfig({}).demo, true)
  assert.equal(readConfig({ DATABASE_URL: 'postgres://u@h/x' }).demo, false)
  assert.equal(
    readConfig({ PUBLIC_URL: 'https://care.example/' }).publicUrl,
    'https://care.example',
  )
  const faulty: readonly (readonly [string, string])[] = [
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'postgres://['],
    ['FIXPOINT_DEMO', 'yes'],
    ['MAP_TILES_URL', 'https://tiles.example/map.png'],
  ]
  for (const [name, value] of faulty) {
    assert.throws(
      () => readConfig({ [name]: value }),
      (fault) =>
        fault instanceof StartFault && fault.message.includes(name) && fault.message.endsWith('.'),
    )
  }
})
