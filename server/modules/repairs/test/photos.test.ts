import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { aRepairTown, desk, manager, otherDesk } from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const add = (repair: string, bytes: Buffer, type = 'image/png') =>
  it.ask(`/v1/repairs/${repair}/photos?moment=intake`, undefined, {
    bytes,
    headers: { 'content-type': type },
  })

test('a photo is kept as it was taken, under its hash, and chained to the one before', async () => {
  const { id } = await it.bring('received')
  it.as(desk)
  const first = await add(id, png)
  assert.equal(first.body.sha256, createHash('sha256').update(png).digest('hex'))
  const second = await add(id, Buffer.concat([png, Buffer.from('more')]))
  const original = await it.app.inject({ url: `/v1/repairs/${id}/photos/${first.body.id}` })
  assert.deepEqual(original.rawPayload, png)
  assert.equal(original.headers['content-type'], 'image/png')
  const { rows } = await it.database.pool.query(
    'select sha256, chain from repairs.photo order by taken_at, id',
  )
  const link = (before: string, sha256: string) =>
    createHash('sha256')
      .update(before + sha256)
      .digest('hex')
  assert.equal(rows[0].chain, link('', first.body.sha256))
  assert.equal(rows[1].chain, link(rows[0].chain, second.body.sha256))
})

test('what only calls itself a photo is refused, and so is a media type we do not know', async () => {
  const { id } = await it.bring('received')
  it.as(desk)
  assert.equal(
    (await add(id, Buffer.from('<script>alert(1)</script>'))).body.code,
    'repairs.notAPhoto',
  )
  assert.equal((await add(id, png, 'image/png; charset=x')).status, 200)
  assert.equal((await add(id, png, 'application/zip')).status, 415)
})

test('photos are seen by the site’s own people only', async () => {
  const { id } = await it.bring('received')
  it.as(desk)
  const { body } = await add(id, png)
  it.as(otherDesk)
  assert.equal((await it.ask(`/v1/repairs/${id}/photos/${body.id}`)).status, 404)
  it.as(manager)
  assert.equal(
    (await it.app.inject({ url: `/v1/repairs/${id}/photos/${body.id}` })).statusCode,
    200,
  )
})

test('the owner sees the photos of their own repair through its link, and of no other', async () => {
  const mine = await it.bring('received')
  const other = await it.bring('received')
  it.as(desk)
  const { body } = await add(mine.id, png)
  it.as(anonymous)
  const seen = await it.app.inject({ url: `/v1/track/${mine.token}/photos/${body.id}` })
  assert.deepEqual(seen.rawPayload, png)
  const foreign = await it.ask(`/v1/track/${other.token}/photos/${body.id}`)
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'repairs.photoNotFound'])
})
