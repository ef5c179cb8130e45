import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchQuery, searchTokens } from '../searchTokens.ts'

test('accents are folded, but the signs of Devanagari stay', () => {
  assert.deepEqual(searchTokens('José शर्मा'), ['jose', 'शर्मा'.normalize('NFC')])
})

test('a telephone is one number, found by its last digits', () => {
  assert.deepEqual(searchTokens('+91 98765-43210'), ['919876543210', '543210', '3210'])
  assert.equal(searchQuery('3210', 1), "'1:3210':*")
})

test('Chinese is found by any two of its characters that stand together', () => {
  assert.deepEqual(searchTokens('小米13'), ['小', '米', '小米', '13'])
  assert.equal(searchQuery('小米', 4), "'4:小米'")
})

test('nothing a person types can break out of the query', () => {
  assert.equal(searchQuery("a' | !b & (c) <-> :*"), "'a':* & 'b':* & 'c':*")
  assert.equal(searchQuery("'''  &&"), '')
})
