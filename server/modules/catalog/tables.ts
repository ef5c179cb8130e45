import type { Kysely } from 'kysely'
import type { Currency } from '#shared/money'
import type { Day } from '#shared/days'
import type { Language } from '#shared/messages'
import type { AnyTables } from '#core/context'
import type { Category, Component } from './model.ts'

export type Labels = Readonly<Record<Language, string>>

export type ModelTable = {
  id: string
  brand: string
  name: string
  category: Category
  codename: string | null
  releasedOn: Day | null
  supportEndsOn: Day | null
  batteryMah: number | null
  screenTenthsInch: number | null
  hasNfc: boolean | null
  demo: boolean
  search: unknown
  updatedAt: Date
}

export type VariantTable = {
  model: string
  id: string
  /** A country, or EEA or GLOBAL: what it serves stands in data/catalog/variantMarkets.json. */
  market: string
  carrier: string
  modelNumbers: string[]
  firmware: string | null
  firmwareOn: Day | null
}

type PartTable = {
  sku: string
  model: string
  component: Component
  name: string
  grade: string
  demo: boolean
}

type RepairTypeTable = {
  id: string
  component: Component
  minutes: number
  skill: string
  labels: Labels
}

type RepairPriceTable = {
  model: string
  market: string
  repairType: string
  partSku: string | null
  partMinor: number
  labourMinor: number
  currency: Currency
  minutes: number
  demo: boolean
}

type SymptomTable = {
  id: string
  component: Component
  categories: Category[]
  /** The place of the symptom among those of a category, 1 for the likeliest. */
  ranks: Readonly<Partial<Record<Category, number>>>
  labels: Labels
  mayTravel: boolean
}

type CodeTable = {
  id: string
  kind: 'defect' | 'repair'
  component: Component | null
  labels: Labels
}
type LoadTable = { name: string; hash: string; rows: number; loadedAt: Date }

export type CatalogTables = {
  'catalog.model': ModelTable
  'catalog.variant': VariantTable
  'catalog.part': PartTable
  'catalog.repairType': RepairTypeTable
  'catalog.repairPrice': RepairPriceTable
  'catalog.symptom': SymptomTable
  'catalog.code': CodeTable
  'catalog.load': LoadTable
}

/** A model as every module knows it: all but the columns that only the catalogue itself uses. */
export type Model = Readonly<Omit<ModelTable, 'search' | 'updatedAt'>>
export type Variant = Readonly<VariantTable>
export type Code = Readonly<CodeTable>

export const modelColumns = [
  'id',
  'brand',
  'name',
  'category',
  'codename',
  'releasedOn',
  'supportEndsOn',
  'batteryMah',
  'screenTenthsInch',
  'hasNfc',
  'demo',
] as const satisfies readonly (keyof Model)[]

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<CatalogTables> {
  return db
}
