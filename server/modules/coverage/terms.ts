import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Day } from '#shared/days'
import type { Language } from '#shared/messages'
import type { Currency } from '#shared/money'
import type { Cause, RemedyKind } from './decision.ts'

export type Status = 'in_force' | 'not_transposed' | 'recommendation' | 'voluntary'
export type TextKey = `law.${string}`

/** What a repair under a rule adds to it, once, for contracts of these days. */
export type Extension = {
  readonly months: number
  readonly contractsFrom: Day
  readonly contractsTo: Day | null
  readonly status: Status
  readonly granted: boolean
  readonly verified: boolean
  readonly text: TextKey
  readonly tell: string
}

/** One dated rule; data/law/README.md says what each column means. */
export type LawRow = {
  readonly rule: string
  readonly market: string
  readonly region: string | null
  readonly kind: 'legal_guarantee' | 'commercial_warranty'
  readonly categories: readonly string[] | null
  readonly components: readonly string[] | null
  readonly obligor: 'seller' | 'maker'
  readonly periodMonths: number | null
  readonly periodDays: number | null
  readonly startEvent: 'delivery' | 'purchase' | 'activation'
  readonly presumptionMonths: number | null
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly status: Status
  readonly verified: boolean
  readonly text: TextKey
  readonly periodKind: 'guarantee' | 'limitation'
  readonly usedMonthsMin: number | null
  readonly downtimeAdds: boolean
  readonly repairExtensions: readonly Extension[]
}

export type RemedyRow = {
  readonly rules: readonly string[] | null
  readonly kind: LawRow['kind']
  readonly daysMax: number | null
  readonly repairsMin: number
  readonly choice: readonly RemedyKind[]
  readonly chooser: 'owner' | 'seller' | 'maker'
  readonly then: readonly RemedyKind[]
}

export type CauseRow = {
  readonly market: string
  readonly cause: Cause
  readonly excludes: boolean
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
}

/** All rules that can decide, at one state of the data; the version names that state. */
export type LawTerms = {
  readonly version: string
  readonly markets: ReadonlySet<string>
  readonly rows: readonly LawRow[]
  readonly remedies: readonly RemedyRow[]
  readonly causes: readonly CauseRow[]
  /** Ids of care plans that can be named. Their terms are not in the data yet, so there is none. */
  readonly plans: ReadonlySet<string>
}

export type Terms = LawTerms & { readonly currency: Currency }
export type LawTexts = Readonly<Record<TextKey, Readonly<Record<Language, string>>>>

const folder = new URL('../../../data/law/', import.meta.url)
let read: { readonly terms: LawTerms; readonly texts: LawTexts } | undefined

/** The terms that ship with the code, read once. */
export function lawTerms(): LawTerms {
  return load().terms
}

export function lawTexts(): LawTexts {
  return load().texts
}

function load() {
  return (read ??= readFolder())
}

function readFolder() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  const hash = createHash('sha256')
  for (const [name, text] of files) hash.update(`${name}\n${text.length}\n${text}`)
  const marketFiles = names.filter((name) => /^[a-z]{2}\.json$/.test(name))
  const terms: LawTerms = {
    version: hash.digest('hex').slice(0, 16),
    markets: new Set(marketFiles.map((name) => name.slice(0, 2).toUpperCase())),
    rows: marketFiles.flatMap((name) => parse<readonly LawRow[]>(files, name)),
    remedies: parse(files, 'remedies.json'),
    causes: parse(files, 'causes.json'),
    plans: new Set(),
  }
  return { terms, texts: parse<LawTexts>(files, 'texts.json') }
}

/** The shape of what ships is kept by tools/data/check.ts and by the tests of this module. */
function parse<T>(files: ReadonlyMap<string, string>, name: string): T {
  return JSON.parse(files.get(name) ?? '[]') as T
}
