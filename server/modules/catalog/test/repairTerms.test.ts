import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { town } from '#testing'
import { routes } from '../index.ts'

// A Friday; the Monday after, the Italian calendar counts on.
const it = await town({ routes, now: new Date('2026-11-20T09:00:00Z') })
after(() => it[Symbol.asyncDispose]())

const ask = async (model: string, market: string) =>
  it.ask(`/v1/models/${model}/repair-terms?market=${market}`)

test('repairs are priced with the tax of the market, their parts before it', async () => {
  const { status, body } = await ask('demo-phone-5', 'IT')
  assert.equal(status, 200)
  const display = body.repairs.find(({ repairType }: { repairType: string }) => {
    return repairType === 'display'
  })
  assert.deepEqual(display.part, { minor: 14_500, currency: 'EUR' })
  assert.equal(display.total.minor, display.beforeTax.minor + display.tax.minor)
  assert.equal(display.tax.minor, Math.round(14_500 * 0.22) + Math.round(3_500 * 0.22))
  assert.equal(body.taxName, 'VAT')
})

test('a part of a young phone comes within five working days, its end of sale being unknown', async () => {
  const { parts, placingEndedOn } = (await ask('demo-phone-5', 'IT')).body
  assert.deepEqual([parts.phase, parts.workingDays], ['fixed', 5])
  assert.deepEqual([placingEndedOn, parts.endsOn], [null, null])
  assert.equal(parts.deliveredBy, '2026-11-27')
})

test('the days of delivery leave out the holidays of the market', async () => {
  it.clock.at = new Date('2026-12-04T09:00:00Z')
  assert.equal((await ask('demo-phone-5', 'IT')).body.parts.deliveredBy, '2026-12-14')
  it.clock.at = new Date('2026-11-20T09:00:00Z')
})

test('seven years count from the end of sale, where it is known', async () => {
  assert.equal((await ask('demo-phone-4', 'DE')).body.parts.endsOn, '2033-06-30')
  const tv = (await ask('demo-tv-32', 'FR')).body
  assert.deepEqual([tv.parts.workingDays, tv.parts.endsOn], [15, '2032-12-31'])
})

test('where the law is silent the page gives prices and claims no duty', async () => {
  const { body } = await ask('xiaomi-13', 'IN')
  assert.equal(body.parts, null)
  assert.ok(body.repairs.length > 5)
})

test('an unknown model and an unknown market are refused', async () => {
  assert.equal((await ask('no-such-model', 'IT')).body.code, 'catalog.modelNotFound')
  assert.equal((await ask('xiaomi-13', 'FJ')).body.code, 'core.unknownMarket')
})

test('a model shows what its maker declares, and nothing where nothing is known', async () => {
  const declared = (await it.ask('/v1/models/demo-phone-5')).body.repairability
  assert.deepEqual([declared.class, declared.demo], ['B', true])
  assert.equal((await it.ask('/v1/models/xiaomi-13')).body.repairability, null)
})
