import type { Context } from '#core/context'
import { type Id, publicId, type Uuid } from '#shared/ids'
import type { Input } from '#shared/endpoint'
import type { MarketView, markets } from './contract.ts'
import { getMarket } from './known.ts'
import { viewMarkets } from './list.ts'
import { lineUpMove } from './market.ts'
import { mustLead } from './policy.ts'
import { findLineUp } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'

export async function setLineUp(
  ctx: Context,
  input: Input<typeof markets.setLineUp>,
): Promise<MarketView> {
  const { service, state: to } = input
  const market = await getMarket(ctx, input.market)
  mustLead(ctx, 'markets.setLineUp')
  const from = (await findLineUp(ctx, market.id, service))?.state ?? 'planned'
  if (!lineUpMove(from, to)) throw refusals.wrongState({ field: 'state', from, to })

  // A service that the files never named starts as planned.
  await rows.keepLineUps(ctx, [{ market: market.id, service, state: 'planned', since: ctx.now }])
  const moved = await rows.moveLineUp(ctx, { market: market.id, service, from, to })
  if (!moved) throw refusals.wrongState({ field: 'state', from, to })
  await ctx.record('markets.setLineUp', marketId(ctx), { service, from, to })
  const [view] = await viewMarkets(ctx, [market])
  if (!view) throw refusals.unknownMarket({ field: 'market', market: market.id })
  return view
}

/** A fact is about an id; a market's is its two letters, written as a uuid. */
function marketId(ctx: Context): Id<'mkt'> {
  const letters = Buffer.from(ctx.market).toString('hex').padStart(12, '0')
  // Shaped as one: twelve hexadecimal digits at its end.
  const uuid = `00000000-0000-7000-8000-${letters}` as Uuid
  return publicId('mkt', ctx.zone, uuid)
}
