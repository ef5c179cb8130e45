import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { anOwner } from '#testing'
import {
  aRepairTown,
  contact,
  desk,
  diagnosis,
  imei,
  lines,
  manager,
  otherDesk,
  otherSite,
  signature,
  site,
  technician,
  tests,
} from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())

type Answer = { readonly status: number; readonly body: { readonly code?: string } }
const refused = ({ status, body }: Answer) => [status, body.code]

test('a booking without what its way needs is refused with the field', async () => {
  it.as(anonymous)
  assert.deepEqual(refused(await it.book({ slot: undefined })), [422, 'repairs.slotNeeded'])
  assert.deepEqual(refused(await it.book({ way: 'parcel', slot: undefined })), [
    422,
    'repairs.addressNeeded',
  ])
  assert.deepEqual(refused(await it.book({ symptom: 'bored' })), [422, 'repairs.unknownSymptom'])
  assert.deepEqual(refused(await it.book({ device: undefined })), [422, 'repairs.deviceOrModel'])
  assert.deepEqual(refused(await it.book({ market: 'XX' })), [422, 'core.unknownMarket'])
  assert.deepEqual(refused(await it.book({ slot: '2026-03-02T01:00:00.000Z' })), [
    422,
    'scheduling.noSuchSlot',
  ])
})

test('a way that the market does not offer cannot be booked', async () => {
  await it.database.pool.query(
    "update markets.line_up set state = 'paused' where market = 'IN' and service = 'counter'",
  )
  assert.equal((await it.book()).body.code, 'markets.notOffered')
  const { body } = await it.ask('/v1/options', {
    market: 'IN',
    model: 'xiaomi-13',
    symptom: 'screen-cracked',
  })
  assert.deepEqual([...new Set(body.options.map(({ way }: { way: string }) => way))], ['parcel'])
  await it.database.pool.query(
    "update markets.line_up set state = 'live' where market = 'IN' and service = 'counter'",
  )
})

test('one unit has one open repair, however its number is typed', async () => {
  it.as(anonymous)
  const first = await it.book()
  assert.equal(first.status, 200)
  const again = await it.book({
    device: undefined,
    identifier: imei.slice(0, 14),
    slot: '2026-03-02T07:00:00.000Z',
  })
  assert.deepEqual(refused(again), [409, 'repairs.alreadyOpen'])
  await it.ask(`/v1/track/${first.body.token}/cancel`, {})
  assert.equal((await it.book({ slot: '2026-03-02T07:00:00.000Z' })).status, 200)
})

test('each step is refused before its time, with the stage it is in', async () => {
  const { id } = await it.bring('received')
  it.as(manager)
  const at = `/v1/repairs/${id}`
  for (const [path, input] of [
    ['receive', { lock: 'unlocked', data: 'backedUp' }],
    ['estimate', { lines }],
    ['start', {}],
    ['finish', {}],
    ['check', { tests }],
    ['cancel', { reason: 'no' }],
    ['hand-over', { to: 'A', signature }],
    ['replace', { reason: 'no', identifier: '36822/K3UT99999' }],
  ] as const) {
    assert.deepEqual(
      refused(await it.ask(`${at}/${path}`, input)),
      [409, 'repairs.wrongStage'],
      path,
    )
  }
})

test('of two who press at once one moves the repair, the other learns that it has moved', async () => {
  const { id } = await it.bring('approved')
  it.as(technician)
  const answers = await Promise.all([1, 2, 3, 4].map(() => it.ask(`/v1/repairs/${id}/start`, {})))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409, 409])
})

test('an estimate is answered once: accept and decline at the same moment leave one answer', async () => {
  const { id, token, estimates } = await it.bring('estimated')
  it.as(anonymous)
  const at = `/v1/track/${token}/estimates/${estimates[0]?.id}`
  const answers = await Promise.all([it.ask(`${at}/accept`, {}), it.ask(`${at}/decline`, {})])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409])
  assert.deepEqual(refused(await it.ask(`${at}/accept`, {})), [409, 'repairs.estimateClosed'])
  assert.ok(['approved', 'declined'].includes((await it.read(id)).stage))
})

test('a screen that shows an old version cannot overwrite a newer one', async () => {
  const repair = await it.bring('approved')
  it.as(technician)
  const stale = await it.ask(
    `/v1/repairs/${repair.id}/start`,
    {},
    { headers: { 'if-match': `W/"${repair.version - 1}"` } },
  )
  assert.deepEqual(refused(stale), [412, 'core.changedMeanwhile'])
  const fresh = await it.ask(
    `/v1/repairs/${repair.id}/start`,
    {},
    { headers: { 'if-match': `W/"${repair.version}"` } },
  )
  assert.deepEqual([fresh.status, fresh.headers['etag']], [200, `W/"${repair.version + 1}"`])
})

test('somebody of another site neither sees nor touches a repair', async () => {
  const { id } = await it.bring('received')
  it.as(otherDesk)
  assert.deepEqual(refused(await it.ask(`/v1/repairs/${id}`)), [404, 'repairs.notFound'])
  assert.deepEqual(refused(await it.ask(`/v1/repairs/${id}/messages`, { text: 'hello' })), [
    404,
    'repairs.notFound',
  ])
  const { body } = await it.ask('/v1/repairs?market=IN')
  assert.deepEqual(body.items, [])
  it.as(anOwner())
  assert.equal((await it.ask(`/v1/repairs/${id}`)).status, 403)
})

test('a technician may see but not hand over', async () => {
  const { id } = await it.bring('ready')
  it.as(technician)
  assert.equal((await it.ask(`/v1/repairs/${id}/hand-over`, { to: 'A', signature })).status, 403)
})

test('an intake at a site that is not one’s own is refused', async () => {
  it.as(desk)
  const body = {
    market: 'IN',
    site: otherSite,
    model: 'xiaomi-13',
    symptom: 'screen-cracked',
    contact,
    lock: 'locked',
    data: 'mustBeKept',
  }
  assert.deepEqual(refused(await it.ask('/v1/repairs/intake', body)), [403, 'repairs.notYours'])
  const own = await it.ask('/v1/repairs/intake', { ...body, site, identifier: '36822/K3UT77777' })
  assert.deepEqual([own.status, own.body.stage, own.body.intake.lock], [200, 'received', 'locked'])
})

test('amounts in another currency and payments beyond what is open are refused', async () => {
  const { id } = await it.bring('diagnosed')
  it.as(technician)
  const euros = [{ class: 'part', label: 'Display', amount: { minor: 100, currency: 'EUR' } }]
  assert.deepEqual(refused(await it.ask(`/v1/repairs/${id}/estimate`, { lines: euros })), [
    422,
    'repairs.wrongCurrency',
  ])
  it.as(desk)
  const pay = { amount: { minor: 1, currency: 'INR' }, method: 'cash' }
  assert.deepEqual(refused(await it.ask(`/v1/repairs/${id}/payments`, pay)), [
    422,
    'repairs.wrongAmount',
  ])
})

test('work goes on without asking only where others pay everything', async () => {
  const { id } = await it.bring('diagnosed')
  it.as(technician)
  assert.deepEqual(refused(await it.ask(`/v1/repairs/${id}/proceed`, { lines })), [
    409,
    'repairs.ownerPays',
  ])
})

test('a code that nobody knows is named', async () => {
  const { id } = await it.bring('received')
  it.as(technician)
  const answer = await it.ask(`/v1/repairs/${id}/diagnosis`, { ...diagnosis, defect: 'D-NONE-99' })
  assert.deepEqual([answer.body.code, answer.body.facts.code], ['repairs.unknownCode', 'D-NONE-99'])
})

test('a link with one character changed opens nothing', async () => {
  const { token } = await it.bring('booked')
  it.as(anonymous)
  const other = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0')
  assert.deepEqual(refused(await it.ask(`/v1/track/${other}`)), [404, 'repairs.linkUnknown'])
})

test('a swollen battery is not offered the mail, and cannot be booked into it', async () => {
  it.as(anonymous)
  const trouble = { market: 'IN', model: 'xiaomi-13', symptom: 'battery-swollen' }
  const { body } = await it.ask('/v1/options', trouble)
  assert.deepEqual([...new Set(body.options.map(({ way }: { way: string }) => way))], ['counter'])
  const mail = { ...contact, address: '7 Lake Road', postcode: '560001' }
  const booked = await it.book({
    ...trouble,
    device: undefined,
    way: 'parcel',
    site: undefined,
    slot: undefined,
    contact: mail,
  })
  assert.deepEqual(refused(booked), [409, 'repairs.mayNotTravel'])
})
