import { type Kysely, sql } from 'kysely'
import { coreTables } from '#core/tables'
import type { AnyTables, Context } from '#core/context'
import type { Day } from '#shared/days'
import type { LineUpState, Service } from './market.ts'
import type { ShippedMarket, ShippedPromise } from './shipped.ts'
import { tables } from './tables.ts'

type Writing = { readonly db: Kysely<AnyTables> }

type Step = {
  readonly market: string
  readonly service: Service
  readonly from: LineUpState
  readonly to: LineUpState
}

/** @returns false when the service has left the state it should start from */
export async function moveLineUp(
  ctx: Context,
  { market, service, from, to }: Step,
): Promise<boolean> {
  const moved = await tables(ctx)
    .updateTable('markets.lineUp')
    .set({ state: to, since: ctx.now })
    .where('market', '=', market)
    .where('service', '=', service)
    .where('state', '=', from)
    .returning('state')
    .executeTakeFirst()
  return moved !== undefined
}

/** A service that is there keeps its state: people move it, not files. */
export async function keepLineUps(
  ctx: Writing,
  rows: readonly { market: string; service: Service; state: LineUpState; since: Date }[],
): Promise<void> {
  await tables(ctx)
    .insertInto('markets.lineUp')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['market', 'service']).doNothing())
    .execute()
}

export async function putMarkets(ctx: Writing, markets: readonly ShippedMarket[]): Promise<void> {
  await coreTables(ctx)
    .insertInto('core.zone')
    .values(markets.map(({ id, zone }) => ({ zone, market: id })))
    .onConflict((conflict) => conflict.column('zone').doNothing())
    .execute()
  await tables(ctx)
    .insertInto('markets.market')
    .values(
      markets.map(({ id, currency, timeZone, names, languages, workingHours, regions }) => ({
        id,
        currency,
        timeZone,
        names: JSON.stringify(names),
        languages: JSON.stringify(languages),
        workingHours: JSON.stringify(workingHours),
        regions: JSON.stringify(regions),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        currency: row.ref('excluded.currency'),
        timeZone: row.ref('excluded.timeZone'),
        names: row.ref('excluded.names'),
        languages: row.ref('excluded.languages'),
        workingHours: row.ref('excluded.workingHours'),
        regions: row.ref('excluded.regions'),
      })),
    )
    .execute()
}

export async function putTaxes(ctx: Writing, markets: readonly ShippedMarket[]): Promise<void> {
  const rows = markets.flatMap(({ id, taxes }) =>
    taxes.map(({ code, effectiveFrom, names, basisPoints, appliesTo, source }) => {
      return {
        market: id,
        code,
        effectiveFrom,
        names: JSON.stringify(names),
        basisPoints,
        source,
        appliesTo: JSON.stringify(appliesTo),
      }
    }),
  )
  await tables(ctx)
    .insertInto('markets.tax')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['market', 'code', 'effectiveFrom']).doUpdateSet((row) => ({
        names: row.ref('excluded.names'),
        basisPoints: row.ref('excluded.basisPoints'),
        appliesTo: row.ref('excluded.appliesTo'),
        source: row.ref('excluded.source'),
      })),
    )
    .execute()
}

type NewHoliday = {
  readonly market: string
  readonly region: string
  readonly day: Day
  readonly names: string
}

/** Writes only what differs, so that a start with known days costs no dead rows. */
export async function putHolidays(ctx: Writing, rows: readonly NewHoliday[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 2_000) {
    await tables(ctx)
      .insertInto('markets.holiday')
      .values(rows.slice(at, at + 2_000))
      .onConflict((conflict) =>
        conflict
          .columns(['market', 'region', 'day'])
          .doUpdateSet((row) => ({ names: row.ref('excluded.names') }))
          .where(sql<boolean>`holiday.names is distinct from excluded.names`),
      )
      .execute()
  }
}

export async function keepPromises(ctx: Writing, rows: readonly ShippedPromise[]): Promise<void> {
  await tables(ctx)
    .insertInto('markets.servicePromise')
    .values(rows.map((row) => ({ ...row, pausesOn: JSON.stringify(row.pausesOn) })))
    .onConflict((conflict) => conflict.columns(['market', 'kind']).doNothing())
    .execute()
}
