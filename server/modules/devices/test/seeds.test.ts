import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { founded, town } from '#testing'
import { day } from '#shared/days'
import { isImei, readIdentifiers } from '#shared/imei'
import { findByText, ownerOf, passportOf, routes } from '../index.ts'
import { demoImei, insertDevices } from '../seeds.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

test('a demo number is right, of the range for tests, and its own', () => {
  assert.deepEqual([demoImei(1), demoImei(2)], ['001000000000017', '001000000000025'])
  fc.assert(
    fc.property(fc.nat(), (n) => {
      assert.ok(isImei(demoImei(n)))
      assert.deepEqual(readIdentifiers(demoImei(n)), [
        { kind: 'imei', value: demoImei(n), note: 'testRange' },
      ])
    }),
  )
})

test('five thousand devices of two zones are there at once, each found by its number', async () => {
  const model = { id: 'xiaomi-13', brand: 'Xiaomi', name: 'Xiaomi 13' }
  const rows = Array.from({ length: 5_000 }, (_, n) => ({
    zone: n % 2 === 0 ? 1 : 2,
    model,
    soldInMarket: n % 2 === 0 ? 'IN' : 'IT',
    deliveredOn: day('2026-01-05'),
    price: { minor: 4_999_900 + n, currency: 'INR' as const },
    identifiers: [
      { kind: 'imei' as const, value: demoImei(n * 2) },
      { kind: 'imei' as const, value: demoImei(n * 2 + 1) },
    ],
    owner: { account: null, accountZone: null, name: `Owner ${n}` },
    createdAt: founded,
  }))
  const started = performance.now()
  const ids = await insertDevices({ db: it.database.kysely }, rows)
  const seconds = (performance.now() - started) / 1_000
  assert.ok(seconds < 3, `${seconds} s`)
  await it.inMarket('IN', async (ctx) => {
    for (const n of [0, 1, 4_999]) {
      const { device } = await findByText(ctx, demoImei(n * 2 + 1))
      assert.equal(device?.id, ids[n])
      assert.equal(device?.deliveredOn, '2026-01-05')
      assert.deepEqual(device?.price, { minor: 4_999_900 + n, currency: 'INR' })
      assert.equal(device && (await ownerOf(ctx, device))?.name, `Owner ${n}`)
      assert.equal(device && (await passportOf(ctx, device)).identifiers.length, 2)
    }
  })
})
