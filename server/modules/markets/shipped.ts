import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { day, type Day, isDay } from '#shared/days'
import { moneySchema } from '#shared/money'
import { lineUpStates, services } from './market.ts'

const folder = new URL('../../../data/markets/', import.meta.url)

const knownDay = z
  .string()
  .refine(isDay)
  .transform((text): Day => day(text))
const names = z.record(z.string(), z.string())
const windows = z.array(z.tuple([z.string(), z.string()]))

const marketSchema = z.object({
  id: z.string().regex(/^[A-Z]{2}$/),
  zone: z.int().min(1),
  names,
  currency: moneySchema.shape.currency,
  languages: z.array(z.string()),
  timeZone: z.string(),
  taxes: z.array(
    z.object({
      code: z.string(),
      names,
      basisPoints: z.int(),
      appliesTo: z.array(z.string()),
      effectiveFrom: knownDay,
      source: z.string(),
    }),
  ),
  workingHours: z.array(z.object({ weekday: z.int().min(1).max(7), windows })),
  lineUp: z.record(z.enum(services), z.object({ state: z.enum(lineUpStates), from: knownDay })),
  regions: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type ShippedMarket = z.infer<typeof marketSchema>

const promiseSchema = z.object({
  market: z.string(),
  kind: z.string(),
  workingMinutes: z.int().min(1),
  pausesOn: z.array(z.enum(['owner', 'part', 'partner'])),
})
export type ShippedPromise = z.infer<typeof promiseSchema>

const holidays = z.array(z.object({ date: knownDay, names }))
const holidaysSchema = z.object({
  days: holidays,
  regions: z.array(
    z.object({ region: z.string(), added: holidays, notObserved: z.array(knownDay) }),
  ),
})
export type ShippedHolidays = z.infer<typeof holidaysSchema>

/**
 * The markets of data/markets: the file is the truth for what a market is, the table only holds it.
 */
export const shippedMarkets: readonly ShippedMarket[] = read('markets.json', z.array(marketSchema))

export function shippedPromises(): readonly ShippedPromise[] {
  return read('servicePromises.json', z.array(promiseSchema))
}

export function shippedHolidays(market: string): ShippedHolidays {
  return read(`holidays/${market}.json`, holidaysSchema)
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}
