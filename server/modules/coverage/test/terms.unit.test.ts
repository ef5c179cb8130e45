import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories } from '#catalog/contract'
import { addDays, day } from '#shared/days'
import { coveredComponents } from '../decision.ts'
import type { LawRow } from '../law.ts'
import { dataTexts, lawTerms, planTermsOn, termsData, termsFrom } from '../terms.ts'

const { rows, remedies, causes, tells, markets, plans, version } = lawTerms()

test('every market of the product and those to come is known, also one without a rule', () => {
  const wanted = 'IN IT US CN DE ES FR GB PT SE NL FI IE PL BR MX JP ID'.split(' ')
  assert.deepEqual(
    wanted.filter((market) => !markets.has(market)),
    [],
  )
  for (const { market, rule } of rows) assert.ok(rule.startsWith(`${market.toLowerCase()}.`), rule)
})

test('the version names the state of the data, and kept data decides again as it did', () => {
  assert.match(version, /^[0-9a-f]{16}$/)
  const kept = JSON.parse(JSON.stringify(termsData()))
  assert.equal(termsFrom(kept).version, version)
  kept.rows[0].periodMonths = 99
  assert.notEqual(termsFrom(kept).version, version)
})

test('rows of one rule follow each other without gap or overlap', () => {
  for (const [key, chain] of Map.groupBy(rows, chainOf)) {
    const inOrder = chain.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    for (const [at, row] of inOrder.entries()) {
      const next = inOrder[at + 1]
      if (next)
        assert.equal(row.effectiveTo && addDays(row.effectiveTo, 1), next.effectiveFrom, key)
      else assert.equal(row.effectiveTo, null, key)
    }
  }
})

function chainOf({ market, region, kind, categories: of, components, priceFromMinor }: LawRow) {
  return JSON.stringify([market, region, kind, of, components, priceFromMinor])
}

test('a row has one length, one source and words that claim no more than was verified', () => {
  for (const row of rows) {
    const lengths = [row.periodMonths, row.periodDays, row.openEnded || null]
    assert.equal(lengths.filter((length) => length !== null).length, 1, row.rule)
    assert.equal(row.verified, !row.text.startsWith('law.unverified.'), row.rule)
    for (const one of row.categories ?? [])
      assert.ok(
        categories.some((known) => known === one),
        one,
      )
    for (const one of row.components ?? [])
      assert.ok(
        coveredComponents.some((known) => known === one),
        one,
      )
  }
})

test('every text that is named has words in each language, and every text is named', () => {
  const texts = dataTexts()
  const named = new Set<string>([
    ...rows.flatMap(({ text, repairExtensions }) => [text, ...repairExtensions.map((e) => e.text)]),
    ...tells.map(({ text }) => text),
    ...[...plans.values()].flat().map(({ text }) => text),
  ])
  assert.deepEqual(Object.keys(texts).toSorted(), [...named].toSorted())
  for (const [key, words] of Object.entries(texts)) {
    assert.deepEqual(Object.keys(words).toSorted(), ['en', 'hi', 'it', 'zh'], key)
    const days = Object.values(words).filter((text) => text.includes('{endsOn}')).length
    assert.ok(days === 0 || days === 4, key)
    if (key.includes('unverified')) assert.equal(days, 0, `${key} names a day`)
  }
})

test('every group of remedies ends with a row that fits whatever the day and the history', () => {
  const groups = new Set(rows.flatMap(({ remedies: group }) => group ?? []))
  for (const group of groups) {
    const last = remedies.findLast((row) => row.group === group)
    assert.deepEqual([last?.daysMax, last?.earlierMin, last?.downtimeAbove], [null, 0, null], group)
  }
  for (const { choice } of remedies) assert.ok(choice.length > 0)
})

test('a plan is judged by the terms of the day on which it was bought', () => {
  const data = structuredClone(termsData())
  const row = data.plans.find(({ plan }) => plan === 'in.screen-protection')
  assert.ok(row)
  const changed = { ...row, effectiveFrom: day('2026-06-01'), claimsMax: 5 }
  const plans = [...data.plans, changed]
  const terms = termsFrom({ ...data, plans })
  const claimsOn = (boughtOn: string) =>
    planTermsOn(terms, 'in.screen-protection', day(boughtOn))?.claimsMax
  assert.deepEqual([claimsOn('2026-05-31'), claimsOn('2026-06-01')], [2, 5])
})

test('causes and duties to tell stand for markets that exist', () => {
  for (const { markets: of } of causes) for (const market of of) assert.ok(markets.has(market))
  for (const { market } of tells) assert.ok(markets.has(market))
})
