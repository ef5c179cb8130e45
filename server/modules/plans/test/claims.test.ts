import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import {
  mustHavePaidDeductible,
  plansOf,
  releaseClaim,
  reserveClaim,
  settleClaim,
  useClaim,
} from '#plans'
import { swapIdentifier } from '#devices'
import { Refusal } from '#core/refusal'
import { addDays } from '#shared/days'
import { aUuid } from '#testing'
import { aPlanTown, now, ownerOf, today } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IN)
})
const plan = 'in.screen-protection'
let repairs = 1_000
const aRepair = () => ({ id: aUuid((repairs += 1)) })

async function covered(name = plan) {
  const unit = await it.device()
  const contract = await it.held('IN', unit.publicId, name)
  const claim = (repair: ReturnType<typeof aRepair>, incidentOn = today) =>
    it.inMarket('IN', (ctx) => reserveClaim(ctx, { repair, device: unit, plan: name, incidentOn }))
  const seen = async () => (await it.ask(it.at(contract.id))).body
  return { unit, contract, claim, seen }
}
const release = (repair: ReturnType<typeof aRepair>) =>
  it.inMarket('IN', (ctx) => releaseClaim(ctx, repair))
const is = (code: string) => (fault: unknown) => fault instanceof Refusal && fault.code === code

test('a claim is reserved for a repair, used by it, and counted', async () => {
  const { claim, seen, unit } = await covered()
  const repair = aRepair()
  await claim(repair)
  const reserved = await seen()
  assert.equal(reserved.claimsLeft, 1)
  assert.deepEqual(reserved.claims[0].deductible, { minor: 41_300, currency: 'INR' })
  await it.inMarket('IN', (ctx) => useClaim(ctx, { repair, device: unit, repaired: true }))
  const used = await seen()
  assert.equal(used.claims[0].state, 'used')
  assert.equal(used.claimsLeft, 1)
})

test('a claim given back is there again under its number', async () => {
  const { claim, seen } = await covered()
  const [first, second, third] = [aRepair(), aRepair(), aRepair()]
  await claim(first)
  await claim(second)
  await assert.rejects(claim(third), is('plans.noClaimLeft'))
  await release(first)
  await claim(third)
  const numbers = (await seen()).claims.map((one: { number: number; state: string }) => [
    one.number,
    one.state,
  ])
  assert.deepEqual(numbers, [
    [1, 'released'],
    [2, 'reserved'],
    [1, 'reserved'],
  ])
})

test('a repair reserves once, and changes to another plan when its estimate does', async () => {
  const { claim, seen, unit } = await covered()
  const other = await it.held('IN', unit.publicId, 'in.complete-protect')
  const repair = aRepair()
  await claim(repair)
  await claim(repair)
  assert.equal((await seen()).claimsTaken, 1)
  await it.inMarket('IN', (ctx) =>
    reserveClaim(ctx, { repair, device: unit, plan: 'in.complete-protect', incidentOn: today }),
  )
  assert.equal((await seen()).claimsTaken, 0)
  assert.equal((await it.ask(it.at(other.id))).body.claimsTaken, 1)
})

test('of two hundred who reserve at once exactly as many succeed as there are claims', async () => {
  const { claim, seen } = await covered()
  const tries = await Promise.allSettled(Array.from({ length: 200 }, () => claim(aRepair())))
  const won = tries.filter(({ status }) => status === 'fulfilled')
  assert.equal(won.length, 2)
  const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  assert.ok(
    lost.every(is('plans.noClaimLeft')),
    String(lost.find((one) => !is('plans.noClaimLeft')(one))),
  )
  const after200 = await seen()
  assert.equal(after200.claimsTaken, 2)
  assert.deepEqual(
    after200.claims.map(({ number }: { number: number }) => number).toSorted(),
    [1, 2],
  )
})

test('reserving and giving back in a crowd never loses or makes a claim', async () => {
  const { claim, seen } = await covered()
  await Promise.all(
    Array.from({ length: 60 }, async () => {
      const repair = aRepair()
      await claim(repair).then(
        () => release(repair),
        () => undefined,
      )
    }),
  )
  assert.equal((await seen()).claimsTaken, 0)
})

test('the day of the incident decides: before the first day and after the last nothing is kept', async () => {
  const { claim, contract } = await covered()
  await assert.rejects(claim(aRepair(), addDays(today, -1)), is('plans.noClaimLeft'))
  await assert.rejects(claim(aRepair(), addDays(contract.endsOn, 1)), is('plans.noClaimLeft'))
  await claim(aRepair(), contract.endsOn)
})

test('a board swap changes the number, not the plan', async () => {
  const { unit, claim, seen } = await covered()
  await claim(aRepair())
  await it.inMarket('IN', (ctx) =>
    swapIdentifier(ctx, unit, { kind: 'serial', value: '36822/K3UT99999' }),
  )
  await claim(aRepair())
  assert.equal((await seen()).claimsLeft, 0)
})

test('coverage is asked with the claims that other repairs have taken', async () => {
  const { unit, claim } = await covered()
  const [mine, other] = [aRepair(), aRepair()]
  await claim(mine)
  await claim(other)
  const asked = (repair?: ReturnType<typeof aRepair>) =>
    it.inMarket('IN', (ctx) => plansOf(ctx, unit, repair))
  const held = { plan, boughtOn: today, startsOn: today }
  assert.deepEqual(await asked(), [{ ...held, claimsUsed: 2 }])
  assert.deepEqual(await asked(mine), [{ ...held, claimsUsed: 1 }])
  const elsewhere = await it.inMarket('IT', (ctx) => plansOf(ctx, unit))
  assert.deepEqual(elsewhere, [], 'a plan is promised in the market of its device')
})

test('what is not paid, cancelled or withdrawn is not asked about', async () => {
  const unit = await it.device()
  it.as(ownerOf.IN)
  const { body } = await it.buy(unit.publicId, plan)
  const asked = () => it.inMarket('IN', (ctx) => plansOf(ctx, unit))
  assert.deepEqual(await asked(), [])
  await it.ask(it.at(body.id, '/cancel'), {})
  assert.deepEqual(await asked(), [])
})

test('the fee is paid before the work begins, to the last paisa', async () => {
  const { claim } = await covered()
  const repair = aRepair()
  const paying = (paidMinor: number) =>
    it.inMarket('IN', (ctx) => mustHavePaidDeductible(ctx, { ...repair, paidMinor }))
  await paying(0)
  await claim(repair)
  await assert.rejects(paying(41_299), is('plans.deductibleUnpaid'))
  await paying(41_300)
})

test('a device beyond economic repair is paid for, and its plan ends with it', async () => {
  const unit = await it.device({ market: 'IT' })
  const contract = await it.held('IT', unit.publicId, 'it.demo-care')
  const repair = aRepair()
  const settle = (workMinor: number) =>
    it.inMarket('IT', (ctx) => settleClaim(ctx, { repair, workMinor, device: unit }))
  await assert.rejects(settle(90_000), is('plans.notBeyondRepair'))
  await it.inMarket('IT', (ctx) =>
    reserveClaim(ctx, {
      repair,
      device: unit,
      plan: 'it.demo-care',
      incidentOn: contract.startsOn,
    }),
  )
  await assert.rejects(settle(79_900), is('plans.notBeyondRepair'))
  assert.equal(await settle(80_000), 100_000)
  const settled = (await it.ask(it.at(contract.id))).body
  assert.equal(settled.state, 'settled')
  assert.equal(settled.claims[0].state, 'used')
  assert.deepEqual(await it.inMarket('IT', (ctx) => plansOf(ctx, unit)), [])
})
