import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { registerDevice } from '#devices'
import * as promises from '#promises'
import { publicId } from '#shared/ids'
import { staff } from '#testing'
import { aRepairTown, desk, signature, technician, tests } from './bench.ts'

const it = await aRepairTown({ listeners: promises.listeners })
after(() => it[Symbol.asyncDispose]())

const italian = await it.inMarket('IT', (ctx) =>
  registerDevice(ctx, { model: 'xiaomi-13', identifiers: '352099001761481', soldInMarket: 'IT' }),
)
const device = publicId('dev', italian.zone, italian.id)
const changes = { device, model: undefined, identifier: undefined }
const newImei = '490154203237518'
const parts = [
  { verb: 'add', component: 'display', sku: 'xiaomi-13-display', serial: 'DSP-7' },
  { verb: 'add', component: 'board', sku: 'board-1' },
]
const passport = async () => {
  it.as(staff({ role: 'serviceManager', market: 'IT', n: 61 }))
  return (await it.ask(`/v1/devices/${device}`)).body
}
const askAll = async (statement: string) => (await it.database.pool.query(statement)).rows
/** As it stands when a server is killed after the listener acted and before it was settled here. */
const deliverAgain = async (listener: string, fact: string) => {
  await it.database.pool.query(
    `insert into core.delivery (zone, id, fact, listener, attempts, due_at)
     select zone, id, id, $1, 0, happened_at from core.fact where zone = 1 and name = $2`,
    [listener, fact],
  )
  await it.settle()
}

test('what a repair fits to a device of another market is written into its passport there, once', async () => {
  assert.equal(italian.zone, 2)
  const { id } = await it.bring('repairing', changes)
  it.as(technician)
  const at = `/v1/repairs/${id}`
  const finished = await it.ask(`${at}/finish`, {
    parts,
    newImei,
  })
  assert.equal(finished.status, 200)

  await it.settle()
  await deliverAgain('repairs.whenFinished', 'repairs.finished')
  const { parts: fitted, identifiers } = await passport()
  assert.deepEqual(
    fitted.map(({ component, serial, repair }: Record<string, unknown>) => [
      component,
      serial,
      repair,
    ]),
    [
      ['display', 'DSP-7', id],
      ['board', null, id],
    ],
  )
  assert.equal(identifiers.length, 2)
  const kept = await askAll(`select data::text from core.fact where name = 'repairs.finished'`)
  assert.ok(!kept[0].data.includes(newImei), 'facts carry no whole number')
  const stamps = await askAll(`select zone, kind, components from promises.stamp
    where kind = 'part_warranty' order by components::text`)
  assert.deepEqual(
    stamps.map(({ zone, components }) => [zone, ...components]),
    [
      [2, 'board'],
      [2, 'display'],
    ],
  )

  it.as(technician)
  await it.ask(`${at}/check`, { tests })
  it.as(desk)
  await it.ask(`${at}/payments`, { amount: finished.body.money.open, method: 'card' })
  const done = await it.ask(`${at}/hand-over`, { to: 'Asha', signature })
  assert.equal(done.body.stage, 'handedOver')
  await it.settle()
  await deliverAgain('repairs.whenHandedOver', 'repairs.handedOver')
  const past = await askAll('select zone, device, kind, component from promises.past_repair')
  assert.deepEqual(past, [{ zone: 2, device: italian.id, kind: 'repair', component: 'display' }])
  assert.deepEqual(it.faults, [])
})
