import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from '#shared/days'
import { causes, remedyKinds } from '../decision.ts'
import { lawTerms, lawTexts } from '../terms.ts'

const { rows, remedies, causes: causeRows, markets, version } = lawTerms()

test('the eight markets are known, also the one whose file is empty', () => {
  assert.deepEqual([...markets], ['CN', 'DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'US'])
})

test('the version names the state of the data', () => {
  assert.match(version, /^[0-9a-f]{16}$/)
})

test('every rule and extension has its text, and every extension the code under which it is told', () => {
  for (const row of rows) {
    for (const { text } of [row, ...row.repairExtensions]) assert.ok(lawTexts()[text], text)
    for (const { tell } of row.repairExtensions) assert.match(tell, /^[a-z]{2}\.[a-z_]+$/)
  }
})

test('remedies name rules that exist, and end with a row that fits whatever the day and the history', () => {
  const known = new Set(rows.map(({ rule }) => rule))
  for (const { rules, choice, then } of remedies) {
    for (const rule of rules ?? []) assert.ok(known.has(rule), rule)
    assert.ok([...choice, ...then].every((remedy) => remedyKinds.includes(remedy)))
    assert.ok(choice.length > 0)
  }
  for (const { rule, kind } of rows) {
    const own = remedies.filter(
      (one) => one.kind === kind && (one.rules === null || one.rules.includes(rule)),
    )
    assert.deepEqual([own.at(-1)?.daysMax, own.at(-1)?.repairsMin], [null, 0], rule)
  }
})

test('causes stand for markets and days that exist', () => {
  for (const { market, cause, effectiveFrom, effectiveTo } of causeRows) {
    assert.ok(markets.has(market) && causes.includes(cause) && isDay(effectiveFrom))
    assert.ok(effectiveTo === null || isDay(effectiveTo))
  }
})
