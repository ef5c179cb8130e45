import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous, system } from '#core/context'
import { runJob } from '#core/jobs'
import { addWorkingMinutes } from '#shared/workingTime'
import { calendarOf, servicePromise } from '#markets'
import { jobs } from '../jobs.ts'
import { aRepairTown, desk, manager, technician } from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())

const hourMs = 3_600_000
const pass = (hours: number) =>
  void (it.clock.at = new Date(it.clock.at.getTime() + hours * hourMs))

test('the clock stops while a part is missing, and the promise moves by the working time that was waited', async () => {
  const repair = await it.bring('repairing')
  assert.ok(repair.promisedAt)
  it.as(technician)
  const at = `/v1/repairs/${repair.id}`
  const waiting = await it.ask(`${at}/wait`, { for: 'part', note: 'Display ordered' })
  assert.deepEqual(
    [waiting.body.waitingOn, waiting.body.promisedAt, waiting.body.late],
    ['part', null, false],
  )
  assert.equal((await it.ask(`${at}/wait`, { for: 'part' })).body.code, 'repairs.alreadyWaiting')
  pass(48)
  const { body } = await it.ask(`${at}/resume`, {})
  const expected = await it.inMarket(
    'IN',
    async (ctx) => {
      const calendar = await calendarOf(ctx)
      const { workingMinutes } = await servicePromise(ctx, 'counter')
      // Nothing else passed between the intake and the wait, so all the promised work is still to
      // come.
      return new Date(addWorkingMinutes(calendar, ctx.now.getTime(), workingMinutes)).toISOString()
    },
    system,
  )
  assert.equal(body.promisedAt, expected)
  assert.equal(body.promises.at(-1).cause, 'Counted on after the wait')
  assert.equal((await it.ask(`${at}/resume`, {})).body.code, 'repairs.notWaiting')
})

test('an estimate that nobody answers expires, and it is our turn again', async () => {
  const { id, token } = await it.bring('estimated')
  pass(7 * 24 + 1)
  for (const job of jobs) await runJob(it.engine.around, job)
  const expired = await it.read(id)
  assert.deepEqual(
    [expired.stage, expired.estimates[0]?.state, expired.waitingOn],
    ['declined', 'expired', 'nobody'],
  )
  it.as(anonymous)
  const { body } = await it.ask(`/v1/track/${token}`)
  assert.equal(body.can.accept, 'repairs.estimateClosed')
})

test('a moved promise keeps what it was and why, and the owner is told', async () => {
  const { id } = await it.bring('repairing')
  it.as(manager)
  const to = new Date(it.clock.at.getTime() + 100 * hourMs).toISOString()
  const { body } = await it.ask(`/v1/repairs/${id}/promise`, {
    to,
    cause: 'partDelayed',
    words: 'Customs',
  })
  assert.deepEqual(
    [body.promisedAt, body.promises.at(-1).cause, body.promises.at(-1).words],
    [to, 'The part is delayed', 'Customs'],
  )
  const past = await it.ask(`/v1/repairs/${id}/promise`, {
    to: '2026-01-01T00:00:00.000Z',
    cause: 'other',
  })
  assert.equal(past.body.code, 'repairs.promiseInPast')
  await it.settle()
  const { rows } = await it.database.pool.query(
    "select body from notices.notice where template = 'promiseMoved'",
  )
  assert.equal(rows.length, 1)
  assert.match(rows[0].body, /The part is delayed/)
})

test('a late repair is counted as late until it is ready, and not while its owner is waited for', async () => {
  const { id } = await it.bring('repairing')
  pass(24 * 14)
  it.as(manager)
  const late = await it.read(id)
  assert.equal(late.late, true)
  const { body: before } = await it.ask('/v1/repairs/today?market=IN')
  await it.take('finish', late)
  await it.take('check', late)
  assert.equal((await it.read(id)).late, false)
  it.as(manager)
  const { body: afterwards } = await it.ask('/v1/repairs/today?market=IN')
  assert.equal(afterwards.late, before.late - 1)
  it.as(desk)
})
