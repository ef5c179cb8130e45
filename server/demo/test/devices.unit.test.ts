import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUuid } from '#testing'
import { makeChance } from '../chance.ts'
import { makeDevices } from '../devices.ts'
import { readSource } from '../source.ts'

test('what was paid for a device follows its model and the level of prices of its market', () => {
  const source = readSource()
  const owners = source.markets.map((market, n) => ({
    zone: market.zone,
    market,
    account: aUuid(n + 1),
    name: 'An Owner',
    email: `owner.${n}@example.invalid`,
    phone: '',
    language: 'en' as const,
  }))
  const now = new Date('2026-11-21T00:00:00Z')
  const devices = makeDevices(source, owners, { chance: makeChance(1), now })

  const paid = (market: string, model: string) =>
    devices.flatMap(({ soldInMarket, model: { id }, price }) =>
      soldInMarket === market && id === model && price ? [price.minor / 100] : [],
    )
  const within = (prices: number[], from: number, to: number) => {
    assert.ok(prices.length > 3)
    assert.ok(
      prices.every((price) => from <= price && price <= to),
      prices.join(' '),
    )
  }
  within(paid('IN', 'xiaomi-15'), 45_000, 75_000)
  within(paid('IT', 'xiaomi-15'), 700, 1_100)
  within(paid('CN', 'xiaomi-15'), 3_000, 5_500)
  within(paid('IT', 'redmi-13c'), 200, 350)
})
