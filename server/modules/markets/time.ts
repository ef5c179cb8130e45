import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import { day, type Day } from '#shared/days'
import { shippedMarkets } from './shipped.ts'

const timeZones = new Map(shippedMarkets.map(({ id, timeZone }) => [id, timeZone]))

type Here = Pick<Context, 'market' | 'now'>

/**
 * What the clocks of the market show; needs no database, for a market never changes its time zone.
 */
export function marketTime(ctx: Here, at: Date = ctx.now): Temporal.ZonedDateTime {
  const timeZone = timeZones.get(ctx.market)
  invariant(timeZone, `no time zone for the market ${ctx.market}`)
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

/** The calendar day in the market. */
export function dayIn(ctx: Here, at: Date = ctx.now): Day {
  return day(marketTime(ctx, at).toPlainDate().toString())
}
