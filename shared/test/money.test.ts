import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  add,
  allocate,
  compare,
  currencies,
  money,
  moneySchema,
  percent,
  subtract,
  sum,
  zero,
} from '../money.ts'

const small = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const safe = fc.maxSafeInteger()
const weights = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((weight) => weight > 0))

test('the currencies have the minor digits of ISO 4217', () => {
  const { CNY, EUR, IDR, INR, JPY, KRW, KWD, USD, VND } = currencies
  assert.deepEqual([CNY, EUR, IDR, INR, USD], [2, 2, 2, 2, 2])
  assert.deepEqual([JPY, KRW, VND, KWD], [0, 0, 0, 3])
})

test('every currency is one that Intl knows', () => {
  const known = new Set(Intl.supportedValuesOf('currency'))
  assert.deepEqual(
    Object.keys(currencies).filter((code) => !known.has(code)),
    [],
  )
})

test('fractions, unsafe integers and mixed currencies are refused', () => {
  for (const minor of [0.5, NaN, Infinity, 2 ** 53]) {
    assert.throws(() => money(minor, 'EUR'), RangeError)
  }
  const most = money(Number.MAX_SAFE_INTEGER, 'EUR')
  assert.throws(() => add(most, money(1, 'EUR')), RangeError)
  assert.throws(() => percent(most, 10_001), RangeError)
  assert.throws(() => percent(most, 0.5), RangeError)
  assert.throws(() => add(money(1, 'EUR'), money(1, 'INR')), RangeError)
  assert.throws(() => sum([money(1, 'EUR')], 'INR'), RangeError)
  assert.throws(() => compare(money(1, 'EUR'), money(1, 'INR')), RangeError)
})

test('no amount is minus zero', () => {
  assert.deepEqual(money(-0, 'EUR'), zero('EUR'))
  assert.deepEqual(percent(money(-1, 'EUR'), 1), zero('EUR'))
  assert.deepEqual(allocate(money(-1, 'EUR'), [1, 0])[1], zero('EUR'))
})

test('adding and subtracting undo each other, and compare agrees with the difference', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      const [x, y] = [money(a, 'INR'), money(b, 'INR')]
      assert.deepEqual(subtract(add(x, y), y), x)
      assert.equal(compare(x, y), Math.sign(subtract(x, y).minor) + 0)
      assert.deepEqual(sum([x, y, x], 'INR'), add(add(x, y), x))
    }),
  )
})

test('a percentage rounds half away from zero', () => {
  assert.equal(percent(money(25, 'EUR'), 1_000).minor, 3)
  assert.equal(percent(money(-25, 'EUR'), 1_000).minor, -3)
  assert.equal(percent(money(24, 'EUR'), 1_000).minor, 2)
  assert.equal(percent(money(149_900, 'INR'), 1_800).minor, 26_982)
})

test('a percentage is the nearest whole unit, also where doubles lose digits', () => {
  fc.assert(
    fc.property(safe, fc.integer({ min: -10_000, max: 10_000 }), (minor, basisPoints) => {
      const rounded = BigInt(percent(money(minor, 'EUR'), basisPoints).minor) * 10_000n
      const error = rounded - BigInt(minor) * BigInt(basisPoints)
      assert.ok(error >= -5_000n && error <= 5_000n)
      assert.deepEqual(
        percent(money(-minor, 'EUR'), basisPoints),
        percent(money(minor, 'EUR'), -basisPoints),
      )
    }),
  )
})

test('an allocation gives the odd units to the largest remainders, the earlier first', () => {
  const shares = (minor: number, by: number[]) =>
    allocate(money(minor, 'EUR'), by).map((share) => share.minor)
  assert.deepEqual(shares(100, [1, 1, 1]), [34, 33, 33])
  assert.deepEqual(shares(-100, [1, 1, 1]), [-34, -33, -33])
  assert.deepEqual(shares(5, [1, 3, 6]), [1, 1, 3])
  assert.deepEqual(shares(2, [0, 1, 1, 1]), [0, 1, 1, 0])
})

test('an allocation never loses a unit and stays within one unit of the exact share', () => {
  fc.assert(
    fc.property(safe, weights, (minor, by) => {
      const shares = allocate(money(minor, 'KWD'), by)
      const total = by.reduce((all, weight) => all + BigInt(weight), 0n)
      assert.equal(
        shares.reduce((all, share) => all + BigInt(share.minor), 0n),
        BigInt(minor),
      )
      shares.forEach((share, i) => {
        const error = BigInt(share.minor) * total - BigInt(minor) * BigInt(by[i] ?? 0)
        assert.ok(error < total && error > -total)
      })
    }),
  )
})

test('an allocation to nobody, or by odd weights, is refused', () => {
  for (const by of [[], [0, 0], [1, -1], [0.5]]) {
    assert.throws(() => allocate(money(1, 'EUR'), by), RangeError)
  }
})

test('the schema accepts whole amounts of known currencies only', () => {
  assert.deepEqual(moneySchema.parse({ minor: -5, currency: 'INR' }), money(-5, 'INR'))
  for (const bad of [
    { minor: 0.5, currency: 'INR' },
    { minor: 1, currency: 'XXX' },
    { minor: 1 },
  ]) {
    assert.equal(moneySchema.safeParse(bad).success, false)
  }
})
