import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { forgetOldKeys } from '#core/repeat'
import { anOwner, town } from '#testing'
import { routes } from './counting.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

let used = 0
const freshKey = () => `key-of-this-test-${(used += 1)}`
const add = (body: object, key: string) =>
  it.ask('/v1/counts', { market: 'IN', ...body }, { headers: { 'idempotency-key': key } })

async function count(name: string): Promise<number> {
  const { rows } = await it.database.pool.query(
    'select value from core.counter where zone = 1 and name = $1',
    [name],
  )
  return rows[0]?.value ?? 0
}

test('the same key and body get the same answer, and happen once', async () => {
  const key = freshKey()
  const first = await add({ name: 'once' }, key)
  const second = await add({ then: 'done', name: 'once' }, key)
  assert.equal(first.status, 200)
  assert.deepEqual(second.body, first.body)
  assert.equal(await count('once'), 1)
  assert.equal(it.facts.filter(({ data }) => data['name'] === 'once').length, 1)
})

test('of twenty at once under one key only one happens, and all get its answer', async () => {
  const key = freshKey()
  const answers = await Promise.all(Array.from({ length: 20 }, () => add({ name: 'crowd' }, key)))
  assert.deepEqual(
    new Set(answers.map(({ status, body }) => `${status} ${body.value}`)),
    new Set(['200 1']),
  )
  assert.equal(await count('crowd'), 1)
})

test('another body under the same key is refused', async () => {
  const key = freshKey()
  await add({ name: 'one' }, key)
  const other = await add({ name: 'other' }, key)
  assert.deepEqual([other.status, other.body.code], [409, 'core.keyUsedForAnother'])
  assert.equal(await count('other'), 0)
})

test('a refused command keeps no key, so that it may be tried again', async () => {
  const key = freshKey()
  const refused = await add({ name: 'again', then: 'refuse' }, key)
  assert.equal(refused.status, 403)
  assert.equal((await add({ name: 'again' }, key)).status, 200)
  assert.equal(await count('again'), 1)
})

test('a key belongs to one caller', async () => {
  const key = freshKey()
  await add({ name: 'mine' }, key)
  it.as(anOwner(1))
  assert.equal((await add({ name: 'mine' }, key)).body.value, 2)
  it.as(anonymous)
})

test('a key is kept in the database, so a server that starts again knows it, and forgotten after a day', async () => {
  const key = freshKey()
  const first = await add({ name: 'kept' }, key)
  const { rows } = await it.database.pool.query(
    'select answer from core.repeat where zone = 1 and key = $1',
    [key],
  )
  assert.deepEqual(rows[0].answer, first.body)
  it.clock.at = new Date(it.clock.at.getTime() + 25 * 3_600_000)
  await it.inMarket('IN', forgetOldKeys)
  assert.equal((await add({ name: 'kept' }, key)).body.value, 2)
})

test('a key that is too short or has spaces names itself as the fault', async () => {
  const { status, body } = await add({ name: 'x' }, 'short')
  assert.deepEqual(
    [status, body.code, body.errors[0].field],
    [422, 'core.invalidInput', 'Idempotency-Key'],
  )
})
