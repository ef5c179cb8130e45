import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#core/refusal'
import { aUuid } from '#testing'
import { offersFor } from '../serve.ts'
import { bookWindow, holdWindow } from '../take.ts'
import { aBattery, ground, placeNorth } from './ground.ts'

const technicians = 25
const each = 4
const people = 500
const { it, site } = await ground({ technicians, visitsMax: each })
after(() => it[Symbol.asyncDispose]())
const here = await site()

test('of five hundred who want the same morning exactly as many win as there is room for', async () => {
  const startsAt = new Date('2026-03-03T05:30:00.000Z')
  // Right beside the site, a quarter of an hour each: four of them fit into one window.
  const work = { ...aBattery(), ...placeNorth(0.1), minutes: 15 }
  const asked = Array.from({ length: people }, (_, n) =>
    it
      .inMarket('IN', (ctx) =>
        bookWindow(ctx, {
          site: here,
          work,
          startsAt,
          repair: aUuid(10_000 + n),
          label: `R-${n}`,
          address: '',
        }),
      )
      .catch((fault: unknown) => fault),
  )
  const answers = await Promise.all(asked)
  const lost = answers.filter((answer) => answer instanceof Refusal)
  assert.equal(answers.length - lost.length, technicians * each)
  for (const { code, facts } of lost) {
    assert.equal(code, 'visits.windowTaken')
    assert.ok(Array.isArray(facts['slots']) && facts['slots'].length > 0)
    assert.ok(!facts['slots'].includes(startsAt.toISOString()))
  }
  const { rows } = await it.database.pool.query(
    `select technician, count(*)::int as visits from visits.visit group by 1`,
  )
  assert.deepEqual(new Set(rows.map(({ visits }) => visits)), new Set([each]))
  const kept = await it.database.pool.query(
    `select sum(jsonb_array_length(stops))::int as stops from crew.route`,
  )
  assert.equal(kept.rows[0].stops, technicians * each)
})

test('the windows that a loser is told can be taken when taken first', async () => {
  const full = new Date('2026-03-03T05:30:00.000Z')
  const work = aBattery()
  const about = { site: here, work, repair: null, label: '', address: '' }
  const lost = await it
    .inMarket('IN', (ctx) => holdWindow(ctx, { ...about, startsAt: full }))
    .catch((fault: unknown) => fault)
  assert.ok(lost instanceof Refusal)
  const slots = lost.facts['slots']
  assert.ok(Array.isArray(slots))
  for (const slot of slots.map(String)) {
    const held = await it.inMarket('IN', (ctx) =>
      holdWindow(ctx, { ...about, startsAt: new Date(slot) }),
    )
    assert.equal(held.windowFrom?.toISOString(), slot)
  }
})

test('every window shown is bookable when taken first, through hundreds of random bookings', async () => {
  let state = 7
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  for (let step = 0; step < 300; step++) {
    const work = { ...aBattery(), ...placeNorth(below(12)), minutes: 20 + below(90) }
    const { days } = await it.inMarket('IN', (ctx) => offersFor(ctx, here, work))
    const slots = days.flatMap((day) => day.slots)
    const slot = slots[below(slots.length)]
    assert.ok(slot, `step ${step}`)
    const taken = await it.inMarket('IN', (ctx) =>
      bookWindow(ctx, {
        site: here,
        work,
        startsAt: new Date(slot.from),
        repair: aUuid(20_000 + step),
        label: '',
        address: '',
      }),
    )
    assert.equal(taken.state, 'scheduled')
  }
})
