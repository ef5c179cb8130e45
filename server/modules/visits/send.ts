import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { visits as contract } from './contract.ts'
import { visitsOn } from './day.ts'
import { dateAt, secondsAt } from './frame.ts'
import { expectedOf } from './expected.ts'
import { mustPlan } from './policy.ts'
import { keyOf } from './assign.ts'
import * as routeRows from './routeRows.ts'
import * as rows from './rows.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'
import type { Day } from '#shared/days'

/** Sends the routes of a day out: from now on owners know who comes. */
export async function sendDay(
  ctx: Context,
  { site: id, day }: Input<typeof contract.send>,
): Promise<Output<typeof contract.send>> {
  const site = await mustPlan(ctx, id, 'visits.send')
  return { sent: await sendRoutes(ctx, await territoryOf(ctx, site), day) }
}

/**
 * Each visit that was not sent yet keeps the time for which it is planned. Who was given to
 * somebody else before the routes were locked is sent the next time. @returns how many
 */
export async function sendRoutes(ctx: Context, territory: Territory, day: Day): Promise<number> {
  const working = shiftsOn(territory, day).filter(({ frame }) => frame.off === null)
  const before = await visitsOn(ctx, working)
  const shifts = working.filter(({ stops }) =>
    stops.some(({ visit }) => before.get(visit)?.state === 'scheduled'),
  )
  const site = territory.site.id
  await routeRows.lockRoutes(ctx, site, shifts.map(keyOf))
  const visits = await visitsOn(ctx, shifts)
  let sent = 0
  for (const shift of shifts) {
    const expected = expectedOf(shift, { visits, now: secondsAt(ctx.now) })
    await routeRows.touchRoute(ctx, { site, ...keyOf(shift) })
    for (const [i, stop] of shift.stops.entries()) {
      const [row, times] = [visits.get(stop.visit), expected[i]]
      const isHere = row?.technician === shift.frame.technician && row.day === day
      if (!isHere || row.state !== 'scheduled' || !times) continue
      const change = { dispatchedAt: ctx.now, plannedAt: dateAt(times.starts) }
      await rows.moveVisit(ctx, row, 'dispatch', { change })
      sent += 1
    }
  }
  return sent
}
