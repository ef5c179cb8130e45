import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fitPart } from '#devices'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { aForeignManager, aFrontDesk, anOwner, aUuid } from '#testing'
import { behind, rememberRepair } from '../index.ts'
import { promisesTown } from './aTown.ts'

const { it, aDevice } = await promisesTown()
after(() => it[Symbol.asyncDispose]())

test('a device is stamped with what law and maker promise when it becomes known, once', async () => {
  const { id } = await aDevice()
  await it.settle()
  it.as(aForeignManager)
  const { status, body } = await it.ask(`/v1/devices/${id}/why`)
  assert.equal(status, 200)
  assert.deepEqual(
    body.stamps.map(({ kind, endsOn }: Record<string, string>) => [kind, endsOn]),
    [
      ['legal_guarantee', '2028-08-05'],
      ['commercial_warranty', '2028-08-01'],
    ],
  )
  const [first] = body.promises
  assert.match(first.source, /Codice del consumo/)
  assert.deepEqual([first.verified, first.rule, body.market], [true, 'it.legal_guarantee', 'IT'])
  assert.equal(body.mustTell[0].code, 'eu.repair_extends_guarantee')
})

test('a part that a repair fitted carries its own warranty, before the guarantee', async () => {
  const { device, id } = await aDevice()
  const repair = publicId('rep', device.zone, aUuid(7))
  await it.inMarket('IT', (ctx) =>
    fitPart(ctx, device, { component: 'battery', sku: 'BAT-1', repair }),
  )
  await it.settle()
  it.as(aForeignManager)
  const why = async (component: string) =>
    (await it.ask(`/v1/devices/${id}/why?component=${component}`)).body.promises[0]
  assert.deepEqual(
    [(await why('battery')).kind, (await why('battery')).endsOn],
    ['part_warranty', '2027-02-24'],
  )
  assert.equal((await why('display')).kind, 'legal_guarantee')
})

test('a repair is remembered with its device, and lengthens its guarantee', async () => {
  const { device, id } = await aDevice()
  await it.inMarket('IT', (ctx) =>
    rememberRepair(ctx, device, {
      repair: aUuid(90),
      kind: 'repair',
      under: 'legal_guarantee',
      component: 'display',
      reportedOn: day('2026-09-01'),
      handedOverOn: day('2026-09-05'),
    }),
  )
  it.as(aForeignManager)
  const { body } = await it.ask(`/v1/devices/${id}/why?component=display`)
  // The law of Italy does not say so yet; the house grants it.
  assert.equal(body.promises[0].endsOn, '2029-08-05')
  assert.equal(body.history.length, 1)
  const seen = await it.inMarket('IT', (ctx) => behind(ctx, device, 'display'))
  assert.deepEqual(
    seen.history.map(({ sameFault }) => sameFault),
    [true],
  )
})

test('only staff of the device’s market see why', async () => {
  const { id } = await aDevice()
  it.as(anOwner())
  assert.equal((await it.ask(`/v1/devices/${id}/why`)).status, 403)
  it.as(aFrontDesk)
  assert.equal((await it.ask(`/v1/devices/${id}/why`)).body.code, 'devices.notFound')
})
