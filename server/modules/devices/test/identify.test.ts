import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { town } from '#testing'
import { findByText, registerDevice, routes } from '../index.ts'
import { demoImei } from '../seeds.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

const imei = '490154203237518'
await it.inMarket('IN', async (ctx) => {
  await registerDevice(ctx, {
    model: 'xiaomi-13',
    identifiers: `IMEI1: ${imei} / IMEI2: 352099001761481`,
    soldInMarket: 'IN',
  })
  await registerDevice(ctx, {
    model: 'xiaomi-14t-pro',
    variant: 'rothko_id_global',
    identifiers: demoImei(7),
    soldInMarket: 'IN',
  })
  await registerDevice(ctx, {
    model: 'demo-band-2',
    identifiers: 'SN: PB20260001X',
    soldInMarket: 'IN',
  })
})
await it.inMarket('IT', async (ctx) => {
  await registerDevice(ctx, {
    model: 'xiaomi-13',
    variant: 'fuxi_eea_global',
    identifiers: demoImei(8),
    soldInMarket: 'IT',
  })
})

async function identify(text: string, market = 'IN') {
  return it.ask('/v1/devices/identify', { market, text })
}

test('a device is found by either IMEI however it was typed, and shows no person', async () => {
  const texts = [
    imei,
    '49-015420-323751-8',
    '49015420323751',
    '4901542032375101',
    'IMEI2: 352099001761481',
    'my phone: IMEI1: 490154203237518 / IMEI2: 352099001761481 thanks',
  ]
  for (const text of texts) {
    const { status, body } = await identify(text)
    assert.equal(status, 200, text)
    assert.equal(body.device?.model.id, 'xiaomi-13', text)
    assert.equal(body.device.lastFour, '7518')
  }
  const { device } = (await identify(imei)).body
  assert.deepEqual(Object.keys(device).toSorted(), [
    'deliveredOn',
    'id',
    'lastFour',
    'market',
    'mismatch',
    'model',
    'soldInMarket',
  ])
})

test('what was read is told, with the note that it was completed or shortened', async () => {
  assert.deepEqual((await identify('49015420323751')).body.read, [
    { kind: 'imei', value: imei, note: 'completed' },
  ])
  assert.equal((await identify('4901542032375101')).body.read[0].note, 'imeisv')
})

test('a unit that has only a serial is found by it, also in small letters', async () => {
  assert.equal((await identify('sn: pb20260001x')).body.device.lastFour, '001X')
})

test('a right number that we do not know gives no device', async () => {
  const { status, body } = await identify(demoImei(4_711))
  assert.equal(status, 200)
  assert.equal(body.device, null)
  assert.equal(body.read[0].kind, 'imei')
})

test('one wrong digit is refused with the number, prose without a number as unreadable', async () => {
  const wrong = await identify('490154203237519')
  assert.equal(wrong.status, 422)
  assert.equal(wrong.body.code, 'devices.wrongCheckDigit')
  assert.match(wrong.body.detail, /490154203237519/)
  const nothing = await identify('my screen is broken')
  assert.equal(nothing.status, 422)
  assert.equal(nothing.body.code, 'devices.unreadable')
})

test('a device of another market is found from any, and says that it was sold elsewhere', async () => {
  const { body } = await identify(demoImei(8))
  assert.equal(body.device.market, 'IT')
  assert.deepEqual(body.device.mismatch, { soldIn: 'IT', askedIn: 'IN', builtFor: 'EEA' })
})

test('inside one region of sale nothing is amiss; beyond it something is', async () => {
  for (const market of ['IT', 'DE', 'FR', 'ES'])
    assert.equal((await identify(demoImei(8), market)).body.device.mismatch, null)
  assert.notEqual((await identify(demoImei(8), 'GB')).body.device.mismatch, null)
})

test('a unit built for another country than the one it was sold in says so', async () => {
  assert.deepEqual((await identify(demoImei(7))).body.device.mismatch, {
    soldIn: 'IN',
    askedIn: 'IN',
    builtFor: 'ID',
  })
})

test('a text that names two devices finds the first', async () => {
  await it.inMarket('IT', async (ctx) => {
    const { read, device } = await findByText(ctx, `${demoImei(8)}, ${imei}`)
    assert.equal(read.length, 2)
    assert.equal(device?.lastFour, demoImei(8).slice(-4))
  })
})
