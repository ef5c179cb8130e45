import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aForeignManager, aFrontDesk, aManager, aTechnician, town } from '#testing'
import { publicId } from '#shared/ids'
import { aUuid } from '#testing'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
const subject = publicId('rep', 1, aUuid(7))
await it.inMarket('IN', async (ctx) => {
  for (const name of ['repairs.booked', 'repairs.received', 'repairs.booked'])
    await ctx.record(name, subject, { number: 'R' })
})

test('facts are listed newest first, by name and by subject, page by page', async () => {
  it.as(aManager)
  const all = await it.ask('/v1/facts?market=IN')
  assert.deepEqual(
    all.body.items.map((fact: { name: string }) => fact.name),
    ['repairs.booked', 'repairs.received', 'repairs.booked'],
  )
  const named = await it.ask(`/v1/facts?market=IN&name=repairs.received&subject=${subject}`)
  assert.equal(named.body.items.length, 1)
  const first = await it.ask('/v1/facts?market=IN&limit=2')
  const second = await it.ask(`/v1/facts?market=IN&limit=2&cursor=${first.body.next}`)
  assert.deepEqual(
    [first.body.items.length, second.body.items.length, second.body.next],
    [2, 1, null],
  )
  assert.equal((await it.ask('/v1/facts?market=IN&subject=rubbish')).body.items.length, 0)
})

test('facts of a market are for those who answer for it', async () => {
  for (const actor of [aForeignManager, aFrontDesk, aTechnician]) {
    it.as(actor)
    assert.equal((await it.ask('/v1/facts?market=IN')).status, 403)
  }
})

test('a market without repairs has numbers that say so', async () => {
  it.as(aManager)
  const { body } = await it.ask('/v1/insights?market=IN')
  assert.deepEqual(
    [body.perDay, body.turnaroundHours, body.promisesKeptBasisPoints],
    [[], { median: null, ninetieth: null }, null],
  )
})
