import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Day } from '#shared/days'
import type { Language } from '#shared/messages'
import { type Currency, currencies } from '#shared/money'
import type { PromiseKind } from './decision.ts'
import {
  type CauseRow,
  causeRow,
  lawMarket,
  type LawRow,
  lawRow,
  type RemedyRow,
  remedyRow,
  type TellRow,
  tellRow,
} from './law.ts'
import { type PlanTerms, planTerms } from './plan.ts'

export type DataText = `law.${string}` | `plan.${string}` | `tell.${string}`

/** The rows of one kind in one market, the most exact and the latest first. */
export type RowsOf = Readonly<Partial<Record<PromiseKind, readonly LawRow[]>>>

/** All rules that can decide, at one state of the data; the version names that state. */
export type Terms = {
  readonly version: string
  readonly rows: readonly LawRow[]
  readonly byMarket: ReadonlyMap<string, RowsOf>
  readonly markets: ReadonlyMap<
    string,
    { readonly currency: Currency; readonly knownWell: boolean }
  >
  readonly remedies: readonly RemedyRow[]
  readonly causes: readonly CauseRow[]
  readonly tells: readonly TellRow[]
  /** The rows of each plan, the latest first. */
  readonly plans: ReadonlyMap<string, readonly PlanTerms[]>
}

/** What is read of the files, and kept with their version, so that it can decide again. */
export type TermsData = {
  readonly rows: readonly unknown[]
  readonly markets: readonly unknown[]
  readonly remedies: readonly unknown[]
  readonly causes: readonly unknown[]
  readonly tells: readonly unknown[]
  readonly plans: readonly PlanTerms[]
}

export type DataTexts = Readonly<Record<DataText, Readonly<Record<Language, string>>>>

const folder = new URL('../../../data/', import.meta.url)
let read: { data: TermsData; terms: Terms; texts: DataTexts } | undefined

/** The terms that ship with the code, read once. */
export function lawTerms(): Terms {
  return load().terms
}

export function termsData(): TermsData {
  return load().data
}

export function dataTexts(): DataTexts {
  return load().texts
}

function load() {
  return (read ??= readFolder())
}

function readFolder() {
  const names = readdirSync(new URL('law/', folder)).toSorted()
  const data: TermsData = {
    rows: names.filter((name) => /^[a-z]{2}\.json$/.test(name)).flatMap((name) => json(name)),
    markets: json('markets.json'),
    remedies: json('remedies.json'),
    causes: json('causes.json'),
    tells: json('tells.json'),
    plans: planTerms(),
  }
  const texts = { ...readTexts('law/texts.json'), ...readTexts('plans/texts.json') }
  return { data, terms: termsFrom(data), texts }
}

function json(name: string): readonly unknown[] {
  return JSON.parse(readFileSync(new URL(`law/${name}`, folder), 'utf8')) as readonly unknown[]
}

/** The shape of the texts is kept by the tests of this module. */
function readTexts(name: string): DataTexts {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as DataTexts
}

/** Terms of any state of the data, also one that was kept. @throws ZodError */
export function termsFrom(data: TermsData): Terms {
  const rows = z.array(lawRow).parse(data.rows)
  const markets = z.array(lawMarket).parse(data.markets)
  return {
    version: createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16),
    rows,
    byMarket: new Map(markets.map(({ market }) => [market, rowsOf(market, rows)])),
    markets: new Map(
      markets.map(({ market, currency, knownWell }) => [
        market,
        { currency: mustBeCurrency(currency), knownWell },
      ]),
    ),
    remedies: z.array(remedyRow).parse(data.remedies),
    causes: z.array(causeRow).parse(data.causes),
    tells: z.array(tellRow).parse(data.tells),
    plans: Map.groupBy(data.plans.toSorted(latestFirst), ({ plan }) => plan),
  }
}

/** The terms that a plan had on the day it was bought; before its first day, its first terms. */
export function planTermsOn(
  { plans }: Pick<Terms, 'plans'>,
  plan: string,
  boughtOn: Day,
): PlanTerms | undefined {
  const rows = plans.get(plan)
  return rows?.find(({ effectiveFrom }) => effectiveFrom <= boughtOn) ?? rows?.at(-1)
}

function latestFirst(a: PlanTerms, b: PlanTerms): number {
  return a.effectiveFrom < b.effectiveFrom ? 1 : -1
}

function mustBeCurrency(code: string): Currency {
  if (Object.hasOwn(currencies, code)) return code as Currency // because the table has it.
  throw new RangeError(`no currency ${code}`)
}

function rowsOf(market: string, rows: readonly LawRow[]): RowsOf {
  const own = rows.filter((row) => row.market === market).toSorted(byExactness)
  return Object.groupBy(own, ({ kind }) => kind)
}

function byExactness(a: LawRow, b: LawRow): number {
  return exactness(b) - exactness(a) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1)
}

function exactness(row: LawRow): number {
  return (row.components ? 4 : 0) + (row.region ? 2 : 0) + (row.categories ? 1 : 0)
}
