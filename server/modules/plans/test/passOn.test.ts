import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { reserveClaim } from '#plans'
import { aUuid } from '#testing'
import { aPlanTown, desk, now, ownerOf, strangerOf, technician } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IT)
})
const plan = 'it.demo-care'
const renew = (id: string) => it.ask(it.at(id, '/renew'), {})
const transfer = (id: string, email: string) => it.ask(it.at(id, '/transfer'), { email })
async function active() {
  const unit = await it.device({ market: 'IT' })
  const contract = await it.held('IT', unit.publicId, plan)
  return { unit, contract }
}

test('a renewal begins the day after the contract ends, with all its claims', async () => {
  const { contract } = await active()
  const { status, body } = await renew(contract.id)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.startsOn, '2027-11-22')
  assert.equal(body.endsOn, '2028-11-22')
  assert.equal(body.claimsLeft, 2)
  assert.equal((await renew(contract.id)).body.code, 'plans.alreadyHeld')
})

test('of many renewals at once one is made', async () => {
  const { contract } = await active()
  const answers = await Promise.all(Array.from({ length: 10 }, () => renew(contract.id)))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
})

test('only what is in force and renewable is renewed', async () => {
  const early = await it.device({ market: 'IT' })
  const unpaid = (await it.buy(early.publicId, plan)).body
  assert.equal((await renew(unpaid.id)).body.code, 'plans.wrongState')
  const unit = await it.device()
  const contract = await it.held('IN', unit.publicId, 'in.screen-protection')
  assert.equal((await renew(contract.id)).body.code, 'plans.notRenewable')
})

test('a plan goes with its device to a new owner, with what is left of it', async () => {
  const { contract, unit } = await active()
  const { status, body } = await transfer(contract.id, 'Owner.101.it@example.org')
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.holder.email, 'owner.101.it@example.org')
  assert.equal(body.endsOn, contract.endsOn)
  assert.equal((await it.ask(it.at(contract.id))).body.code, 'plans.notFound')
  it.as(strangerOf.IT)
  assert.equal((await it.ask(it.at(contract.id))).status, 200)
  assert.equal((await it.ask(`/v1/devices/${unit.publicId}`)).status, 200, 'the device is theirs')
})

test('a plan is not passed on to nobody, against its terms, or during a repair', async () => {
  const { contract, unit } = await active()
  assert.equal(
    (await transfer(contract.id, 'nobody@example.org')).body.code,
    'plans.newOwnerUnknown',
  )
  await it.inMarket('IT', (ctx) =>
    reserveClaim(ctx, {
      repair: { id: aUuid(710) },
      device: unit,
      plan,
      incidentOn: contract.startsOn,
    }),
  )
  assert.equal(
    (await transfer(contract.id, 'owner.101.it@example.org')).body.code,
    'plans.claimOpen',
  )
  it.clock.at = now
  const indian = await it.device()
  const bound = await it.held('IN', indian.publicId, 'in.screen-protection')
  assert.equal(
    (await transfer(bound.id, 'owner.101.in@example.org')).body.code,
    'plans.notTransferable',
  )
})

test('neither strangers nor the bench renew or pass on', async () => {
  const { publicId } = await it.device()
  const contract = await it.held('IN', publicId, 'in.screen-protection')
  for (const [who, code] of [
    [strangerOf.IN, 'plans.notFound'],
    [technician, 'plans.notYours'],
    [desk.IT, 'plans.notFound'],
  ] as const) {
    it.as(who)
    assert.equal((await renew(contract.id)).body.code, code)
    assert.equal((await transfer(contract.id, 'owner.101.in@example.org')).body.code, code)
  }
})
