import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Service } from './market.ts'
import { type HolidayRow, type LineUpRow, type Market, tables, type TaxRow } from './tables.ts'

type Reading = Pick<Context, 'db'>

export async function findMarket(ctx: Reading, id: string): Promise<Market | undefined> {
  return tables(ctx)
    .selectFrom('markets.market')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function allMarkets(ctx: Reading): Promise<Market[]> {
  return tables(ctx).selectFrom('markets.market').selectAll().orderBy('id').limit(100).execute()
}

export async function taxesOf(ctx: Reading, market: string): Promise<TaxRow[]> {
  return tables(ctx)
    .selectFrom('markets.tax')
    .selectAll()
    .where('market', '=', market)
    .orderBy('effectiveFrom', 'desc')
    .limit(500)
    .execute()
}

/** Read anew each time, for another process may just have moved it. */
export async function findLineUp(
  ctx: Reading,
  market: string,
  service: Service,
): Promise<LineUpRow | undefined> {
  return tables(ctx)
    .selectFrom('markets.lineUp')
    .selectAll()
    .where('market', '=', market)
    .where('service', '=', service)
    .executeTakeFirst()
}

export async function lineUps(ctx: Reading, markets: readonly string[]): Promise<LineUpRow[]> {
  if (!markets.length) return []
  return tables(ctx)
    .selectFrom('markets.lineUp')
    .selectAll()
    .where('market', 'in', markets)
    .limit(2_000)
    .execute()
}

/** A region that has days of its own has all of its days; the empty region is the whole market. */
export async function holidaysOf(
  ctx: Reading,
  market: string,
  region: string,
): Promise<HolidayRow[]> {
  return tables(ctx)
    .selectFrom('markets.holiday')
    .selectAll()
    .where('market', '=', market)
    .where('region', 'in', [...new Set(['', region])])
    .orderBy('day')
    .limit(2_000)
    .execute()
}

/** The days of the whole market, and of each region those that the market does not have. */
export async function holidaysFrom(
  ctx: Reading,
  market: string,
  { from, to }: { from: Day; to: Day },
): Promise<HolidayRow[]> {
  return tables(ctx)
    .selectFrom('markets.holiday as own')
    .selectAll()
    .where('own.market', '=', market)
    .where('own.day', '>=', from)
    .where('own.day', '<', to)
    .where((row) =>
      row.or([
        row('own.region', '=', ''),
        row.not(
          row.exists(
            row
              .selectFrom('markets.holiday as shared')
              .select('shared.day')
              .whereRef('shared.market', '=', 'own.market')
              .where('shared.region', '=', '')
              .whereRef('shared.day', '=', 'own.day'),
          ),
        ),
      ]),
    )
    .orderBy('own.day')
    .orderBy('own.region')
    .limit(60)
    .execute()
}

export async function servicePromisesOf(ctx: Reading, market: string) {
  return tables(ctx)
    .selectFrom('markets.servicePromise')
    .selectAll()
    .where('market', '=', market)
    .limit(100)
    .execute()
}
