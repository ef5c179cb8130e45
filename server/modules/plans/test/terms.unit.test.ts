import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { components } from '#catalog/contract'
import { planTerms } from '#coverage'
import { addDays, addMonths, day } from '#shared/days'
import { languages } from '#shared/messages'
import { assuredValue } from '../assuredValue.ts'
import { isBeyondRepair } from '../beyondRepair.ts'
import { planName } from '../names.ts'
import { periodOf } from '../period.ts'
import { deductibleOf, termsOn } from '../terms.ts'
import { withdrawUntil } from '../withdrawal.ts'

function terms(plan: string) {
  const row = planTerms().find((one) => one.plan === plan)
  assert.ok(row, plan)
  return row
}

test('the assured value begins with the day four months are complete and ends with the fifteenth', () => {
  const smart = terms('in.smart-upgrade')
  const billed = day('2026-02-10')
  const share = (today: string) => assuredValue(smart, billed, day(today))
  assert.equal(share('2026-02-10'), null)
  assert.equal(share(addDays(addMonths(billed, 3), 30)), null, 'three months and thirty days')
  assert.equal(share('2026-06-10'), 7_000, 'four months to the day')
  assert.equal(share('2026-09-09'), 7_000)
  assert.equal(share('2026-09-10'), 6_000)
  assert.equal(share('2026-12-10'), 5_000)
  assert.equal(share('2027-03-10'), 4_000)
  assert.equal(share('2027-05-10'), 4_000, 'the last day of the fifteenth month')
  assert.equal(share('2027-05-11'), null)
})

test('a bill of the last of a month counts to the last of shorter ones', () => {
  const smart = terms('in.smart-upgrade')
  const share = (billed: string, today: string) => assuredValue(smart, day(billed), day(today))
  assert.equal(share('2026-10-31', '2027-02-27'), null)
  assert.equal(share('2026-10-31', '2027-02-28'), 7_000)
  assert.equal(share('2027-10-31', '2028-02-28'), null, 'a leap year has one day more')
  assert.equal(share('2027-10-31', '2028-02-29'), 7_000)
  assert.equal(share('2026-11-30', '2028-02-29'), 4_000)
  assert.equal(share('2026-11-30', '2028-03-01'), null)
})

test('a plan without a schedule assures no value', () => {
  assert.equal(
    assuredValue(terms('in.screen-protection'), day('2026-01-01'), day('2026-06-01')),
    null,
  )
})

test('beyond economic repair begins at eighty per cent of the price, not a unit before', () => {
  const laptop = terms('in.laptop-accidental')
  assert.equal(isBeyondRepair(laptop, { workMinor: 79_900, priceMinor: 100_000 }), false)
  assert.equal(isBeyondRepair(laptop, { workMinor: 79_999, priceMinor: 100_000 }), false)
  assert.equal(isBeyondRepair(laptop, { workMinor: 80_000, priceMinor: 100_000 }), true)
})

test('terms that name no share settle only work that costs the whole price, others never', () => {
  const complete = terms('in.complete-protect')
  assert.equal(isBeyondRepair(complete, { workMinor: 99_999, priceMinor: 100_000 }), false)
  assert.equal(isBeyondRepair(complete, { workMinor: 100_000, priceMinor: 100_000 }), true)
  const screen = terms('in.screen-protection')
  assert.equal(isBeyondRepair(screen, { workMinor: 500_000, priceMinor: 100_000 }), false)
})

test('350 rupees and 18 % make a fee of ₹413.00', () => {
  assert.deepEqual(deductibleOf(terms('in.screen-protection')), { minor: 41_300, currency: 'INR' })
  assert.equal(deductibleOf(terms('cn.mi-care')), null)
})

test('a period follows what goes before, waits inside, and includes its last day', () => {
  const care = { ...terms('it.demo-care'), waitingDays: 14 }
  const from = day('2026-11-21')
  assert.deepEqual(periodOf(care, { from, after: null }), {
    startsOn: '2026-11-21',
    coversFrom: '2026-12-05',
    endsOn: '2027-11-21',
  })
  assert.deepEqual(periodOf(terms('it.demo-care'), { from, after: day('2027-02-27') }), {
    startsOn: '2027-02-28',
    coversFrom: '2027-02-28',
    endsOn: '2028-02-28',
  })
})

test('no plan that can be renewed makes its holder wait a second time', () => {
  for (const { renewable, waitingDays } of planTerms()) assert.ok(!renewable || waitingDays === 0)
})

test('withdrawal is a right of some markets, for what was bought at a distance', () => {
  const boughtOn = day('2026-11-21')
  assert.equal(withdrawUntil('IT', { boughtOn, atDistance: true }), '2026-12-05')
  assert.equal(withdrawUntil('IT', { boughtOn, atDistance: false }), null)
  assert.equal(withdrawUntil('IN', { boughtOn, atDistance: true }), null)
})

test('every right to withdraw names its market, its days and its source', () => {
  const file = new URL('../../../../data/plans/withdrawal.json', import.meta.url)
  const rows = JSON.parse(readFileSync(file, 'utf8'))
  for (const row of rows) {
    assert.match(row.market, /^[A-Z]{2}$/)
    assert.ok(row.days > 0 && row.source.length > 20 && row.effectiveFrom < row.verifiedOn)
  }
})

test('every plan has a name in every language and covers components we know', () => {
  for (const { plan, components: covered } of planTerms()) {
    for (const language of languages) assert.notEqual(planName(plan, language), plan)
    for (const one of covered ?? []) assert.ok(components.some((known) => known === one))
  }
  assert.ok(termsOn(day('2026-11-21')).length >= 12)
  assert.equal(planName('nobody.knows', 'en'), 'nobody.knows')
})
