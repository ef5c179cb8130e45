import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeNextNumber } from '#core/counter'
import { town } from '#testing'

const it = await town({ routes: [], listeners: [] })
after(() => it[Symbol.asyncDispose]())

test('of many who ask two processes at once, nobody gets the number of another', async () => {
  const { kysely } = it.database
  const processes = [makeNextNumber(kysely), makeNextNumber(kysely)]
  const numbers = await Promise.all(
    Array.from({ length: 101 }, (_, n) => processes[n % 2]?.(1, 'asked-at-once')),
  )
  assert.equal(new Set(numbers).size, 101)
  assert.equal(Math.min(...numbers.map(Number)), 1)
})

test('a series rises from one, and each zone and name has its own', async () => {
  const next = makeNextNumber(it.database.kysely)
  assert.deepEqual([await next(1, 'a'), await next(1, 'a'), await next(1, 'b')], [1, 2, 1])
  assert.equal(await next(2, 'a'), 1)
  // Another process begins behind what the first one took.
  assert.ok((await makeNextNumber(it.database.kysely)(1, 'a')) > 2)
})

test('whoever holds the last connections of the pool still gets a number', async () => {
  const { pool } = it.database
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  const next = it.engine.around.nextNumber
  assert.equal(await next(1, 'while-all-are-held'), 1)
  for (const client of held) client.release()
})
