import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#shared/days'
import { money } from '#shared/money'
import { codeOf, financialYear, stateOf, type Supplied, taxLines } from '../gst.ts'
import { papersOffered } from '../kinds.ts'
import { paperKinds } from '../paper.ts'

const inr = (minor: number) => money(minor, 'INR')
const line = (minor: number): Supplied => {
  return { label: 'x', class: 'part', code: '8517', taxable: inr(minor), basisPoints: 1_800 }
}
const between = (from: string, to: string) => ({ from, to, currency: 'INR' as const })

test('Maharashtra to itself is 9 + 9, to Karnataka 18', () => {
  const home = taxLines([line(100_000)], between('27', '27')).totals
  assert.deepEqual([home.cgst, home.sgst, home.igst], [inr(9_000), inr(9_000), inr(0)])
  const away = taxLines([line(100_000)], between('27', '29')).totals
  assert.deepEqual([away.cgst, away.sgst, away.igst], [inr(0), inr(0), inr(18_000)])
})

test('no unit is lost: sums of lines are the totals, and halves differ by one at most', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(amounts, fc.boolean(), (minors, away) => {
      const { lines, totals } = taxLines(minors.map(line), between('27', away ? '29' : '27'))
      for (const one of lines) {
        const taxes = one.cgst.minor + one.sgst.minor + one.igst.minor
        assert.equal(one.total.minor, one.taxable.minor + taxes)
        assert.ok(Math.abs(one.cgst.minor - one.sgst.minor) <= 1)
        assert.equal(one.isFree, one.total.minor === 0)
      }
      const { taxable, cgst, sgst, igst, total } = totals
      assert.equal(total.minor, taxable.minor + cgst.minor + sgst.minor + igst.minor)
    }),
  )
})

test('goods and services have codes of their own', () => {
  const phone = { category: 'phone', component: 'display' } as const
  assert.equal(codeOf('part', phone), '8517')
  assert.equal(codeOf('part', { ...phone, component: 'battery' }), '8507')
  assert.equal(codeOf('labour', phone), '998716')
  assert.equal(codeOf('labour', { ...phone, category: 'tv' }), '998715')
  assert.equal(codeOf('logistics', phone), '996812')
})

test('a financial year begins in April', () => {
  assert.equal(financialYear(day('2026-03-31')), '25-26')
  assert.equal(financialYear(day('2026-04-01')), '26-27')
  assert.equal(stateOf('IN-KA')?.code, '29')
  assert.equal(stateOf('IT-25'), undefined)
})

test('each paper is known where and when the data say', () => {
  assert.deepEqual(papersOffered('IT', day('2026-07-30')), [])
  assert.deepEqual(papersOffered('IT', day('2026-07-31')), ['notice', 'form'])
  assert.deepEqual(papersOffered('CN', day('2026-11-21')), ['record'])
  assert.deepEqual(papersOffered('IN', day('2026-11-21')), ['invoice'])
  assert.deepEqual(papersOffered('US', day('2026-11-21')), [])
  assert.equal(paperKinds.length, 4)
})
