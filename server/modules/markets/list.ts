import type { Context } from '#core/context'
import type { Output } from '#shared/endpoint'
import type { MarketView, markets } from './contract.ts'
import { taxOn } from './known.ts'
import { presentMarket } from './present.ts'
import * as queries from './queries.ts'
import type { Market } from './tables.ts'
import { dayIn } from './time.ts'

export async function listMarkets(ctx: Context): Promise<Output<typeof markets.list>> {
  return { items: await viewMarkets(ctx, await queries.allMarkets(ctx)) }
}

/** The rate shown is the one on labour today. */
export async function viewMarkets(ctx: Context, rows: readonly Market[]): Promise<MarketView[]> {
  const lineUps = await queries.lineUps(
    ctx,
    rows.map(({ id }) => id),
  )
  const views: MarketView[] = []
  for (const row of rows) {
    const there = { db: ctx.db, now: ctx.now, market: row.id }
    const tax = await taxOn(there, 'labour', dayIn(there))
    views.push(presentMarket(row, { language: ctx.language, tax, lineUps }))
  }
  return views
}
