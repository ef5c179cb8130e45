import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  classOf,
  type Declared,
  isVerified,
  type PartPoints,
  parts,
  type PriorityPart,
  repairability,
  stepPoints,
  updatePoints,
} from '../repairability.ts'

const nine = parts.filter((part) => part !== 'FM')
function each(points: readonly number[]): PartPoints {
  return Object.fromEntries(nine.map((part, at) => [part, [points[at] ?? points.at(-1) ?? 5]]))
}

test('the first worked vector is 4.15, class A', () => {
  const found = repairability({
    shape: 'rigid',
    parts: { SDD: each([4]), SF: each([5]), ST: each([4]) },
    SSP: 4,
    SSU: 5,
    SRI: 3,
  })
  assert.deepEqual([found.index, found.class], [4.15, 'A'])
})

test('the second worked vector is 3.125, class C', () => {
  const found = repairability({
    shape: 'rigid',
    parts: { SDD: each([4, 3, 5, 2]), SF: each([3, 1, 1, 5]), ST: each([4, 3, 4, 4]) },
    SSP: 3,
    SSU: 1,
    SRI: 5,
  })
  assert.deepEqual(found.points, { SDD: 3.2, SF: 2.8, ST: 3.7, SSP: 3, SSU: 1, SRI: 5 })
  assert.deepEqual([found.index, found.class], [3.125, 'C'])
})

test('each class begins at its own index', () => {
  const at = [4, 3.99, 3.35, 3.34, 2.55, 2.54, 1.75, 1.74, 1]
  assert.deepEqual(at.map(classOf), ['A', 'B', 'B', 'C', 'C', 'D', 'D', 'E', 'E'])
})

test('of a part that is there twice the lowest counts, and an absent part counts 5', () => {
  const twice = declaring({ SPK: [5, 1] })
  const once = declaring({ SPK: [1] })
  assert.equal(repairability(twice).points.SDD, repairability(once).points.SDD)
  assert.equal(repairability(declaring({})).points.SDD, 5)
  assert.equal(repairability(once).points.SDD, 4.8)
})

test('steps earn points, and remote authorisation costs five steps', () => {
  const steps = [0, 2, 3, 5, 6, 10, 11, 15, 16]
  assert.deepEqual(
    steps.map((count) => stepPoints(count)),
    [5, 5, 4, 4, 3, 3, 2, 2, 1],
  )
  assert.deepEqual([stepPoints(2, true), stepPoints(11, true)], [3, 1])
  assert.deepEqual([7, 6, 5].map(updatePoints), [5, 3, 1])
})

test('a measured index may be four per cent below the declared one', () => {
  assert.equal(isVerified(4, 3.84), true)
  assert.equal(isVerified(4, 3.839), false)
  assert.equal(isVerified(4, 5), true)
})

test('points outside 1 to 5 are an error', () => {
  for (const points of [0, 5.1, Number.NaN]) {
    assert.throws(() => repairability({ ...declaring({}), SSP: points }), RangeError)
    assert.throws(() => repairability(declaring({ BAT: [points] })), RangeError)
  }
})

const anyPoints = fc.integer({ min: 1, max: 5 })
const partPoints = fc.dictionary(
  fc.constantFrom(...parts),
  fc.array(anyPoints, { minLength: 1, maxLength: 3 }),
)
const anyDeclared: fc.Arbitrary<Declared> = fc.record({
  shape: fc.constantFrom('rigid' as const, 'foldable' as const),
  parts: fc.record({ SDD: partPoints, SF: partPoints, ST: partPoints }),
  SSP: anyPoints,
  SSU: anyPoints,
  SRI: anyPoints,
})

test('the index is always between 1 and 5, and its class fits it', () => {
  fc.assert(
    fc.property(anyDeclared, (declared) => {
      const { index, class: named } = repairability(declared)
      assert.ok(index >= 1 && index <= 5)
      assert.equal(named, classOf(index))
    }),
  )
})

test('more points never lower the index', () => {
  fc.assert(
    fc.property(anyDeclared, fc.constantFrom(...parts), (declared, part) => {
      const raised = { ...declared, parts: { ...declared.parts, SF: raise(declared, part) } }
      assert.ok(repairability(raised).index >= repairability(declared).index)
      const better = { ...declared, SRI: Math.min(5, declared.SRI + 1) }
      assert.ok(repairability(better).index >= repairability(declared).index)
    }),
  )
})

function declaring(scored: PartPoints): Declared {
  const parts = { SDD: scored, SF: scored, ST: scored }
  return { shape: 'rigid', parts, SSP: 3, SSU: 3, SRI: 3 }
}

function raise(declared: Declared, part: PriorityPart): PartPoints {
  const units = declared.parts.SF[part]
  if (!units) return declared.parts.SF
  return { ...declared.parts.SF, [part]: units.map((points) => Math.min(5, points + 1)) }
}
