import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { instant, marketCode } from '#shared/views'
import { lineUpStates, services } from './market.ts'

export { isOffered, lineUpMove, lineUpStates, type LineUpState } from './market.ts'

export const lineUpView = z.object({
  service: z.enum(services),
  state: z.enum(lineUpStates),
  since: instant,
})

export type LineUpView = z.infer<typeof lineUpView>

export const marketView = z.object({
  id: marketCode,
  name: z.string(),
  currency: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  /**
   * The standard rate today, in hundredths of a per cent; null where it varies inside the market.
   */
  taxName: z.string(),
  taxBasisPoints: z.number().int(),
  lineUp: z.array(lineUpView),
})
export type MarketView = z.infer<typeof marketView>

export const markets = {
  list: query({
    name: 'markets.list',
    path: '/v1/markets',
    summary: 'The markets served, with what is live in each',
    access: 'anyone',
    input: z.object({}),
    output: z.object({ items: z.array(marketView).max(100) }),
    example: { input: {} },
  }),
  get: query({
    name: 'markets.get',
    path: '/v1/markets/{market}',
    summary: 'One market: line-up, taxes, working hours and the next holidays',
    access: 'anyone',
    input: z.object({ market: marketCode }),
    output: marketView.extend({
      workingHours: z.array(
        z.object({
          weekday: z.number().int().min(1).max(7),
          windows: z.array(z.tuple([z.string(), z.string()])),
        }),
      ),
      holidays: z
        .array(z.object({ day: z.string(), name: z.string(), region: z.string().nullable() }))
        .max(60),
    }),
    refusals: ['core.unknownMarket'],
    example: { input: { market: 'IN' } },
  }),
  setLineUp: command({
    name: 'markets.setLineUp',
    method: 'PUT',
    path: '/v1/markets/{market}/line-up/{service}',
    summary: 'Move a service of a market to another state',
    input: z.object({ market: marketCode, service: z.enum(services), state: z.enum(lineUpStates) }),
    output: marketView,
    refusals: ['core.unknownMarket', 'markets.wrongState'],
    example: { input: { market: 'IN', service: 'visit', state: 'live' } },
  }),
}
