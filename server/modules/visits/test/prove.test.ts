import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Context, DriveTimes } from '#core/context'
import { Outage } from '#core/refusal'
import { aBattery, ground } from './ground.ts'
import { offersFor } from '../serve.ts'

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
