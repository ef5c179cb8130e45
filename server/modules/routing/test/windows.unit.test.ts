import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daySchema } from '#shared/days'
import { hourAt, windowsOn } from '../windows.ts'

const rules = { windowStarts: ['08:00', '16:00', '18:00', '22:00'], windowMinutes: 120 }
const days = [
  ['America/Los_Angeles', '2026-03-07'],
  ['America/Los_Angeles', '2026-03-08'],
  ['America/New_York', '2026-10-31'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Rome', '2026-03-28'],
  ['Europe/Rome', '2026-03-29'],
  ['Europe/Rome', '2026-10-25'],
  ['Asia/Kolkata', '2026-03-29'],
] as const

test('a window has one hour for all who reckon with it, also around the day that clocks change', () => {
  for (const [zone, day] of days)
    for (const { from, hour } of windowsOn(rules, zone, daySchema.parse(day)))
      assert.equal(hourAt(zone, from), hour, `${zone} ${day} ${hour}`)
})

test('windows are as long on the day that clocks change, and begin by the wall', () => {
  const [first] = windowsOn(rules, 'Europe/Rome', daySchema.parse('2026-03-29'))
  assert.equal(first && new Date(first.from * 1000).toISOString(), '2026-03-29T06:00:00.000Z')
  for (const { from, to } of windowsOn(rules, 'Europe/Rome', daySchema.parse('2026-10-25')))
    assert.equal(to - from, 7_200)
})
