import type { Kysely } from 'kysely'
import type { AnyTables } from '#core/context'
import { forgetKnown } from './known.ts'
import { services } from './market.ts'
import * as rows from './rows.ts'
import { type ShippedMarket, shippedHolidays, shippedMarkets, shippedPromises } from './shipped.ts'

type Loading = { readonly db: Kysely<AnyTables>; readonly now: Date }

/**
 * Brings data/markets into the database; repeatable. Names, taxes and holidays follow the files;
 * the line-up and the promises are only founded by them, for people change those.
 */
export async function loadMarkets({ db, now }: Loading): Promise<void> {
  await rows.putMarkets({ db }, shippedMarkets)
  await rows.putTaxes({ db }, shippedMarkets)
  await rows.keepLineUps(
    { db },
    shippedMarkets.flatMap((market) => lineUpOf(market, now)),
  )
  await rows.keepPromises({ db }, shippedPromises())
  await rows.putHolidays(
    { db },
    shippedMarkets.flatMap(({ id }) => holidayRows(id)),
  )
  forgetKnown()
}

/** A state that begins later is planned until somebody moves it. */
function lineUpOf({ id: market, lineUp }: ShippedMarket, now: Date) {
  return services.map((service) => {
    const { state, from } = lineUp[service]
    const since = new Date(`${from}T00:00:00Z`)
    return since <= now
      ? { market, service, state, since }
      : { market, service, state: 'planned' as const, since: now }
  })
}

/**
 * A region's days are written out whole: those of the market without what it does not keep, and its
 * own.
 */
function holidayRows(market: string) {
  const { days, regions } = shippedHolidays(market)
  const ofRegions = regions.flatMap(({ region, added, notObserved }) => {
    const kept = days.filter(({ date }) => !notObserved.includes(date))
    return [...kept, ...added].map((holiday) => ({ region, ...holiday }))
  })
  const all = [...days.map((holiday) => ({ region: '', ...holiday })), ...ofRegions]
  // Two names for one day of a region are one row.
  const byDay = new Map(all.map((holiday) => [`${holiday.region} ${holiday.date}`, holiday]))
  return [...byDay.values()].map(({ region, date, names }) => {
    return { market, region, day: date, names: JSON.stringify(names) }
  })
}
