import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaOf, foldedName, nearestCode, readPostcode } from '../postcode.ts'
import { areInOrder, kmBetween } from '../site.ts'

test('a postcode is found in what people type', () => {
  const typed = {
    '560001': '560001',
    'Bengaluru 560 001': '560001',
    '12 MG Road, Bengaluru 560038': '560038',
    'EC1A 1BB': 'EC1A1BB',
    ec1a1bb: 'EC1A1BB',
    'Sheffield, s1 2he': 'S12HE',
    B1: 'B1',
    'Via Roma 12, 20121 Milano': '20121',
    '00186': '00186',
    Milano: undefined,
    '12 High Street': undefined,
    上海: undefined,
    '２００１２０': '200120',
  }
  for (const [text, code] of Object.entries(typed)) assert.equal(readPostcode(text), code, text)
})

test('the area is the letters, or the first two digits', () => {
  assert.deepEqual(['EC1A', 'B1', '560038', '07001'].map(areaOf), ['EC', 'B', '56', '07'])
})

test('the nearest code shares the longest beginning, and never leaves the area', () => {
  assert.equal(nearestCode(['560001', '561203', '570001'], '561999'), '561203')
  assert.equal(nearestCode(['560001', '570001'], '562114'), '560001')
  assert.equal(nearestCode(['B1', 'BS1'], 'BS79XX'), 'BS1')
  assert.equal(nearestCode(['B1', 'BS1'], 'BA11AA'), undefined)
  assert.equal(nearestCode([], '560001'), undefined)
})

test('a known code is its own nearest', () => {
  const codes = fc.uniqueArray(fc.stringMatching(/^\d{6}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(codes, fc.nat(), (known, pick) => {
      const wanted = known[pick % known.length] ?? ''
      assert.equal(nearestCode(known, wanted), wanted)
    }),
  )
})

test('names are compared without case and accents', () => {
  assert.equal(foldedName('  MÁLAGA '), 'malaga')
  assert.equal(foldedName('Saint-Étienne'), 'saint etienne')
  assert.equal(foldedName('मुंबई'), 'मुंबई')
})

const degrees = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('the distance is the same both ways, nothing to oneself, and never more than half around the globe', () => {
  fc.assert(
    fc.property(degrees, degrees, (a, b) => {
      assert.equal(kmBetween(a, a), 0)
      assert.equal(kmBetween(a, b), kmBetween(b, a))
      assert.ok(kmBetween(a, b) <= 20_016)
    }),
  )
  const [bengaluru, mysuru] = [
    { latitude: 12.9719, longitude: 77.5937 },
    { latitude: 12.2979, longitude: 76.6393 },
  ]
  assert.ok(Math.abs(kmBetween(bengaluru, mysuru) - 127.9) < 1)
})

test('windows are in order when none begins before the one before has ended', () => {
  assert.equal(areInOrder([]), true)
  assert.equal(
    areInOrder([
      ['14:00', '19:00'],
      ['09:00', '13:00'],
    ]),
    true,
  )
  assert.equal(
    areInOrder([
      ['09:00', '14:00'],
      ['14:00', '19:00'],
    ]),
    true,
  )
  assert.equal(
    areInOrder([
      ['09:00', '14:01'],
      ['14:00', '19:00'],
    ]),
    false,
  )
  assert.equal(areInOrder([['09:00', '09:00']]), false)
  assert.equal(areInOrder([['19:00', '09:00']]), false)
})
