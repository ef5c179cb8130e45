import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { reserveClaim, useClaim } from '#plans'
import { aUuid } from '#testing'
import { aPlanTown, desk, now, ownerOf, strangerOf, technician, today } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IN)
})
const italian = 'it.demo-care'
const cancel = (id: string) => it.ask(it.at(id, '/cancel'), { reason: 'changed my mind' })
const withdraw = (id: string) => it.ask(it.at(id, '/withdrawal'), {})
const confirm = (id: string) => it.ask(it.at(id, '/withdrawal/confirm'), {})

test('within its days a plan is given back in full, on the day after no more', async () => {
  const early = await it.device()
  const first = await it.held('IN', early.publicId, 'in.screen-protection')
  it.later(7)
  const { status, body } = await cancel(first.id)
  assert.equal(status, 200)
  assert.equal(body.state, 'cancelled')
  assert.deepEqual(body.refund, { minor: 69_900, currency: 'INR' })
  it.clock.at = now
  const late = await it.device()
  const second = await it.held('IN', late.publicId, 'in.screen-protection')
  it.later(8)
  assert.equal((await cancel(second.id)).body.code, 'plans.notCancellable')
})

test('a plan whose terms know no cancellation stays, unless nobody has paid for it', async () => {
  const { publicId } = await it.device()
  const contract = await it.held('IN', publicId, 'in.complete-protect')
  assert.equal((await cancel(contract.id)).body.code, 'plans.notCancellable')
  const unpaid = (await it.buy(publicId, 'in.screen-protection-oneassist')).body
  const { body } = await cancel(unpaid.id)
  assert.equal(body.state, 'cancelled')
  assert.equal(body.refund.minor, 0)
})

test('later a plan that gives back by days gives back the days that are left', async () => {
  const { publicId } = await it.device({ market: 'IT' })
  const contract = await it.held('IT', publicId, italian)
  assert.equal(contract.startsOn, '2026-11-21')
  it.later(100)
  const seen = (await it.ask(it.at(contract.id))).body
  // 366 days from 21 November to 21 November, 265 of them after 1 March.
  assert.equal(seen.refundIfCancelled.minor, Math.floor((5_900 * 265) / 366))
  const { body } = await cancel(contract.id)
  assert.deepEqual(body.refund, seen.refundIfCancelled)
})

test('before it begins the whole price is still unused', async () => {
  const { publicId } = await it.device({ market: 'IT' })
  const first = await it.held('IT', publicId, italian)
  const contract = (await it.ask(it.at(first.id, '/renew'), {})).body
  it.as(desk.IT)
  await it.pay(contract.id, 5_900, 'EUR')
  it.as(ownerOf.IT)
  it.later(200)
  assert.equal((await cancel(contract.id)).body.refund.minor, contract.price.minor)
})

test('a used claim leaves nothing to give back, and a reserved one nothing to cancel', async () => {
  const unit = await it.device()
  const contract = await it.held('IN', unit.publicId, 'in.screen-protection')
  const repair = { id: aUuid(700) }
  const claim = { repair, device: unit, plan: 'in.screen-protection', incidentOn: today }
  await it.inMarket('IN', (ctx) => reserveClaim(ctx, claim))
  assert.equal((await cancel(contract.id)).body.code, 'plans.claimOpen')
  await it.inMarket('IN', (ctx) => useClaim(ctx, { repair, device: unit, repaired: true }))
  const { body } = await cancel(contract.id)
  assert.equal(body.state, 'cancelled')
  assert.equal(body.refund.minor, 0)
})

test('an owner withdraws in two steps and gets a receipt with the very instant', async () => {
  const { publicId } = await it.device({ market: 'IT' })
  const contract = await it.held('IT', publicId, italian)
  assert.equal(contract.withdrawal.until, '2026-12-05')
  assert.equal((await confirm(contract.id)).body.code, 'plans.withdrawalNotBegun')
  it.later(14)
  const begun = (await withdraw(contract.id)).body
  assert.notEqual(begun.state, 'withdrawn', 'step one ends nothing')
  assert.equal(begun.withdrawal.begunAt, it.clock.at.toISOString())
  assert.equal(begun.can.confirmWithdrawal, true)
  it.speak('it')
  const { status, body } = await confirm(contract.id)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.state, 'withdrawn')
  assert.deepEqual(body.refund, { minor: 5_900, currency: 'EUR' })
  const { rows } = await it.database.pool.query(
    `select language, body from notices.notice where zone = 2 and template = 'planWithdrawn'`,
  )
  assert.equal(rows.length, 1)
  assert.match(rows[0].body, /2026-12-05T05:30:00\+01:00/)
  assert.equal((await confirm(contract.id)).body.code, 'plans.wrongState')
  it.speak('en')
})

test('the right ends with its fourteenth day', async () => {
  const { publicId } = await it.device({ market: 'IT' })
  const contract = await it.held('IT', publicId, italian)
  await withdraw(contract.id)
  it.later(15)
  assert.equal((await withdraw(contract.id)).body.code, 'plans.withdrawalOver')
  assert.equal((await confirm(contract.id)).body.code, 'plans.withdrawalOver')
})

test('no right to withdraw where the law gives none, nor from what was bought face to face', async () => {
  const indian = await it.device()
  const contract = await it.held('IN', indian.publicId, 'in.screen-protection')
  assert.equal((await withdraw(contract.id)).body.code, 'plans.noWithdrawal')
  const unit = await it.device({ market: 'IT' })
  it.as(desk.IT)
  const holder = { name: 'Asha', email: 'owner.100.it@example.org' }
  const { body } = await it.buy(unit.publicId, italian, { holder })
  assert.equal((await withdraw(body.id)).body.code, 'plans.noWithdrawal')
})

test('whoever withdraws after a claim pays for the days so far', async () => {
  const unit = await it.device({ market: 'IT' })
  const contract = await it.held('IT', unit.publicId, italian)
  it.later(14)
  it.as(desk.IT)
  await it.inMarket('IT', async (ctx) => {
    const incidentOn = contract.startsOn
    const repair = { id: aUuid(701) }
    await reserveClaim(ctx, { repair, device: unit, plan: italian, incidentOn })
    await useClaim(ctx, { repair, device: unit, repaired: true })
  })
  it.as(ownerOf.IT)
  await withdraw(contract.id)
  const { body } = await confirm(contract.id)
  assert.equal(body.refund.minor, Math.floor((5_900 * 351) / 366))
})

test('two who end a contract at once: one does', async () => {
  const { publicId } = await it.device()
  const contract = await it.held('IN', publicId, 'in.screen-protection')
  const both = await Promise.all([cancel(contract.id), cancel(contract.id)])
  assert.equal(both.filter(({ status }) => status === 200).length, 1)
})

test('only the holder and staff who may end a contract', async () => {
  const { publicId } = await it.device()
  const contract = await it.held('IN', publicId, 'in.screen-protection')
  it.as(strangerOf.IN)
  for (const act of [cancel, withdraw, confirm])
    assert.equal((await act(contract.id)).body.code, 'plans.notFound')
  it.as(technician)
  for (const act of [cancel, withdraw, confirm])
    assert.equal((await act(contract.id)).body.code, 'plans.notYours')
  it.as(desk.IN)
  assert.equal((await cancel(contract.id)).status, 200)
})
