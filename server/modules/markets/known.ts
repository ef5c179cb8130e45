import { invariant } from '#core/refusal'
import type { Day } from '#shared/days'
import { type Asking, memory } from './memory.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import type { Market, Names, TaxRow, Turn } from './tables.ts'

const markets = memory<Market>()
const taxes = memory<readonly TaxRow[]>()
const holidays = memory<Holidays>()
const promises = memory<ReadonlyMap<string, ServicePromise>>()

export type Holidays = {
  readonly days: ReadonlySet<string>
  readonly names: ReadonlyMap<string, Names>
  readonly text: string
}
export type LineClass = 'part' | 'labour' | 'logistics' | 'diagnosis'
export type Tax = { readonly names: Names; readonly basisPoints: number }
export type ServicePromise = { readonly workingMinutes: number; readonly pausesOn: readonly Turn[] }

/** @throws Refusal unknownMarket */
export async function getMarket(ctx: Asking, id: string = ctx.market): Promise<Market> {
  return markets.get(ctx.now, id, async () => {
    const row = await queries.findMarket(ctx, id)
    if (!row) throw refusals.unknownMarket({ field: 'market', market: id })
    return row
  })
}

/**
 * The rate for a class of lines on a day: of the rows that name the class, the latest to have
 * begun.
 */
export async function taxOn(ctx: Asking, lineClass: LineClass, day: Day): Promise<Tax> {
  const rows = await taxes.get(ctx.now, ctx.market, () => queries.taxesOf(ctx, ctx.market))
  const row = rows.find((tax) => tax.effectiveFrom <= day && tax.appliesTo.includes(lineClass))
  invariant(row, `${ctx.market} has no tax on ${lineClass} on ${day}`)
  return { names: row.names, basisPoints: row.basisPoints }
}

/** How long such work may take, in working minutes, and whose turn stops the clock. */
export async function servicePromise(ctx: Asking, kind: string): Promise<ServicePromise> {
  const kinds = await promises.get(ctx.now, ctx.market, async () => {
    const rows = await queries.servicePromisesOf(ctx, ctx.market)
    return new Map(rows.map((row) => [row.kind, row]))
  })
  const promise = kinds.get(kind)
  invariant(promise, `${ctx.market} has no service promise for ${kind}`)
  return { workingMinutes: promise.workingMinutes, pausesOn: promise.pausesOn }
}

/** The days of a region, or of the whole market where the region has none of its own. */
export async function holidaysIn(ctx: Asking, region = ''): Promise<Holidays> {
  return holidays.get(ctx.now, `${ctx.market} ${region}`, async (last) => {
    const rows = await queries.holidaysOf(ctx, ctx.market, region)
    const ofRegion = rows.some((row) => row.region === region) ? region : ''
    const days = rows.filter((row) => row.region === ofRegion)
    const text = JSON.stringify(days.map(({ day, names }) => [day, names]))
    if (last?.text === text) return last
    return {
      text,
      days: new Set<string>(days.map(({ day }) => day)),
      names: new Map(days.map(({ day, names }) => [day, names])),
    }
  })
}

export function forgetKnown(): void {
  for (const known of [markets, taxes, holidays, promises]) known.clear()
}
