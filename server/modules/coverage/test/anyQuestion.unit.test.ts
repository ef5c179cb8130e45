import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#core/refusal'
import { addDays, day } from '#shared/days'
import { categories } from '#catalog/contract'
import { question } from '../contract.ts'
import { decide } from '../decide.ts'
import { causes, coveredComponents, lineClasses, promiseKinds } from '../decision.ts'
import { mustBeSound } from '../mustBeSound.ts'
import { sayIn } from '../say.ts'
import { lawTerms } from '../terms.ts'
import { inWords } from '../verdict.ts'

const terms = lawTerms()
const markets = [...terms.markets.keys()]
const regions = [undefined, 'US-WA', 'US-TX', 'GB-SCT', 'GB-ENG', 'IT-25', 'US-ZZ']
const near = fc.nat(5_000).map((n) => addDays(day('2018-01-01'), n))
const far = fc.constantFrom('0001-01-01', '1999-12-31', '2010-02-28', '9899-12-31')
const aDay = fc.oneof({ weight: 8, arbitrary: near }, { weight: 1, arbitrary: far })
const minor = fc.oneof(fc.nat(10_000_000), fc.constantFrom(0, 1, 10 ** 12))
const money = fc.constantFrom('EUR', 'INR', 'USD', 'CNY', 'GBP')

const anything = fc.record({
  market: fc.constantFrom(...markets),
  region: fc.constantFrom(...regions),
  asOf: aDay,
  device: fc.record({
    category: fc.constantFrom(...categories),
    condition: fc.constantFrom('new', 'used', 'refurbished'),
    soldInMarket: fc.constantFrom(...markets),
    seller: fc.constantFrom('brand', 'retailer'),
    contractOn: aDay,
    deliveredOn: aDay,
    activatedOn: fc.option(aDay),
    price: fc.record({ minor, currency: money }),
  }),
  history: fc.array(
    fc.record({
      kind: fc.constantFrom('repair', 'replacement'),
      under: fc.option(fc.constantFrom(...promiseKinds)),
      component: fc.constantFrom(...coveredComponents),
      reportedOn: aDay,
      handedOverOn: aDay,
      sameFault: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  plans: fc.array(
    fc.record({
      plan: fc.constantFrom(...terms.plans.keys()),
      startsOn: aDay,
      claimsUsed: fc.nat(3),
      boughtOn: aDay,
    }),
    { maxLength: 3 },
  ),
  campaigns: fc.constantFrom(undefined, []),
  fault: fc.record({
    component: fc.constantFrom(...coveredComponents),
    cause: fc.constantFrom(...causes),
    occurredOn: aDay,
    reportedOn: aDay,
  }),
  work: fc.array(fc.record({ class: fc.constantFrom(...lineClasses), minor }), { maxLength: 5 }),
})
type Drawn = typeof anything extends fc.Arbitrary<infer T> ? T : never

/** Puts the days of a question in order, so that most are answered and few refused. */
function inOrder(drawn: Drawn): Drawn {
  const [reportedOn, ...before] = [
    drawn.fault.reportedOn,
    drawn.fault.occurredOn,
    drawn.device.deliveredOn,
    drawn.device.contractOn,
  ].toSorted((a, b) => (a < b ? 1 : -1))
  const [occurredOn = '', deliveredOn = '', contractOn = ''] = before
  const swap = (a: string, b: string) => (a < b ? [a, b] : [b, a])
  const sold = terms.markets.get(drawn.device.soldInMarket)
  const price = { ...drawn.device.price, currency: sold?.currency ?? 'EUR' }
  return {
    ...drawn,
    region: drawn.region?.startsWith(drawn.market) ? drawn.region : undefined,
    device: { ...drawn.device, deliveredOn, contractOn, price },
    fault: { ...drawn.fault, occurredOn, reportedOn: reportedOn ?? '' },
    history: drawn.history.map((past) => {
      const [from = '', to = ''] = swap(past.reportedOn, past.handedOverOn)
      return { ...past, reportedOn: from, handedOverOn: to }
    }),
    plans: drawn.plans.map((plan) => {
      const [boughtOn = '', startsOn = ''] = swap(plan.boughtOn, plan.startsOn)
      return { ...plan, boughtOn, startsOn }
    }),
  } as Drawn // because its currency may now be any of a market.
}

test('whatever fits the contract is answered or refused with its field, and its shares add up', () => {
  let answered = 0
  const mixed = fc.oneof({ weight: 6, arbitrary: anything.map(inOrder) }, anything)
  fc.assert(
    fc.property(mixed, (drawn) => {
      const { campaigns: _, ...read } = question.parse(drawn)
      try {
        mustBeSound({ ...read, campaigns: [] }, terms)
      } catch (no) {
        assert.ok(no instanceof Refusal && no.field)
        return
      }
      answered += 1
      const verdict = decide({ ...read, stamped: [] }, terms)
      const { lines, owner, claim } = inWords(verdict, sayIn('en', read.market))
      for (const { minor: whole, shares } of lines)
        assert.equal(
          shares.reduce((sum, share) => sum + share.minor, 0),
          whole,
        )
      const byPlan = lines.flatMap(({ shares }) => shares).filter(({ payer }) => payer === 'plan')
      assert.equal(
        claim !== null,
        byPlan.some((share) => share.minor > 0),
      )
      assert.ok(claim ?? owner.deductible.minor === 0)
      assert.ok(new Set(byPlan.map(({ rule }) => rule)).size <= 1)
    }),
    { numRuns: 800 },
  )
  assert.ok(answered > 400, `${answered} answered`)
})
