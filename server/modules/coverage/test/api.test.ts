import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aForeignManager, anOwner, aUuid, town } from '#testing'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { type Device, registerDevice } from '#devices'
import { decideFor, getDecision, promisesAtSale, questionFor, routes } from '../index.ts'
import { tables } from '../tables.ts'
import { lawTerms } from '../terms.ts'
import { aQuestion, type Change } from './question.ts'

const it = await town({ routes, now: new Date('2026-11-24T10:00:00Z') })
after(() => it[Symbol.asyncDispose]())
let count = 0

async function decide(change: Change = {}, more: object = {}) {
  const { stamped: _, ...question } = aQuestion(change)
  return it.ask('/v1/coverage/decisions', { ...question, ...more })
}

async function aDevice(values: { deliveredOn?: ReturnType<typeof day> } = {}): Promise<Device> {
  const identifiers = `SN: UNIT${100_000 + (count += 1)}`
  return it.inMarket('IT', (ctx) =>
    registerDevice(ctx, { model: 'xiaomi-13', identifiers, soldInMarket: 'IT', ...values }),
  )
}

test('anyone may ask who pays, and is answered in their language', async () => {
  const { status, body } = await decide()
  assert.equal(status, 200)
  assert.equal(body.lines[0].shares[0].payer, 'seller')
  it.speak('it')
  assert.match((await decide()).body.promises[0].because, /entro il 5 agosto 2028/)
  it.speak('hi')
  assert.match((await decide()).body.promises[0].because, /5 अगस्त 2028/)
  it.speak('zh')
  assert.match((await decide()).body.promises[0].because, /2028年8月5日/)
  it.speak('en')
  const kept = await it.inMarket('IT', (ctx) =>
    tables(ctx).selectFrom('coverage.decision').select('id').where('zone', '=', ctx.zone).execute(),
  )
  assert.deepEqual(kept, [])
})

const refused: readonly [string, Change, object, string, string][] = [
  [
    'a delivery after the report',
    { device: { deliveredOn: day('2026-11-21') } },
    {},
    'coverage.datesOutOfOrder',
    'device.deliveredOn',
  ],
  [
    'a contract after the report',
    { device: { contractOn: day('2026-11-21') } },
    {},
    'coverage.datesOutOfOrder',
    'device.contractOn',
  ],
  [
    'a fault after its report',
    { fault: { occurredOn: day('2026-11-21') } },
    {},
    'coverage.datesOutOfOrder',
    'fault.occurredOn',
  ],
  [
    'a price in another currency than that of the sale',
    { device: { price: { minor: 1, currency: 'USD' } } },
    {},
    'coverage.wrongCurrency',
    'device.price.currency',
  ],
  [
    'a sale in a market without rules',
    { device: { soldInMarket: 'ZZ' } },
    {},
    'coverage.unknownMarket',
    'device.soldInMarket',
  ],
  ['a region of another market', { region: 'US-WA' }, {}, 'coverage.unknownMarket', 'region'],
  ['a market that is not served', { market: 'ZZ' }, {}, 'coverage.unknownMarket', 'market'],
  [
    'a plan nobody knows',
    {},
    { plans: [{ plan: 'xx.none', startsOn: '2026-08-05', claimsUsed: 0, boughtOn: '2026-08-05' }] },
    'coverage.unknownPlan',
    'plans.0.plan',
  ],
  [
    'a repair handed over before its report',
    {},
    {
      history: [
        {
          kind: 'repair',
          under: null,
          component: 'display',
          reportedOn: '2026-09-02',
          handedOverOn: '2026-09-01',
          sameFault: false,
        },
      ],
    },
    'coverage.datesOutOfOrder',
    'history.0.handedOverOn',
  ],
  ['a day that does not exist', {}, { asOf: '2026-02-30' }, 'core.invalidInput', 'asOf'],
  [
    'an unknown component',
    {},
    {
      fault: {
        component: 'soul',
        cause: 'defect',
        occurredOn: '2026-11-20',
        reportedOn: '2026-11-20',
      },
    },
    'core.invalidInput',
    'fault.component',
  ],
  [
    'a negative amount',
    {},
    { work: [{ class: 'part', minor: -1 }] },
    'core.invalidInput',
    'work.0.minor',
  ],
]
for (const [what, change, more, code, field] of refused) {
  test(`${what} is refused with its field`, async () => {
    const { status, body } = await decide(change, more)
    assert.deepEqual([status, body.code], [422, code])
    assert.ok(JSON.stringify(body).includes(`"${field}"`), JSON.stringify(body))
  })
}

test('a market that we do not serve is answered too, in its own currency', async () => {
  const price = { minor: 499_900, currency: 'SEK' as const }
  const { status, body } = await decide({ market: 'SE', device: { price } })
  assert.equal(status, 200)
  assert.deepEqual(
    [body.promises[0].rule, body.promises[0].endsOn, body.owner.currency],
    ['se.legal_guarantee', '2029-08-05', 'SEK'],
  )
})

test('a campaign nobody knows is refused with its field', async () => {
  const { status, body } = await decide({}, { campaigns: ['none-2026'] })
  assert.deepEqual([status, body.code], [422, 'coverage.unknownCampaign'])
})

test('a decision about a repair is kept with its question and the version of the terms', async () => {
  const device = await aDevice({ deliveredOn: day('2026-08-05') })
  await it.inMarket('IT', async (ctx) => {
    const work = [{ class: 'part' as const, minor: 12_900 }]
    const question = await questionFor(ctx, {
      device,
      component: 'display',
      cause: 'defect',
      reportedOn: day('2026-11-20'),
      work,
    })
    assert.ok(question)
    const subject = publicId('rep', ctx.zone, aUuid(9))
    const { id, decision } = await decideFor(ctx, { subject, question })
    assert.deepEqual(await getDecision(ctx, id), decision)
    const row = await tables(ctx)
      .selectFrom('coverage.decision')
      .selectAll()
      .where('zone', '=', ctx.zone)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [row.subjectType, row.subject, row.termsVersion],
      ['rep', aUuid(9), lawTerms().version],
    )
    assert.deepEqual(row.question, JSON.parse(JSON.stringify(question)))
    assert.equal(await getDecision(ctx, aUuid(404)), undefined)
  })
})

test('a device without a day of delivery has no question, and its promises say so', async () => {
  const device = await aDevice()
  await it.inMarket('IT', async (ctx) => {
    const question = await questionFor(ctx, {
      device,
      component: 'display',
      cause: 'defect',
      reportedOn: day('2026-11-20'),
      work: [],
    })
    assert.equal(question, undefined)
    const { promises } = promisesAtSale(ctx, device, day('2026-11-20'))
    assert.ok(promises.length > 0 && promises.every(({ applies }) => !applies))
  })
})

test('the rules of a market are a table of what holds, what is over, and what is not law', async () => {
  it.as(aForeignManager)
  const { status, body } = await it.ask('/v1/coverage/rules?market=IT')
  assert.equal(status, 200)
  const standing = body.rules.map(({ rule, today }: Record<string, string>) => `${rule} ${today}`)
  for (const one of [
    'it.legal_guarantee over',
    'it.legal_guarantee holds',
    'it.repair_duty notLaw',
  ])
    assert.ok(standing.includes(one), one)
  assert.ok(body.rules.every(({ source }: { source: string }) => source.length > 3))
  assert.ok(body.markets.includes('JP') && body.terms === lawTerms().version)
  const us = (await it.ask('/v1/coverage/rules?market=US')).body.rules
  assert.equal(us.find(({ region }: { region: string }) => region === 'US-OR').today, 'coming')
  const none = await it.ask('/v1/coverage/rules?market=ZZ')
  assert.deepEqual([none.status, none.body.code], [422, 'coverage.unknownMarket'])
  it.as(anOwner())
  assert.equal((await it.ask('/v1/coverage/rules?market=IT')).status, 403)
})
