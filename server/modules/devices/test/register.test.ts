import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aForeignManager, aFrontDesk, aManager, anOwner, aTechnician, town } from '#testing'
import { parseId } from '#shared/ids'
import { deviceId, getDevice, registerDevice, routes, setOwner } from '../index.ts'
import { demoImei } from '../seeds.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
it.as(aFrontDesk)

const unit = {
  market: 'IN',
  model: 'xiaomi-13',
  identifiers: `${demoImei(1)} ${demoImei(2)}`,
  soldInMarket: 'IN',
}

test('the front desk gives a unit its passport', async () => {
  const price = { minor: 5_499_900, currency: 'INR' }
  const { status, body } = await it.ask('/v1/devices', {
    ...unit,
    contractOn: '2026-08-01',
    deliveredOn: '2026-08-05',
    price,
  })
  assert.equal(status, 200)
  assert.deepEqual(
    body.identifiers.map(({ value, to }: { value: string; to: null }) => [value, to]),
    [
      [demoImei(1), null],
      [demoImei(2), null],
    ],
  )
  assert.deepEqual(
    [body.deliveredOn, body.price, body.condition, body.version],
    ['2026-08-05', price, 'new', 1],
  )
  const fact = it.facts.at(-1)
  assert.equal(fact?.name, 'devices.registered')
  assert.equal(fact?.subject, body.id)
  assert.ok(!JSON.stringify(fact?.data).includes(demoImei(1)))
})

test('a number belongs to one device, in all markets, and a refused unit leaves none behind', async () => {
  it.as(aForeignManager)
  const body = { ...unit, market: 'IT', identifiers: `${demoImei(30)} ${demoImei(2)}` }
  const taken = await it.ask('/v1/devices', body)
  assert.deepEqual([taken.status, taken.body.code], [409, 'devices.alreadyKnown'])
  const free = await it.ask('/v1/devices', { ...body, identifiers: demoImei(30) })
  assert.equal(free.status, 200)
  it.as(aFrontDesk)
})

test('of two who register the same number at once exactly one succeeds', async () => {
  const two = [1, 2].map(() =>
    it.ask('/v1/devices', { ...unit, identifiers: `${demoImei(41)} ${demoImei(42)}` }),
  )
  assert.deepEqual(
    (await Promise.all(two)).map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('an unknown model, a wrong digit and an unreadable text are refused', async () => {
  const cases: [object, number, string][] = [
    [{ model: 'nothing' }, 404, 'catalog.modelNotFound'],
    [{ identifiers: `${demoImei(50)} 490154203237519` }, 422, 'devices.wrongCheckDigit'],
    [{ identifiers: 'none' }, 422, 'devices.unreadable'],
  ]
  for (const [change, status, code] of cases) {
    const answer = await it.ask('/v1/devices', { ...unit, identifiers: demoImei(50), ...change })
    assert.deepEqual([answer.status, answer.body.code], [status, code])
  }
})

test('who has no such role, or holds it in another market, registers nothing', async () => {
  for (const who of [anOwner(), aTechnician, aForeignManager]) {
    it.as(who)
    assert.equal((await it.ask('/v1/devices', { ...unit, identifiers: demoImei(60) })).status, 403)
  }
  it.as(aFrontDesk)
})

test('staff see the passports of their market; for others there is none', async () => {
  const device = await it.inMarket('IN', (ctx) =>
    registerDevice(ctx, { ...unit, identifiers: demoImei(70) }),
  )
  const path = `/v1/devices/${deviceId(device)}`
  for (const [who, status] of [
    [aFrontDesk, 200],
    [aManager, 200],
    [aForeignManager, 404],
    [anOwner(), 404],
  ] as const) {
    it.as(who)
    assert.equal((await it.ask(path)).status, status, who.name)
  }
  it.as(aFrontDesk)
})

test('an owner sees the passport of their own device, and no earlier owner', async () => {
  const owner = anOwner(101)
  const device = await it.inMarket('IN', async (ctx) => {
    const made = await registerDevice(ctx, { ...unit, identifiers: demoImei(71) })
    await setOwner(ctx, made, { account: null, accountZone: null, name: 'Somebody Else' })
    await setOwner(ctx, made, { account: parseId(owner.id).id, accountZone: 1, name: 'Owner' })
    return getDevice(ctx, deviceId(made))
  })
  it.as(owner)
  const { status, body } = await it.ask(`/v1/devices/${deviceId(device)}`)
  assert.equal(status, 200)
  assert.deepEqual(
    body.owners.map(({ name }: { name: string }) => name),
    ['Owner'],
  )
  it.as(aFrontDesk)
  assert.equal((await it.ask(`/v1/devices/${deviceId(device)}`)).body.owners.length, 2)
})

test('the list finds by number, its end, owner and model, in the own market only', async () => {
  it.as(aFrontDesk)
  await it.inMarket('IN', async (ctx) => {
    const made = await registerDevice(ctx, {
      ...unit,
      model: 'redmi-note-13-5g',
      identifiers: demoImei(80),
    })
    await setOwner(ctx, made, { account: null, accountZone: null, name: 'Asha Sharma' })
  })
  const found = async (search: string) =>
    (await it.ask(`/v1/devices?market=IN&search=${encodeURIComponent(search)}`)).body.items
  for (const search of [demoImei(80), demoImei(80).slice(-6), 'sharma', 'note 13 sha']) {
    const [first] = await found(search)
    assert.deepEqual([first?.owner, first?.identifier], ['Asha Sharma', demoImei(80)], search)
  }
  assert.deepEqual(await found(demoImei(30)), [])
  it.as(aForeignManager)
  assert.equal((await it.ask('/v1/devices?market=IN')).status, 403)
})

test('pages of the list follow each other, newest first', async () => {
  it.as(aFrontDesk)
  const whole: { items: { id: string }[] } = (await it.ask('/v1/devices?market=IN')).body
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: { items: { id: string }[]; next: string | null } } = await it.ask(
      `/v1/devices?market=IN&limit=2${cursor && `&cursor=${cursor}`}`,
    )
    seen.push(...body.items.map(({ id }) => id))
    cursor = body.next
  }
  assert.ok(seen.length >= 4)
  assert.deepEqual(
    seen,
    whole.items.map(({ id }) => id),
  )
  assert.equal((await it.ask('/v1/devices?market=IN&cursor=xx')).body.code, 'core.wrongCursor')
})
