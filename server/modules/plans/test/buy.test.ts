import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { aPlanTown, desk, now, ownerOf, strangerOf, technician } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IN)
})
const plan = 'in.screen-protection-oneassist'

test('an owner buys a plan, pays at the desk, and it holds', async () => {
  const { publicId } = await it.device()
  const { status, body } = await it.buy(publicId, plan)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.state, 'bought')
  assert.deepEqual(body.paid, { minor: 0, currency: 'INR' })
  assert.equal(body.holder.email, 'owner.100.in@example.org')
  assert.equal(body.can.pay, 'core.forbidden', 'an owner writes no payment down')
  assert.match(body.termsVersion, /^[0-9a-f]{16}$/)
  it.as(desk.IN)
  const paid = await it.pay(body.id, 59_900)
  assert.equal(paid.body.state, 'active')
  assert.equal(paid.body.claimsLeft, 2)
  const names = it.facts.filter(({ subject }) => subject === body.id).map(({ name }) => name)
  assert.deepEqual(names, ['plans.bought', 'plans.paid', 'plans.activated'])
})

test('what is paid late begins with the day of the payment', async () => {
  const { publicId } = await it.device()
  const { body } = await it.buy(publicId, plan)
  it.as(desk.IN)
  it.later(5)
  const paid = (await it.pay(body.id, 59_900)).body
  assert.equal(paid.startsOn, '2026-11-26')
  assert.equal(paid.endsOn, '2027-11-26')
  assert.equal(paid.boughtOn, '2026-11-21')
})

test('a plan is paid once, whole, in its currency, and only at the desk', async () => {
  const { publicId } = await it.device()
  const { body } = await it.buy(publicId, plan)
  assert.equal((await it.pay(body.id, 59_900)).status, 403)
  it.as(desk.IN)
  assert.equal((await it.pay(body.id, 59_899)).body.code, 'plans.wrongAmount')
  assert.equal((await it.pay(body.id, 59_900, 'EUR')).body.code, 'plans.wrongAmount')
  assert.equal((await it.pay(body.id, 59_900)).status, 200)
  assert.equal((await it.pay(body.id, 59_900)).body.code, 'plans.wrongState')
  it.as(desk.IT)
  assert.equal((await it.pay(body.id, 59_900)).body.code, 'plans.notFound')
})

test('two payments at once: one is written down', async () => {
  const { publicId } = await it.device()
  const { body } = await it.buy(publicId, plan)
  it.as(desk.IN)
  const both = await Promise.all([it.pay(body.id, 59_900), it.pay(body.id, 59_900)])
  assert.equal(both.filter(({ status }) => status === 200).length, 1)
})

test('what is not offered cannot be bought, with the reason of the offer', async () => {
  const late = await it.device({ deliveredDaysAgo: 4 })
  assert.equal((await it.buy(late.publicId, plan)).body.code, 'plans.windowOver')
  const fresh = await it.device()
  assert.equal((await it.buy(fresh.publicId, 'in.nothing')).body.code, 'plans.unknownPlan')
  assert.equal((await it.buy(fresh.publicId, 'cn.mi-care')).body.code, 'plans.wrongMarket')
})

test('of many who buy the same plan for one device at once exactly one does', async () => {
  const { publicId } = await it.device()
  const answers = await Promise.all(Array.from({ length: 20 }, () => it.buy(publicId, plan)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  const refused = answers.filter(({ status }) => status !== 200)
  assert.ok(refused.every(({ body }) => body.code === 'plans.alreadyHeld'))
})

test('a repeated command with the same key buys once', async () => {
  const { publicId } = await it.device()
  const headers = { 'idempotency-key': 'buy-once-please' }
  const path = `/v1/devices/${publicId}/plan-contracts`
  const first = await it.ask(path, { plan }, { headers })
  const again = await it.ask(path, { plan }, { headers })
  assert.equal(first.status, 200)
  assert.equal(again.body.id, first.body.id)
})

test('at the desk the holder is named, and an owner among them finds it', async () => {
  const { publicId } = await it.device()
  it.as(desk.IN)
  assert.equal((await it.buy(publicId, plan)).body.code, 'plans.holderNeeded')
  const holder = { name: 'Asha', email: 'owner.100.in@example.org' }
  const { body } = await it.buy(publicId, plan, { holder, language: 'hi' })
  it.as(ownerOf.IN)
  const mine = await it.ask(`/v1/devices/${publicId}/plan-contracts`)
  assert.deepEqual(
    mine.body.items.map(({ id }: { id: string }) => id),
    [body.id],
  )
})

test('nobody buys for a device they do not see, and the bench sells nothing', async () => {
  const { publicId } = await it.device()
  for (const who of [strangerOf.IN, desk.IT]) {
    it.as(who)
    assert.equal((await it.buy(publicId, plan)).body.code, 'devices.notFound')
  }
  it.as(technician)
  assert.equal((await it.buy(publicId, plan)).body.code, 'plans.notYours')
})

test('a market that does not offer plans sells none', async () => {
  const { publicId } = await it.device()
  const set = `update markets.line_up set state = $1 where market = 'IN' and service = 'plans'`
  await it.database.pool.query(set, ['paused'])
  assert.equal((await it.buy(publicId, plan)).body.code, 'markets.notOffered')
  assert.equal((await it.offersOf(publicId))(plan).can, 'markets.notOffered')
  await it.database.pool.query(set, ['live'])
})

test('a contract is told to its holder by message, and shown to nobody else', async () => {
  const { publicId } = await it.device()
  const { body } = await it.buy(publicId, plan)
  const { rows } = await it.database.pool.query(
    `select recipient, subject, body from notices.notice where zone = 1 and template = 'planBought'
     order by made_at desc, id desc limit 1`,
  )
  assert.equal(rows[0].recipient, 'owner.100.in@example.org')
  assert.match(rows[0].body, /Screen protection by OneAssist.*₹599/s)
  it.as(strangerOf.IN)
  assert.equal((await it.ask(it.at(body.id))).body.code, 'plans.notFound')
  it.as(technician)
  assert.equal((await it.ask(it.at(body.id))).status, 200)
})
