import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { anonymous } from '#core/context'
import { insertHandOver } from '../rows.ts'
import { aUuid } from '#testing'
import { aPlanTown, desk, now, ownerOf, strangerOf } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IN)
  it.speak('en')
})

test('with the device most plans may be bought, with price and period', async () => {
  const { publicId } = await it.device()
  const offer = await it.offersOf(publicId)
  assert.equal(offer('in.screen-protection').can, true)
  assert.equal(offer('in.smart-upgrade').can, true)
  assert.equal(offer('in.screen-protection').startsOn, '2026-11-21')
  assert.equal(offer('in.screen-protection').endsOn, '2027-11-21')
  const { body } = await it.ask(`/v1/devices/${publicId}/plan-offers`)
  assert.equal(body.items[0].can, true, 'those that may be bought come first')
  assert.equal(body.items.at(-1).can === true, false)
})

test('the third day after delivery is in time, the fourth is not', async () => {
  const third = await it.offersOf((await it.device({ deliveredDaysAgo: 3 })).publicId)
  assert.equal(third('in.screen-protection-oneassist').can, true)
  assert.equal(third('in.screen-protection').can, 'plans.windowOver')
  const fourth = await it.offersOf((await it.device({ deliveredDaysAgo: 4 })).publicId)
  assert.equal(fourth('in.screen-protection-oneassist').can, 'plans.windowOver')
  assert.match(fourth('in.screen-protection-oneassist').because ?? '', /20 November 2026/)
})

test('an extended warranty is sold for 270 days and begins after the maker’s', async () => {
  const in270 = await it.offersOf((await it.device({ deliveredDaysAgo: 270 })).publicId)
  assert.equal(in270('in.extended-warranty-phone').can, true)
  assert.ok(in270('in.extended-warranty-phone').startsOn > '2026-11-21')
  const in271 = await it.offersOf((await it.device({ deliveredDaysAgo: 271 })).publicId)
  assert.equal(in271('in.extended-warranty-phone').can, 'plans.windowOver')
})

test('each reason against a plan is told by its own code', async () => {
  const fresh = await it.offersOf((await it.device()).publicId)
  assert.equal(fresh('in.laptop-accidental').can, 'plans.wrongCategory')
  assert.equal(fresh('cn.mi-care').can, 'plans.wrongMarket')
  assert.equal(fresh('in.screen-protection.re-up').can, 'plans.earlierPlanNeeded')
  assert.equal(fresh('in.screen-protect-re-up-6m').can, 'plans.repairNeeded')
  const used = await it.offersOf((await it.device({ condition: 'refurbished' })).publicId)
  assert.equal(used('in.screen-protection').can, 'plans.wrongCondition')
  const foreign = await it.offersOf((await it.device({ soldInMarket: 'GB' })).publicId)
  assert.equal(foreign('in.screen-protection').can, 'plans.soldElsewhere')
  const bare = await it.offersOf((await it.device({ deliveredDaysAgo: null })).publicId)
  assert.equal(bare('in.screen-protection').can, 'plans.noDates')
  it.as(ownerOf.IT)
  const italian = await it.offersOf((await it.device({ market: 'IT' })).publicId)
  assert.equal(italian('it.premium-poco-f7').can, 'plans.notSold')
  assert.equal(italian('it.demo-care').can, true)
})

test('after a repair a plan may be bought for 48 hours, for a device of up to 18 months', async () => {
  const young = await it.device({ deliveredDaysAgo: 400 })
  const old = await it.device({ deliveredDaysAgo: 560 })
  await it.inMarket('IN', async (ctx) => {
    await insertHandOver(ctx, aUuid(901), young.id)
    await insertHandOver(ctx, aUuid(902), old.id)
  })
  const can = async (device: string) =>
    (await it.offersOf(device))('in.screen-protect-re-up-6m').can
  assert.equal(await can(young.publicId), true)
  assert.equal(await can(old.publicId), 'plans.deviceTooOld')
  it.later(2)
  assert.equal(await can(young.publicId), true, '48 hours to the minute')
  it.clock.at = new Date(now.getTime() + 48 * 3_600_000 + 1)
  assert.equal(await can(young.publicId), 'plans.repairNeeded')
})

test('a plan that the device holds is not offered again, its second year is', async () => {
  const { publicId } = await it.device()
  const first = await it.held('IN', publicId, 'in.screen-protection')
  const offer = await it.offersOf(publicId)
  assert.equal(offer('in.screen-protection').can, 'plans.alreadyHeld')
  assert.equal(offer('in.screen-protection.re-up').can, true)
  assert.equal(first.endsOn, '2027-11-21')
  assert.equal(offer('in.screen-protection.re-up').startsOn, '2027-11-22')
})

test('reasons are told in the language of whoever asks', async () => {
  const { publicId } = await it.device({ deliveredDaysAgo: 4 })
  it.speak('zh')
  const offer = await it.offersOf(publicId)
  assert.match(offer('in.screen-protection').because ?? '', /2026年11月17日/)
})

test('the owner and the desk of the market are told, nobody else', async () => {
  const { publicId } = await it.device()
  const path = `/v1/devices/${publicId}/plan-offers`
  it.as(desk.IN)
  assert.equal((await it.ask(path)).status, 200)
  for (const who of [strangerOf.IN, desk.IT]) {
    it.as(who)
    assert.equal((await it.ask(path)).body.code, 'devices.notFound')
  }
  it.as(anonymous)
  assert.equal((await it.ask(path)).status, 401)
})
