import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { aForeignManager, anAdmin, aFrontDesk, aManager, staff } from '#testing'
import { names as namesUnit, type Predicate } from '../campaign.ts'
import { names, promisesTown } from './aTown.ts'

const { it, aDevice } = await promisesTown()
after(() => it[Symbol.asyncDispose]())

const campaign = {
  code: 'BATTERY-2026',
  names,
  market: 'IT',
  models: ['xiaomi-13'],
  components: ['battery'],
  startsOn: '2026-11-01',
}
const open = (more: object = {}) => it.ask('/v1/campaigns', { ...campaign, ...more })
const firstOf = async (id: string, query: string) =>
  (await it.ask(`/v1/devices/${id}/why?${query}`)).body.promises[0].rule

test('from the moment a campaign is open its devices get a free repair, and each desk sees it', async () => {
  const { id } = await aDevice()
  const { id: other } = await aDevice({ model: 'redmi-note-13' })
  it.as(aForeignManager)
  assert.equal(await firstOf(id, 'component=battery&cause=wear'), 'it.legal_guarantee')
  const { status, body } = await open()
  assert.deepEqual([status, body.state, body.name], [200, 'open', 'Battery'])
  assert.equal(await firstOf(id, 'component=battery&cause=wear'), 'BATTERY-2026')
  assert.notEqual(await firstOf(id, 'component=display'), 'BATTERY-2026')
  assert.notEqual(await firstOf(other, 'component=battery'), 'BATTERY-2026')
  const flagged = (await it.ask(`/v1/devices/${id}/why`)).body.campaigns
  assert.deepEqual(flagged, [{ code: 'BATTERY-2026', name: 'Battery' }])
  assert.ok(it.facts.some(({ name }) => name === 'promises.campaignOpened'))
})

test('a device is named by its IMEI too, also by one that a board swap ended', async () => {
  const { id } = await aDevice({ identifiers: '001000000000017' })
  it.as(aForeignManager)
  const range = { imeiFrom: '001000000000010', imeiTo: '001000000000020' }
  await open({ code: 'IMEI-RANGE', components: ['camera'], ...range })
  assert.equal(await firstOf(id, 'component=camera'), 'IMEI-RANGE')
  await open({ code: 'OTHER-RANGE', components: ['speaker'], imeiFrom: '001000000000030' })
  assert.notEqual(await firstOf(id, 'component=speaker'), 'OTHER-RANGE')
})

test('a code is used once; a closed campaign names nobody any more', async () => {
  const { id } = await aDevice()
  it.as(aForeignManager)
  assert.equal((await open({ code: 'ONCE', components: ['buttons'] })).status, 200)
  assert.equal((await open({ code: 'ONCE' })).body.code, 'promises.campaignKnown')
  const close = () => it.ask('/v1/campaigns/ONCE/close', { market: 'IT' })
  assert.equal((await close()).body.state, 'closed')
  assert.equal((await close()).body.code, 'promises.campaignClosed')
  assert.notEqual(await firstOf(id, 'component=buttons'), 'ONCE')
  const gone = await it.ask('/v1/campaigns/NEVER-WAS/close', { market: 'IT' })
  assert.equal(gone.body.code, 'promises.campaignNotFound')
  const listed = (await it.ask('/v1/campaigns?market=IT')).body.items
  assert.ok(
    listed.some(({ code, state }: Record<string, string>) => code === 'ONCE' && state === 'closed'),
  )
})

test('only who leads a market opens its campaigns, and only who leads all opens one for all', async () => {
  it.as(aManager)
  assert.equal((await open({ code: 'FOREIGN' })).status, 403)
  it.as(aFrontDesk)
  assert.equal((await open({ code: 'DESK', market: 'IN' })).status, 403)
  it.as(staff({ role: 'marketManager', market: 'IT', site: 'sit_x' }))
  assert.equal((await open({ code: 'SITE' })).status, 403)
  it.as(aForeignManager)
  assert.equal((await open({ code: 'EVERYWHERE', market: null })).status, 403)
  it.as(anAdmin)
  assert.equal(
    (await open({ code: 'EVERYWHERE', market: null, components: ['housing'] })).status,
    200,
  )
  const wrong = await open({ code: 'TURNED', imeiFrom: '9'.repeat(15), imeiTo: '1'.repeat(15) })
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'promises.rangeReversed'])
  const model = await open({ code: 'MODEL', models: ['no-such-model'] })
  assert.equal(model.body.code, 'catalog.modelNotFound')
})

test('a predicate that asks more never names more', () => {
  const open: Predicate = {
    market: null,
    models: null,
    variants: null,
    imeiFrom: null,
    imeiTo: null,
    soldFrom: null,
    soldTo: null,
  }
  const part = fc.record({
    market: fc.constantFrom(null, 'IT', 'IN'),
    models: fc.constantFrom(null, ['a'], ['a', 'b']),
    imeiFrom: fc.constantFrom(null, '100', '500'),
    imeiTo: fc.constantFrom(null, '300', '900'),
  })
  const unit = fc.record({
    market: fc.constantFrom('IT', 'IN'),
    model: fc.constantFrom('a', 'b', 'c'),
    variant: fc.constant(null),
    imeis: fc.array(fc.constantFrom('050', '200', '700'), { maxLength: 2 }),
    soldOn: fc.constant(null),
  })
  fc.assert(
    fc.property(part, unit, (asked, one) => {
      const whole = namesUnit({ ...open, ...asked }, one)
      if (whole)
        for (const key of ['market', 'models', 'imeiFrom', 'imeiTo'] as const)
          assert.ok(namesUnit({ ...open, ...asked, [key]: null }, one))
    }),
  )
})
