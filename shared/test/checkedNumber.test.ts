import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatNumber, type Numbered, readNumber } from '../checkedNumber.ts'

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

// Counters near the ends of each length, and the letters and digits that are mistaken for another.
const numbered: fc.Arbitrary<Numbered> = fc.record({
  kind: fc.oneof(fc.stringMatching(/^[A-Z]$/), fc.constantFrom('I', 'O')),
  market: fc.oneof(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[IOL]{2}$/)),
  year: fc.integer({ min: 2000, max: 2099 }),
  counter: fc.oneof(fc.nat(999_999), fc.nat(999_999_999)),
})

const repair = { kind: 'R', market: 'IN', year: 2026, counter: 4217 }

/** What the number would be taken for, or undefined when it is refused. */
function taken(text: string): string | undefined {
  const read = readNumber(text)
  return 'number' in read ? read.number : undefined
}

test('a repair gets its number', () => {
  assert.equal(formatNumber(repair), 'R-IN-26-004217-K')
  assert.deepEqual(readNumber('R-IN-26-004217-K'), { ...repair, number: 'R-IN-26-004217-K' })
})

test('what a person types is forgiven', () => {
  const typed = ['r-in-26-004217-k', 'RIN26004217K', ' r in 26 oo4217 k ', 'R-1N-26-0O42L7-K']
  const pasted = [
    'Ｒ－ＩＮ－２６－００４２１７－Ｋ',
    'R–IN–26–004217–K',
    '#R/IN/26/004217/K.',
    'R-IN-२६-००४२१७-K',
  ]
  for (const text of [...typed, ...pasted]) assert.equal(taken(text), 'R-IN-26-004217-K', text)
})

test('a wrong check character is reported with the right one', () => {
  assert.deepEqual(readNumber('R-IN-26-004217-X'), { fault: 'checkCharacter', expected: 'K' })
})

test('what has not the shape of a number is no number', () => {
  const texts = [
    '',
    'hello',
    'R-IN-26-004217',
    'R-IND-26-004217-K',
    'R-IN-26-4217-K',
    '867530041234567',
  ]
  for (const text of texts) assert.deepEqual(readNumber(text), { fault: 'shape' }, text)
})

test('parts that do not fit are refused', () => {
  const odd = [{ kind: 'RR' }, { market: 'in' }, { year: 1999 }, { year: 2100 }, { counter: -1 }]
  for (const part of [...odd, { counter: 1e9 }, { counter: 0.5 }]) {
    assert.throws(() => formatNumber({ ...repair, ...part }), RangeError)
  }
})

test('every number is read back, with and without dashes', () => {
  fc.assert(
    fc.property(numbered, (one) => {
      const number = formatNumber(one)
      assert.deepEqual(readNumber(number), { ...one, number })
      assert.equal(taken(number.replaceAll('-', '').toLowerCase()), number)
    }),
  )
})

test('no single wrong character makes another number', () => {
  fc.assert(
    fc.property(numbered, (one) => {
      const number = formatNumber(one)
      for (let at = 0; at < number.length; at++) {
        for (const character of number[at] === '-' ? '' : characters) {
          const wrong = number.slice(0, at) + character + number.slice(at + 1)
          assert.ok([number, undefined].includes(taken(wrong)), wrong)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('no two exchanged neighbours make another number', () => {
  fc.assert(
    fc.property(numbered, (one) => {
      const number = formatNumber(one)
      const compact = number.replaceAll('-', '')
      for (let at = 1; at < compact.length; at++) {
        const [a = '', b = ''] = [compact[at - 1], compact[at]]
        const wrong = compact.slice(0, at - 1) + b + a + compact.slice(at + 1)
        assert.ok([number, undefined].includes(taken(wrong)), wrong)
        if (a !== b && /^\d\d$/.test(a + b)) assert.equal(taken(wrong), undefined, wrong)
      }
    }),
    { numRuns: 1_000 },
  )
})
