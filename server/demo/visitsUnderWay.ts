import { dayAt } from '#scheduling'
import {
  arriveVisit,
  beginVisit,
  completeVisit,
  departVisit,
  sendDay,
  viewDay,
} from '#visits/seeds'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { Refusal } from '#core/refusal'
import { leaveHome, workAtHome } from './homeRepair.ts'
import type { DemoSite } from './network.ts'

/** Runs work as of an instant. */
type At = <T>(at: Date, work: (ctx: Context) => Promise<T>) => Promise<T>

const sentBeforeMs = 3_600_000

/** Lets today's routes of a site go as planned until now, by the same verbs as people press. */
export async function bringUnderWay(site: DemoSite, now: Date, at: At): Promise<void> {
  const where = { site: publicId('sit', site.zone, site.id), day: dayAt(site.timeZone, now) }
  const { routes } = await at(now, (ctx) => viewDay(ctx, where))
  const working = routes.filter(({ off }) => off === null)
  const begins = Math.min(...working.map(({ startsAt }) => new Date(startsAt).getTime()))
  const sentAt = new Date(begins - sentBeforeMs)
  if (!working.length || sentAt > now) return
  await at(sentAt, (ctx) => sendDay(ctx, where))
  const planned = (await at(sentAt, (ctx) => viewDay(ctx, where))).routes
  for (const { stops } of planned) {
    for (const { visit, arrivesAt, startsAt, leavesAt, driveMinutes } of stops) {
      const arrives = new Date(arrivesAt).getTime()
      const steps = [
        [arrives - driveMinutes * 60_000, departVisit],
        [arrives, arriveVisit],
        [new Date(startsAt).getTime(), beginVisit, workAtHome],
        [new Date(leavesAt).getTime(), completeVisit, leaveHome],
      ] as const
      for (const [when, press, serve] of steps) {
        if (when > now.getTime()) break
        const isDone = await at(new Date(when), async (ctx) => {
          await press(ctx, { visit: visit.id })
          if (visit.repair) await serve?.(ctx, visit.repair)
        }).then(() => true, refused)
        if (!isDone) break
      }
    }
  }
}

/** Whoever improves the day in the background may have changed it meanwhile: the visit waits. */
function refused(fault: unknown): false {
  if (!(fault instanceof Refusal)) throw fault
  return false
}
