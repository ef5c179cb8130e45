import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Context, DriveTimes } from '#core/context'
import { Outage } from '#core/refusal'
import { runJob } from '#core/jobs'
import { aUuid } from '#testing'
import { jobs } from '../improve.ts'
import { offersFor } from '../serve.ts'
import { bookWindow } from '../take.ts'
import { aBattery, ground, siteId } from './ground.ts'

const { it, site } = await ground({ technicians: 1 })
after(() => it[Symbol.asyncDispose]())
const here = await site()

/** The windows that are offered where ways take as long as this service says. */
async function offeredWith(driveTimes: DriveTimes | undefined): Promise<number> {
  return it.inMarket('IN', async (ctx) => {
    const asking: Context = { ...ctx, house: { ...ctx.house, driveTimes } }
    const { days } = await offersFor(asking, here, aBattery())
    return days.flatMap(({ slots }) => slots).length
  })
}
const always =
  (seconds: number | null): DriveTimes =>
  async (from, to) =>
    from.map(() => to.map(() => seconds))

test('what a routing service says cannot be reached is not offered, whatever the straight line says', async () => {
  const estimated = await offeredWith(undefined)
  assert.ok(estimated > 20)
  assert.equal(await offeredWith(always(300)), estimated)
  const far = await offeredWith(always(3_600))
  assert.ok(far > 0 && far < estimated, `${far} of ${estimated}`)
  assert.equal(await offeredWith(always(9 * 3_600)), 0)
  assert.equal(await offeredWith(always(null)), 0)
})

test('while it does not answer the estimate stands', async () => {
  const silent: DriveTimes = () => {
    throw new Outage('silent', { retryable: true })
  }
  assert.equal(await offeredWith(silent), await offeredWith(undefined))
})

test('while a better plan is looked for, and a service asked, no transaction is open', async () => {
  const day = '2026-03-10'
  for (const n of [1, 2])
    await it.inMarket('IN', (ctx) =>
      bookWindow(ctx, {
        site: here,
        work: aBattery(n),
        startsAt: new Date(`${day}T0${3 + 2 * n}:30:00.000Z`),
        repair: aUuid(90_000 + n),
        label: `R-${n}`,
        address: '',
      }),
    )
  const open: number[] = []
  const driveTimes: DriveTimes = async (from, to) => {
    const { rows } = await it.database.pool.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    )
    open.push(rows[0].open)
    return from.map(() => to.map(() => 300))
  }
  const around = { ...it.engine.around, house: { ...it.engine.around.house, driveTimes } }
  const improveDay = jobs.find(({ name }) => name === 'visits.improveDay')
  assert.ok(improveDay)
  await runJob(around, improveDay, { zone: 1, site: siteId, day })
  assert.ok(open.length > 0)
  assert.deepEqual(new Set(open), new Set([0]))
})
