import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { listeners as promised, routes as promises } from '#promises'
import { publicId } from '#shared/ids'
import { staff } from '#testing'
import { aRepairTown, desk, diagnosis, lines, manager, signature, technician } from './bench.ts'

const it = await aRepairTown({ routes: promises, listeners: promised })
after(() => it[Symbol.asyncDispose]())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const reviewer = staff({ role: 'serviceManager', n: 77 })
const device = publicId('dev', it.device.zone, it.device.id)

/** The phone of the town, whose owner reports no accident, with a broken display on the bench. */
async function onTheBench() {
  it.as(anonymous)
  const { body: booked } = await it.book({ device, accident: false })
  it.as(desk)
  const path = `/v1/repairs/${booked.repair}`
  await it.ask(`${path}/receive`, { lock: 'unlocked', data: 'backedUp' })
  it.as(technician)
  await it.ask(`${path}/diagnosis`, diagnosis)
  return { path, token: String(booked.token) }
}

const track = async (token: string) => {
  it.as(anonymous)
  return (await it.ask(`/v1/track/${token}`)).body
}

test('a promise is refused with evidence, appealed in one tap, and changed by a second reviewer', async () => {
  const { path, token } = await onTheBench()
  assert.equal((await track(token)).can.appeal, 'repairs.nothingToAppeal')
  it.as(anonymous)
  const early = await it.ask(`/v1/track/${token}/appeal`, {})
  assert.equal(early.body.code, 'repairs.nothingToAppeal')
  it.as(technician)
  const estimate = () => it.ask(`${path}/estimate`, { lines })
  assert.equal((await estimate()).body.code, 'repairs.refusalNeedsEvidence')
  const headers = { 'content-type': 'image/png' }
  await it.ask(`${path}/photos?moment=opening`, undefined, { bytes: png, headers })
  assert.equal((await estimate()).status, 200)
  assert.equal((await track(token)).can.appeal, true)
  it.as(anonymous)
  const appealed = await it.ask(`/v1/track/${token}/appeal`, { words: 'It never fell.' })
  assert.deepEqual([appealed.body.appeal.state, appealed.status], ['open', 200])
  const again = await it.ask(`/v1/track/${token}/appeal`, {})
  assert.equal(again.body.code, 'promises.appealKnown')

  it.as(reviewer)
  const [appeal] = (await it.ask('/v1/appeals?market=IN&state=open')).body.items
  const answer = 'The photo shows no blow.'
  await it.ask(`/v1/appeals/${appeal.id}/review`, { move: 'change', answer })
  await it.settle()
  await it.settle()
  const seen = await track(token)
  assert.deepEqual(seen.appeal, { state: 'changed', answer })
  assert.equal(seen.messages.at(-1).text, answer)
  it.as(technician)
  const { body } = await it.ask(`${path}/estimate`, { lines })
  assert.equal(body.diagnosis.cause, 'defect')
  assert.equal(body.estimates.at(-1).lines[0].shares[0].payer, 'maker')
  // The device is free again for the next test.
  it.as(manager)
  await it.ask(`${path}/return-unrepaired`, { reason: 'Test' })
  it.as(desk)
  const given = await it.ask(`${path}/hand-over`, { to: 'Asha', signature })
  assert.equal(given.body.stage, 'handedOver')
  await it.settle()
})

test('a repair that was handed over lies behind its device', async () => {
  it.as(manager)
  // One that was returned unrepaired is no repair.
  assert.deepEqual((await it.ask(`/v1/devices/${device}/why`)).body.history, [])
  const { id } = await it.bring('ready', { identifier: undefined, model: undefined, device })
  it.as(desk)
  const open = (await it.read(id)).money
  it.as(desk)
  if (open.due.minor > 0)
    await it.ask(`/v1/repairs/${id}/payments`, { amount: open.due, method: 'cash' })
  await it.ask(`/v1/repairs/${id}/hand-over`, { to: 'Asha', signature })
  await it.settle()
  await it.settle()
  it.as(manager)
  const { history } = (await it.ask(`/v1/devices/${device}/why`)).body
  assert.deepEqual(
    history.map(({ kind, component }: Record<string, string>) => [kind, component]),
    [['repair', 'display']],
  )
})
