import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { setOwner } from '#devices'
import { insertAccount } from '#people'
import { publicId } from '#shared/ids'
import { anOwner } from '#testing'
import { readNumber } from '#shared/checkedNumber'
import {
  aRepairTown,
  desk,
  lines,
  signature,
  technician,
  tests,
  diagnosis,
  manager,
} from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())

test('from a booking to the hand-over: each step moves the truth that it is about', async () => {
  it.as(anonymous)
  const { body: booked } = await it.book()
  assert.equal(readNumber(booked.number).fault, undefined)
  const track = () => it.ask(`/v1/track/${booked.token}`)
  assert.match((await track()).body.headline, /^We expect you on Mon.* at Fixpoint Bengaluru/)

  it.as(desk)
  const at = `/v1/repairs/${booked.repair}`
  const received = await it.ask(`${at}/receive`, {
    accessories: ['case'],
    lock: 'repairMode',
    data: 'backedUp',
  })
  assert.deepEqual(
    [received.body.stage, received.body.waitingOn, received.body.custody],
    ['received', 'nobody', 'site'],
  )
  assert.equal(received.body.intake.accessories[0], 'case')

  it.as(technician)
  assert.equal((await it.ask(`${at}/diagnosis`, diagnosis)).body.stage, 'diagnosed')
  const estimated = await it.ask(`${at}/estimate`, { lines })
  assert.deepEqual([estimated.body.stage, estimated.body.waitingOn], ['estimated', 'owner'])
  const [estimate] = estimated.body.estimates
  assert.equal(estimate.ownerTotal.minor, Math.round(949_900 * 1.18))
  assert.equal(estimated.body.promisedAt, null, 'the clock is paused while the owner thinks')

  it.as(anonymous)
  const page = await track()
  assert.match(page.body.headline, /Waiting for your answer: the estimate is ₹11,208\.82/)
  assert.equal(page.body.can.accept, true)
  const accepted = await it.ask(`/v1/track/${booked.token}/estimates/${estimate.id}/accept`, {})
  assert.deepEqual([accepted.body.stage, accepted.body.money.due.minor], ['approved', 1_120_882])

  it.as(technician)
  await it.ask(`${at}/start`, {})
  const parts = [{ verb: 'add', component: 'display', sku: 'xiaomi-13-display', serial: 'DSP-7' }]
  assert.equal((await it.ask(`${at}/finish`, { parts })).body.stage, 'repaired')
  assert.equal((await it.ask(`${at}/check`, { tests })).body.stage, 'ready')

  it.as(desk)
  const early = await it.ask(`${at}/hand-over`, { to: 'Asha', signature })
  assert.deepEqual([early.status, early.body.code], [409, 'repairs.moneyOpen'])
  await it.ask(`${at}/payments`, { amount: { minor: 1_120_882, currency: 'INR' }, method: 'card' })
  const done = await it.ask(`${at}/hand-over`, { to: 'Asha', signature })
  assert.deepEqual(
    [done.body.stage, done.body.custody, done.body.outcome, done.body.money.open.minor],
    ['handedOver', 'owner', 'repaired', 0],
  )

  it.as(anonymous)
  const rated = await it.ask(`/v1/track/${booked.token}/feedback`, { stars: 5, text: 'Quick.' })
  assert.deepEqual(rated.body.feedback, { stars: 5, text: 'Quick.' })

  it.as(manager)
  const passport = await it.ask(`/v1/devices/${done.body.device}`)
  assert.deepEqual(
    passport.body.parts.map((part: { sku: string }) => part.sku),
    ['xiaomi-13-display'],
  )
  const { body: timeline } = await it.ask(`${at}/timeline`)
  assert.deepEqual(
    timeline.items.map(({ name }: { name: string }) => name.replace('repairs.', '')),
    [
      'booked',
      'promiseMoved',
      'received',
      'diagnosed',
      'promiseMoved',
      'estimated',
      'promiseMoved',
      'accepted',
      'started',
      'finished',
      'checkPassed',
      'paid',
      'handedOver',
      'rated',
    ],
  )
})

test('the owner is told once of each thing that matters, in their own language', async () => {
  it.as(anonymous)
  const { body } = await it.book({
    device: undefined,
    model: 'xiaomi-13',
    slot: '2026-03-02T07:30:00.000Z',
    language: 'it',
    contact: { name: 'Giulia Rossi', email: 'giulia@example.org' },
  })
  await it.settle()
  await it.settle()
  const rows = await it.database.pool.query(
    'select template, language, subject, body from notices.notice where recipient = $1',
    ['giulia@example.org'],
  )
  assert.deepEqual(
    rows.rows.map(({ template, language }) => [template, language]),
    [['booked', 'it']],
  )
  assert.ok(rows.rows[0].body.includes(body.token))
  assert.ok(rows.rows[0].body.includes('Giulia'))
})

test('who reports a unit that is not theirs keeps the report to themselves', async () => {
  const own = await it.inMarket('IN', (ctx) =>
    insertAccount(ctx, {
      kind: 'owner',
      email: 'owner@example.org',
      name: 'Tanvi',
      language: 'en',
    }),
  )
  await it.inMarket('IN', (ctx) =>
    setOwner(ctx, it.device, { account: own.id, accountZone: own.zone, name: own.name }),
  )
  const tanvi = { ...anOwner(), id: publicId('per', own.zone, own.id) }
  it.as(anonymous)
  const stranger = await it.book({ slot: '2026-03-05T06:30:00.000Z' })
  it.as(tanvi)
  assert.deepEqual((await it.ask('/v1/my/repairs')).body.items, [])
  it.as(anonymous)
  await it.ask(`/v1/track/${stranger.body.token}/cancel`, {})
  const known = await it.book({
    slot: '2026-03-05T06:30:00.000Z',
    contact: { name: 'Tanvi', email: 'OWNER@example.org' },
  })
  it.as(tanvi)
  const { body } = await it.ask('/v1/my/repairs')
  assert.deepEqual(
    body.items.map(({ number }: { number: string }) => number),
    [known.body.number],
  )
})

test('a unit that nobody knew gets its passport when it is first held, and no promise by that', async () => {
  const repair = await it.bring('received')
  assert.ok(repair.device)
  it.as(manager)
  const { body: passport } = await it.ask(`/v1/devices/${repair.device}`)
  assert.deepEqual([passport.deliveredOn, passport.owners[0].name], [null, 'Asha Sharma'])
  const { body: estimated } = await it.ask(`/v1/repairs/${repair.id}`)
  assert.equal(estimated.identifier, passport.identifiers[0].value)
})
