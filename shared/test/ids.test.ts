import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import {
  idSchema,
  isId,
  newToken,
  newUuid,
  parseId,
  publicId,
  tokenSchema,
  type Uuid,
  zoneOfToken,
} from '../ids.ts'

const now = Date.UTC(2026, 10, 21)
const zone = fc.nat(2 ** 20 - 1)
const uuid = fc.uuid().map((text) => text as Uuid) // because fast-check writes real ones.

test('a uuid is of version 7, variant 2, and carries its millisecond', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 48 - 1), (ms) => {
      const id = newUuid(ms)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), ms)
    }),
  )
})

test('uuids of a frozen clock are different and in order of birth', () => {
  const born = Array.from({ length: 100_000 }, () => newUuid(now))
  assert.equal(new Set(born).size, born.length)
  assert.ok(born.every((id, i) => i === 0 || id > (born[i - 1] ?? '')))
})

test('uuids of later milliseconds come later, and what is no instant is refused', () => {
  assert.ok(newUuid(now) < newUuid(now + 1))
  for (const ms of [-1, 0.5, NaN, 2 ** 48]) assert.throws(() => newUuid(ms), RangeError)
})

test('a public id is read back, in any case', () => {
  fc.assert(
    fc.property(zone, uuid, (zone, id) => {
      const text = publicId('rep', zone, id)
      assert.match(text, /^rep_[0-9a-hjkmnp-tv-z]{30}$/)
      assert.deepEqual(parseId(text), { prefix: 'rep', zone, id })
      assert.deepEqual(parseId(text.toUpperCase()), { prefix: 'rep', zone, id })
    }),
  )
})

test('public ids of a zone sort as their uuids', () => {
  fc.assert(
    fc.property(zone, uuid, uuid, (zone, a, b) => {
      assert.equal(publicId('rep', zone, a) < publicId('rep', zone, b), a < b)
    }),
  )
})

test('a known id stays as it is written', () => {
  const id = '019c1c38-a400-709a-a97d-4ad8d1106f6d' as Uuid // because the literal is one.
  assert.equal(publicId('rep', 7, id), 'rep_000701kge3h900e2dajzaav38h0vvd')
})

test('what is no id is refused', () => {
  const good = publicId('rep', 7, newUuid(now))
  const bad = [
    '',
    'rep_',
    good.slice(0, -1),
    `${good}0`,
    good.replace('_', '-'),
    `x${good.slice(1, -1)}u`,
  ]
  // The first character of a uuid carries three bits: from 8 on it would be 129.
  const tooBig = good.slice(0, 8) + '8' + good.slice(9)
  for (const text of [...bad, tooBig, `${good}\n`, ` ${good}`]) {
    assert.throws(() => parseId(text), RangeError)
    assert.equal(isId('rep', text), false)
  }
  assert.throws(() => publicId('rep', 2 ** 20, newUuid(now)), RangeError)
  assert.throws(() => publicId('rep', -1, newUuid(now)), RangeError)
  assert.throws(() => publicId('rep', 1, 'bad' as Uuid), RangeError) // because a caller may lie.
})

test('an id of another kind is not taken', () => {
  const text = publicId('dev', 7, newUuid(now))
  assert.equal(isId('dev', text), true)
  assert.equal(isId('rep', text), false)
  assert.equal(isId('dev', text.toUpperCase()), false)
})

test('the schema reads upper case, hands on lower case and describes itself', () => {
  const text = publicId('rep', 7, newUuid(now))
  // Typed as an id only to get past the compiler: a client may well send capitals.
  assert.equal(idSchema('rep').parse(text.toUpperCase() as typeof text), text)
  assert.equal(idSchema('dev').safeParse(text).success, false)
  assert.match(String(z.toJSONSchema(idSchema('rep'))['pattern']), /^\^rep_/)
})

test('a token names its zone, in any case, and never repeats', () => {
  fc.assert(
    fc.property(zone, (zone) => {
      const token = newToken('trk', zone)
      assert.match(token, /^trk_[0-9a-hjkmnp-tv-z]{30}$/)
      assert.equal(zoneOfToken(token), zone)
      assert.equal(zoneOfToken(token.toUpperCase()), zone)
      assert.equal(tokenSchema('trk').parse(token), token)
      assert.notEqual(newToken('trk', zone), token)
    }),
  )
})

test('what is no token is refused without being repeated', () => {
  for (const text of ['', 'secret', 'trk_000', `${newToken('trk', 1)}0`]) {
    assert.throws(() => zoneOfToken(text), { name: 'RangeError', message: 'not a token' })
  }
  assert.throws(() => newToken('trk', 2 ** 20), RangeError)
})

test('the characters of tokens are evenly spread', () => {
  const counts = new Map<string, number>()
  for (const character of Array.from({ length: 4_000 }, () => newToken('t', 0).slice(6)).join('')) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  // 104,000 draws: 3,250 each, with a standard deviation of 56.
  assert.equal(counts.size, 32)
  for (const count of counts.values()) assert.ok(Math.abs(count - 3_250) < 6 * 56)
})
