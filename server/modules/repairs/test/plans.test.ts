import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { registerDevice } from '#devices'
import { reserveClaim } from '#plans'
import { insertContracts } from '#plans/seeds'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { money } from '#shared/money'
import { aUuid } from '#testing'
import { aRepairTown, desk, lines, manager, technician } from './bench.ts'

const it = await aRepairTown()
after(() => it[Symbol.asyncDispose]())
const fee = { minor: 41_300, currency: 'INR' }
let count = 0

/** A phone sold two months ago that holds a plan. */
async function aCovered(plan = 'in.screen-protection') {
  count += 1
  const device = await it.inMarket('IN', (ctx) =>
    registerDevice(ctx, {
      model: 'xiaomi-13',
      identifiers: `36822/K3PL${String(count).padStart(5, '0')}`,
      soldInMarket: 'IN',
      contractOn: day('2026-01-08'),
      deliveredOn: day('2026-01-08'),
      price: money(900_000, 'INR'),
    }),
  )
  const holder = { account: null, zone: null, name: 'Asha', email: 'a@example.org' }
  const id = aUuid(600 + count)
  const seed = { zone: 1, id, device: device.id, plan, boughtOn: day('2026-01-08') }
  const rest = { holder: { ...holder, language: 'en' as const } }
  const { kysely: db } = it.database
  await insertContracts({ db }, [{ ...seed, ...rest }], day('2026-03-02'))
  const from = { device: publicId('dev', 1, device.id), model: undefined, identifier: undefined }
  const contract = async () => {
    const { rows } = await it.database.pool.query(
      `select c.state, c.claims_taken as taken, array(select state from plans.claim where zone = 1
         and contract = c.id order by made_at, id) as claims
       from plans.contract c where c.zone = 1 and c.id = $1`,
      [id],
    )
    return rows[0]
  }
  return { device, from, contract }
}

test('a claim pays for the screen: reserved when accepted, paid before the work, used at the end', async () => {
  const { from, contract } = await aCovered()
  let repair = await it.bring('estimated', from)
  const [estimate] = repair.estimates
  assert.deepEqual(estimate?.deductible, fee)
  assert.deepEqual(estimate?.ownerTotal, fee, 'the plan pays the rest')
  assert.equal(estimate?.lines[0]?.shares[0]?.payer, 'plan')
  assert.deepEqual(await contract(), { state: 'active', taken: 0, claims: [] })

  repair = { ...repair, ...(await it.take('accept', repair)) }
  assert.deepEqual(repair.money.due, fee)
  assert.deepEqual(await contract(), { state: 'active', taken: 1, claims: ['reserved'] })

  it.as(technician)
  const early = await it.ask(`/v1/repairs/${repair.id}/start`, {})
  assert.equal(early.body.code, 'plans.deductibleUnpaid')
  repair = { ...repair, ...(await it.take('pay', repair)) }
  for (const step of ['start', 'finish', 'check', 'handOver'] as const)
    repair = { ...repair, ...(await it.take(step, repair)) }
  assert.equal(repair.stage, 'handedOver')
  assert.deepEqual(await contract(), { state: 'active', taken: 1, claims: ['used'] })
  const { rows } = await it.database.pool.query('select 1 from plans.hand_over where zone = 1')
  assert.equal(rows.length, 1, 'from now on a plan that follows a repair may be bought')
})

test('what goes back unrepaired gives its claim back', async () => {
  const { from, contract } = await aCovered()
  const repair = await it.bring('approved', from)
  assert.equal((await contract()).taken, 1)
  it.as(manager)
  const body = { reason: 'no part to be had' }
  await it.ask(`/v1/repairs/${repair.id}/return-unrepaired`, body)
  assert.deepEqual(await contract(), { state: 'active', taken: 0, claims: ['released'] })
})

test('an estimate that is declined keeps no claim', async () => {
  const { from, contract } = await aCovered()
  await it.bring('declined', from)
  assert.equal((await contract()).taken, 0)
})

test('a new estimate in mid-course keeps the claim that the repair already has', async () => {
  const { from, contract } = await aCovered()
  let repair = await it.bring('approved', from)
  repair = { ...repair, ...(await it.take('pay', repair)) }
  for (const step of ['start', 'diagnose', 'estimate', 'accept'] as const)
    repair = { ...repair, ...(await it.take(step, repair)) }
  assert.deepEqual(await contract(), { state: 'active', taken: 1, claims: ['reserved'] })
  assert.equal(repair.money.open.minor, 0)
})

test('when another took the last claim meanwhile, the estimate cannot be accepted as it stands', async () => {
  const { from, device, contract } = await aCovered()
  const repair = await it.bring('estimated', from)
  const plan = 'in.screen-protection'
  const incidentOn = day('2026-02-01')
  for (const n of [801, 802])
    await it.inMarket('IN', (ctx) =>
      reserveClaim(ctx, { repair: { id: aUuid(n) }, device, plan, incidentOn }),
    )
  it.as(desk)
  const path = `/v1/repairs/${repair.id}/estimates/${repair.estimates[0]?.id}/accept`
  assert.equal((await it.ask(path, {})).body.code, 'plans.noClaimLeft')
  assert.equal((await contract()).taken, 2)
  const again = await it.take('estimate', repair)
  assert.equal(again.estimates.at(-1)?.lines[0]?.shares[0]?.payer, 'owner')
})

test('who has a fee to pay is asked before the work goes on', async () => {
  const { from } = await aCovered()
  const repair = await it.bring('diagnosed', from)
  it.as(technician)
  const { body } = await it.ask(`/v1/repairs/${repair.id}/proceed`, { lines })
  assert.equal(body.code, 'repairs.ownerPays')
  assert.equal(body.facts.minor, fee.minor)
})

test('a device beyond economic repair is settled by its plan and goes back as it is', async () => {
  const { from, contract } = await aCovered('in.complete-protect')
  const repair = await it.bring('estimated', from)
  it.as(technician)
  assert.equal((await it.ask(`/v1/repairs/${repair.id}/settlement`, {})).status, 403)
  it.as(manager)
  const { status, body } = await it.ask(`/v1/repairs/${repair.id}/settlement`, {})
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.stage, 'ready')
  assert.equal(body.outcome, 'unrepaired')
  assert.deepEqual(await contract(), { state: 'settled', taken: 1, claims: ['used'] })
})

test('a repair that costs less than the terms say is not settled', async () => {
  const { from, contract } = await aCovered()
  const repair = await it.bring('estimated', from)
  it.as(manager)
  const { body } = await it.ask(`/v1/repairs/${repair.id}/settlement`, {})
  assert.equal(body.code, 'plans.notBeyondRepair')
  assert.equal((await contract()).taken, 0, 'nothing is kept of a refused settlement')
})
