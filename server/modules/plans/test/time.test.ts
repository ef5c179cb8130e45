import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { runJob } from '#core/jobs'
import { jobs } from '../jobs.ts'
import { aPlanTown, now, ownerOf } from './bench.ts'

const it = await aPlanTown()
after(() => it[Symbol.asyncDispose]())
beforeEach(() => {
  it.clock.at = now
  it.as(ownerOf.IN)
})
const passTime = async () => {
  for (const job of jobs) await runJob(it.engine.around, job)
}
const stateOf = async (id: string) => (await it.ask(it.at(id))).body.state

test('a paid plan begins on its first day, an unpaid one does not', async () => {
  const plan = 'in.extended-warranty-phone'
  const paid = await it.held('IN', (await it.device()).publicId, plan)
  const unpaid = (await it.buy((await it.device()).publicId, plan)).body
  assert.equal(await stateOf(paid.id), 'bought', 'it begins after the maker’s warranty')
  it.clock.at = new Date(new Date(paid.startsOn).getTime() - 86_400_000)
  await passTime()
  assert.equal(await stateOf(paid.id), 'bought')
  it.clock.at = new Date(paid.startsOn)
  await passTime()
  assert.equal(await stateOf(paid.id), 'active')
  assert.equal(await stateOf(unpaid.id), 'bought')
})

test('a plan holds on its last day and has ended the day after', async () => {
  const contract = await it.held('IN', (await it.device()).publicId, 'in.screen-protection')
  it.clock.at = new Date('2027-11-21T12:00:00Z')
  await passTime()
  assert.equal(await stateOf(contract.id), 'active')
  it.clock.at = new Date('2027-11-21T18:35:00Z')
  await passTime()
  assert.equal(await stateOf(contract.id), 'ended', 'in India it is the 22nd already')
})

test('a holder is told once that the end comes near', async () => {
  const contract = await it.held('IN', (await it.device()).publicId, 'in.screen-protection')
  const told = async () => {
    const { rows } = await it.database.pool.query(
      `select n.body from notices.notice n
       join plans.contract c on c.zone = n.zone and c.id = n.about
       where n.zone = 1 and n.template = 'planEnding' and c.ends_on = '2027-11-21'
         and c.state = 'active'`,
    )
    return rows
  }
  it.clock.at = new Date('2027-11-06T04:30:00Z')
  await passTime()
  assert.equal((await told()).length, 0)
  it.clock.at = new Date('2027-11-07T04:30:00Z')
  await passTime()
  await passTime()
  const [notice, ...more] = await told()
  assert.equal(more.length, 0)
  assert.match(notice.body, /21 November 2027/)
  assert.equal(await stateOf(contract.id), 'active')
})

test('in a demonstration an invented price is not asked for', async () => {
  await using demo = await aPlanTown({ demo: true })
  const { publicId } = await demo.device()
  demo.as(ownerOf.IN)
  const { body } = await demo.buy(publicId, 'in.screen-protection')
  assert.equal(body.state, 'active')
  assert.deepEqual(body.paid, body.price)
  assert.equal(body.demo, true)
})
