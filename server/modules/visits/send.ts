import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { Day } from '#shared/days'
import { lockRoutes, mustPlan, touchRoute } from '#crew'
import { dateAt, expectedOf, secondsAt } from '#routing'
import { keyOf } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { visitsOn } from './day.ts'
import * as rows from './rows.ts'
import { shiftsOn, type Territory, territoryOf } from './territory.ts'

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
  await lockRoutes(ctx, site, shifts.map(keyOf))
  const visits = await visitsOn(ctx, shifts)
  let sent = 0
  for (const shift of shifts) {
    const expected = expectedOf(shift, { visits, now: secondsAt(ctx.now) })
    await touchRoute(ctx, { site, ...keyOf(shift) })
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
