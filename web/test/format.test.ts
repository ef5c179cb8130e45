import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFormat } from '../lib/format.ts'

const english = makeFormat('en-GB')
const zone = 'Asia/Kolkata'

test('money shows its minor units only when there are any', () => {
  assert.equal(english.money({ minor: 41_300, currency: 'INR' }), '₹413')
  assert.equal(english.money({ minor: 1_999, currency: 'EUR' }), '€19.99')
  assert.equal(english.money({ minor: -5, currency: 'EUR' }), '-€0.05')
  assert.equal(english.money({ minor: 1_500, currency: 'JPY' }), 'JP¥1,500')
  assert.equal(makeFormat('en-IN').money({ minor: 1_234_567_00, currency: 'INR' }), '₹12,34,567')
})

test('the largest safe amount keeps its last unit', () => {
  const largest = { minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' } as const
  assert.equal(english.money(largest), '€90,071,992,547,409.91')
})

test('a slot is said in the zone of its site', () => {
  const slot = english.when('2031-11-25T04:30:00Z', zone, '2031-11-25T06:30:00Z')
  assert.equal(slot, 'Tue 25 Nov 2031, 10–12')
  const half = english.when('2031-11-25T05:00:00Z', zone, '2031-11-25T06:30:00Z')
  assert.equal(half, 'Tue 25 Nov 2031, 10:30–12:00')
})

test('a day has no zone', () => {
  assert.equal(english.day('2028-08-05'), '5 Aug 2028')
  assert.equal(makeFormat('zh-CN').day('2028-08-05'), '2028年8月5日')
})

test('a day is near or far from the day it is there, whatever day it is here', () => {
  assert.equal(english.dayFrom('2031-11-22', '2031-11-22'), 'today')
  assert.equal(english.dayFrom('2031-11-22', '2031-11-21'), 'tomorrow')
  assert.equal(english.dayFrom('2031-11-25', '2031-11-21'), 'Tue 25 Nov 2031')
  assert.equal(makeFormat('zh-CN').dayFrom('2031-11-20', '2031-11-21'), '昨天')
})
