import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, day, type Day, isDay } from '#shared/days'
import { declaredOf } from '../declared.ts'
import { categories } from '../model.ts'
import { partsDutyOf, type PartsRule, type Placed } from '../partsDuty.ts'

const phone: Placed = {
  category: 'phone',
  launchedOn: day('2025-09-15'),
  placingEndedOn: day('2028-01-31'),
}
const ask = (on: string, changes: Partial<Placed> = {}, market = 'IT') =>
  partsDutyOf({ ...phone, ...changes }, { market, on: day(on) })

test('parts come within five working days for five years from a month after the launch', () => {
  assert.equal(ask('2025-10-14')?.phase, 'notYet')
  assert.deepEqual([ask('2025-10-15')?.phase, ask('2025-10-15')?.workingDays], ['fixed', 5])
  assert.equal(ask('2030-10-15')?.workingDays, 5)
  assert.equal(ask('2030-10-16')?.workingDays, 10)
})

test('parts can be had until seven years after the last unit, then by best effort', () => {
  assert.equal(ask('2035-01-31')?.endsOn, '2035-01-31')
  assert.equal(ask('2035-01-31')?.workingDays, 10)
  assert.deepEqual([ask('2035-02-01')?.phase, ask('2035-02-01')?.workingDays], ['ended', null])
  assert.equal(ask('2035-02-01', { placingEndedOn: null })?.endsOn, null)
})

test('a television has fifteen working days, whenever it was launched', () => {
  assert.equal(ask('2026-11-21', { category: 'tv' })?.workingDays, 15)
  assert.equal(ask('2026-11-21', { category: 'tv', launchedOn: null })?.workingDays, 15)
})

test('without a launch nobody can say which clock of a phone runs', () => {
  const found = ask('2026-11-21', { launchedOn: null })
  assert.deepEqual([found?.phase, found?.startsOn], ['launchUnknown', null])
})

test('a model older than the rule falls under it only while it was still sold', () => {
  const old = { launchedOn: day('2022-12-11'), placingEndedOn: null }
  assert.deepEqual(
    [ask('2026-11-21', old)?.startsOn, ask('2026-11-21', old)?.onlyIfSoldFrom],
    ['2025-06-20', '2025-06-20'],
  )
  assert.equal(ask('2026-11-21', { ...old, placingEndedOn: day('2025-06-19') }), undefined)
})

test('where no rule speaks nothing is claimed', () => {
  assert.equal(ask('2026-11-21', {}, 'IN'), undefined)
  assert.equal(ask('2026-11-21', { category: 'band' }), undefined)
  assert.equal(ask('2025-06-19'), undefined)
})

test('the clock only slows with the age of a model, and never outlives the duty', () => {
  const days = fc.integer({ min: 0, max: 6000 })
  const pace = (on: Day) => {
    const found = partsDutyOf(phone, { market: 'DE', on })
    return found?.phase === 'ended' ? Infinity : (found?.workingDays ?? 0)
  }
  fc.assert(
    fc.property(days, days, (a, b) => {
      const from = day('2025-10-15')
      const [first, second] = [Math.min(a, b), Math.max(a, b)]
      assert.ok(pace(addDays(from, first)) <= pace(addDays(from, second)))
    }),
  )
})

test('every rule that ships can be read', () => {
  const rules: PartsRule[] = read('law/partsDuty.json')
  for (const rule of rules) {
    assert.ok(isDay(rule.effectiveFrom) && rule.source && rule.markets.length > 0, rule.rule)
    assert.ok(rule.categories.every((category) => categories.includes(category)))
    assert.equal(rule.deliveries.at(-1)?.months, null, 'the last clock runs to the end')
    assert.ok(addMonths(rule.effectiveFrom, rule.partsMonths) > rule.effectiveFrom)
  }
})

test('every declaration that ships gives an index, and none is said to be real', () => {
  const rows: { model: string; demo: boolean }[] = read('catalog/repairability.json')
  for (const { model, demo } of rows) {
    const found = declaredOf(model)
    assert.ok(found && found.index >= 1 && found.index <= 5, model)
    assert.ok(demo && model.startsWith('demo-'))
  }
  assert.equal(declaredOf('xiaomi-13'), undefined)
})

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8')) as T
}
