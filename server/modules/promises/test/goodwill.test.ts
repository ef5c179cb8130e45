import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aForeignManager, aManager, staff } from '#testing'
import { promisesTown } from './aTown.ts'

const { it, aDevice } = await promisesTown()
after(() => it[Symbol.asyncDispose]())

const budget = '/v1/markets/IT/goodwill-budget'
const grant = { shareBasisPoints: 5_000, capMinor: 6_000, endsOn: '2026-12-31', reason: 'Kindness' }

test('goodwill is given within the budget of the month, and of many at once only so many win', async () => {
  it.as(aForeignManager)
  assert.equal((await it.ask(budget)).body.limit.minor, 0)
  const { id } = await aDevice()
  it.as(aForeignManager)
  const give = () => it.ask(`/v1/devices/${id}/goodwill`, grant)
  assert.equal((await give()).body.code, 'promises.budgetSpent')
  await it.ask(budget, { limitMinor: 20_000 })
  const given = await Promise.all(Array.from({ length: 10 }, give))
  assert.equal(given.filter(({ status }) => status === 200).length, 3)
  const { body } = await it.ask(budget)
  assert.deepEqual([body.month, body.spent.minor, body.limit.minor], ['2026-11', 18_000, 20_000])
  const less = await it.ask(budget, { limitMinor: 10_000 })
  assert.equal(less.body.code, 'promises.budgetBelowSpent')
})

test('goodwill pays its share where nobody else pays, up to its cap', async () => {
  it.as(aForeignManager)
  await it.ask(budget, { limitMinor: 100_000 })
  const { id } = await aDevice()
  it.as(aForeignManager)
  await it.ask(`/v1/devices/${id}/goodwill`, { ...grant, component: 'display' })
  const why = (cause: string) => it.ask(`/v1/devices/${id}/why?component=display&cause=${cause}`)
  const [first] = (await why('accident')).body.promises
  assert.deepEqual([first.kind, first.applies], ['goodwill', true])
  assert.equal((await why('defect')).body.promises[0].kind, 'legal_guarantee')
})

test('an end in the past, another market and a role that may not are refused', async () => {
  const { id } = await aDevice()
  it.as(aForeignManager)
  const past = await it.ask(`/v1/devices/${id}/goodwill`, { ...grant, endsOn: '2026-11-01' })
  assert.equal(past.body.code, 'promises.rangeReversed')
  it.as(aManager)
  assert.equal((await it.ask(`/v1/devices/${id}/goodwill`, grant)).status, 404)
  assert.equal((await it.ask(budget, { limitMinor: 1 })).status, 403)
  it.as(staff({ role: 'technician', market: 'IT' }))
  assert.equal((await it.ask(`/v1/devices/${id}/goodwill`, grant)).status, 403)
})
