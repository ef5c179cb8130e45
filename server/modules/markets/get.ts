import type { Context } from '#core/context'
import { addDays } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import type { markets } from './contract.ts'
import { getMarket } from './known.ts'
import { viewMarkets } from './list.ts'
import { nameIn } from './present.ts'
import { holidaysFrom } from './queries.ts'
import { refusals } from './refusals.ts'
import { dayIn } from './time.ts'

type Getting = typeof markets.get

export async function viewMarket(ctx: Context, input: Input<Getting>): Promise<Output<Getting>> {
  const market = await getMarket(ctx, input.market)
  const [view] = await viewMarkets(ctx, [market])
  if (!view) throw refusals.unknownMarket({ field: 'market', market: input.market })
  const from = dayIn(ctx)
  const days = await holidaysFrom(ctx, market.id, { from, to: addDays(from, 366) })
  return {
    ...view,
    workingHours: market.workingHours.map(({ weekday, windows }) => {
      return {
        weekday,
        windows: windows.map(([opens, closes]): [string, string] => [opens, closes]),
      }
    }),
    holidays: days.map(({ day, region, names }) => {
      return { day, name: nameIn(ctx.language, names), region: region || null }
    }),
  }
}
