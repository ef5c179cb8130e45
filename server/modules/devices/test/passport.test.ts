import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anOwner, aFrontDesk, town } from '#testing'
import { parseId } from '#shared/ids'
import {
  type Device,
  deviceId,
  findByText,
  fitPart,
  getDevice,
  ownerOf,
  passportOf,
  registerDevice,
  removePart,
  routes,
  setOwner,
  swapIdentifier,
} from '../index.ts'
import { demoImei } from '../seeds.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
let count = 0

async function aDevice(identifiers = demoImei((count += 1)), market = 'IN'): Promise<Device> {
  return it.inMarket(market, (ctx) =>
    registerDevice(ctx, { model: 'xiaomi-13', identifiers, soldInMarket: market }),
  )
}

/** Time passes, so that one interval ends before the next begins. */
function later(minutes: number): void {
  it.clock.at = new Date(it.clock.at.getTime() + minutes * 60_000)
}

test('a board swap ends one number and begins the next; both go on finding the device', async () => {
  const [one, two, three] = [demoImei(900), demoImei(901), demoImei(902)]
  const device = await aDevice(`${one} ${two}`)
  later(5)
  await it.inMarket('IN', (ctx) => swapIdentifier(ctx, device, { kind: 'imei', value: three }))
  await it.inMarket('IN', async (ctx) => {
    const { identifiers, lastFour, version } = await passportOf(
      ctx,
      await getDevice(ctx, deviceId(device)),
    )
    assert.deepEqual(
      identifiers.map(({ value, to }) => [value, to !== null]),
      [
        [one, true],
        [two, false],
        [three, false],
      ],
    )
    assert.equal(lastFour, three.slice(-4))
    assert.equal(version, 2)
    for (const number of [one, two, three])
      assert.equal((await findByText(ctx, number)).device?.id, device.id)
  })
  assert.equal(it.facts.at(-1)?.name, 'devices.identifierSwapped')
})

test('both numbers of a board change in two swaps, and the second can be named', async () => {
  const [one, two, three, four] = [910, 911, 912, 913].map(demoImei)
  const device = await aDevice(`${one} ${two}`)
  later(5)
  await it.inMarket('IN', async (ctx) => {
    await swapIdentifier(ctx, device, { kind: 'imei', value: four ?? '', replaces: two })
    await swapIdentifier(ctx, device, { kind: 'imei', value: three ?? '' })
    const { identifiers } = await passportOf(ctx, device)
    assert.deepEqual(
      identifiers
        .filter(({ to }) => to === null)
        .map(({ value }) => value)
        .toSorted(),
      [three, four],
    )
  })
})

test('a number of another device cannot be swapped in; the own old one can come back', async () => {
  const other = await aDevice(demoImei(920))
  const device = await aDevice(demoImei(921))
  await assert.rejects(
    it.inMarket('IN', (ctx) => swapIdentifier(ctx, device, { kind: 'imei', value: demoImei(920) })),
    { code: 'devices.alreadyKnown' },
  )
  later(1)
  await it.inMarket('IN', (ctx) =>
    swapIdentifier(ctx, device, { kind: 'imei', value: demoImei(922) }),
  )
  later(1)
  await it.inMarket('IN', (ctx) =>
    swapIdentifier(ctx, device, { kind: 'imei', value: demoImei(921) }),
  )
  await it.inMarket('IN', async (ctx) => {
    assert.equal((await findByText(ctx, demoImei(920))).device?.id, other.id)
    const { identifiers } = await passportOf(ctx, device)
    assert.deepEqual(
      identifiers.map(({ value, to }) => [value.slice(0, 14), to === null]),
      [
        [demoImei(921).slice(0, 14), false],
        [demoImei(922).slice(0, 14), false],
        [demoImei(921).slice(0, 14), true],
      ],
    )
  })
})

test('a mistyped new number is refused', async () => {
  const device = await aDevice()
  for (const [value, code] of [
    ['490154203237519', 'devices.wrongCheckDigit'],
    ['123', 'devices.unreadable'],
  ] as const) {
    await assert.rejects(
      it.inMarket('IN', (ctx) => swapIdentifier(ctx, device, { kind: 'imei', value })),
      { code },
    )
  }
})

test('owners are intervals: a new one ends the last, the same one again changes nothing', async () => {
  const device = await aDevice()
  const account = parseId(anOwner().id).id
  await it.inMarket('IN', async (ctx) => assert.equal(await ownerOf(ctx, device), undefined))
  for (const name of ['First Owner', 'Second Owner', 'Second Owner']) {
    later(10)
    await it.inMarket('IN', (ctx) =>
      setOwner(ctx, device, {
        account: name === 'First Owner' ? null : account,
        accountZone: name === 'First Owner' ? null : 1,
        name,
      }),
    )
  }
  await it.inMarket('IN', async (ctx) => {
    assert.deepEqual(await ownerOf(ctx, device), { account, accountZone: 1, name: 'Second Owner' })
    const { owners } = await passportOf(ctx, device)
    assert.deepEqual(
      owners.map(({ name, person, to }) => [name, person, to !== null]),
      [
        ['First Owner', null, true],
        ['Second Owner', anOwner().id, false],
      ],
    )
    assert.equal(owners[0]?.to, owners[1]?.from)
  })
  const changes = it.facts.filter(
    ({ name, subject }) => name === 'devices.ownerChanged' && subject === deviceId(device),
  )
  assert.equal(changes.length, 2)
})

test('a new part ends the one before; parts of one repair stay together', async () => {
  const device = await aDevice()
  const repair = 'rep_0001' + '0'.repeat(26)
  const fit = (sku: string) =>
    it.inMarket('IN', (ctx) =>
      // The id is written out, which its type cannot see.
      fitPart(ctx, device, {
        component: 'display',
        sku,
        serial: 'S1',
        repair: repair as `rep_${string}`,
      }),
    )
  await fit('display-1')
  await fit('display-tape')
  later(60)
  await fit('display-2')
  await it.inMarket('IN', (ctx) => removePart(ctx, device, { component: 'battery' }))
  await it.inMarket('IN', async (ctx) => {
    const { parts } = await passportOf(ctx, device)
    assert.deepEqual(
      parts.map(({ sku, to }) => [sku, to !== null]),
      [
        ['display-1', true],
        ['display-tape', true],
        ['display-2', false],
      ],
    )
    assert.equal(parts[0]?.repair, repair)
  })
  later(1)
  await it.inMarket('IN', (ctx) =>
    removePart(ctx, device, { component: 'display', sku: 'display-2' }),
  )
  assert.equal(it.facts.at(-1)?.name, 'devices.partRemoved')
})

test('a device is changed only from its own zone', async () => {
  const device = await aDevice(demoImei(950), 'IT')
  await assert.rejects(
    it.inMarket('IN', (ctx) =>
      setOwner(ctx, device, { account: null, accountZone: null, name: 'X' }),
    ),
    /zone 2 changed in zone 1/,
  )
})

test('an owner keeps a device they hold; nobody else can then', async () => {
  const number = demoImei(960)
  await aDevice(number)
  const keep = (who: ReturnType<typeof anOwner>, text = number, market = 'IN') => {
    it.as(who)
    return it.ask('/v1/my/devices', { market, text })
  }
  assert.equal((await keep(anOwner(1))).body.lastFour, number.slice(-4))
  assert.equal((await keep(anOwner(1))).status, 200)
  const other = await keep(anOwner(2))
  assert.deepEqual([other.status, other.body.code], [409, 'devices.ownedByAnother'])
  assert.equal((await keep(anOwner(2), demoImei(961))).body.code, 'devices.notFound')
  assert.equal((await keep(anOwner(1), number, 'IT')).body.code, 'devices.notFound')
  assert.equal((await keep(anOwner(1), 'nothing')).body.code, 'devices.unreadable')
})

test('owners list their devices from every market, in pages; strangers cannot', async () => {
  const who = anOwner(33)
  for (const [n, market] of [
    [970, 'IN'],
    [971, 'IT'],
    [972, 'IN'],
  ] as const) {
    const device = await aDevice(demoImei(n), market)
    later(1)
    await it.inMarket(market, (ctx) =>
      setOwner(ctx, device, { account: parseId(who.id).id, accountZone: 1, name: who.name }),
    )
  }
  it.as(who)
  const first = (await it.ask('/v1/my/devices?limit=2')).body
  const second = (await it.ask(`/v1/my/devices?limit=2&cursor=${first.next}`)).body
  const ends = [...first.items, ...second.items].map(({ lastFour }) => lastFour)
  assert.deepEqual(
    ends,
    [972, 971, 970].map((n) => demoImei(n).slice(-4)),
  )
  assert.equal(second.next, null)
  it.as(aFrontDesk)
  assert.deepEqual((await it.ask('/v1/my/devices')).body.items, [])
})
