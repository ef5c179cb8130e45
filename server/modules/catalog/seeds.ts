import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { invariant } from '#core/refusal'
import { readCatalogFile } from './catalogFile.ts'
import { planImport } from './catalogPlan.ts'
import { type GoodRow, readRow } from './catalogRow.ts'
import type { Labels } from './tables.ts'
import { loadedHash } from './queries.ts'
import { json, upsert, upsertModels, upsertVariants, type Writing } from './rows.ts'

const files = {
  catalog: 'catalog/catalog.csv',
  demoModels: 'catalog/demo-models.csv',
  symptoms: 'symptoms/symptoms.json',
  defects: 'symptoms/defects.json',
  repairCodes: 'symptoms/repairCodes.json',
  repairTypes: 'demo/repairTypes.json',
  parts: 'demo/parts.csv',
  prices: 'demo/repairPrices.csv',
} as const
type Shipped = Readonly<Record<keyof typeof files, Buffer>>

/**
 * Brings the shipped catalogue into the database, in batches. Files that were loaded before are not
 * loaded again, so what an operator imported since then stays until new files ship.
 */
export async function loadCatalog(loading: Writing): Promise<void> {
  const shipped = readShipped()
  const hash = hashOf(shipped)
  if ((await loadedHash(loading, 'shipped')) === hash) return
  const modelCount = await loadModels(loading, shipped)
  await loadSymptoms(loading, shipped)
  await loadPrices(loading, shipped)
  const row = { name: 'shipped', hash, rows: modelCount, loadedAt: loading.now }
  await upsert(loading, 'catalog.load', { key: ['name'], rows: [row] })
}

function readShipped(): Shipped {
  const folder = new URL('../../../data/', import.meta.url)
  const read = Object.entries(files).map(([name, path]) => [
    name,
    readFileSync(new URL(path, folder)),
  ])
  // Built from the very keys of `files`.
  return Object.fromEntries(read) as Shipped
}

function hashOf(shipped: Shipped): string {
  const hash = createHash('sha256')
  for (const bytes of Object.values(shipped)) hash.update(String(bytes.length)).update(bytes)
  return hash.digest('hex')
}

async function loadModels(loading: Writing, shipped: Shipped): Promise<number> {
  const real = goodRows(shipped.catalog)
  const demo = goodRows(shipped.demoModels)
  const demoIds = new Set(demo.map(({ model }) => model.id))
  const plan = planImport([...real, ...demo], { models: new Map(), variants: new Map() })
  await upsertModels(
    loading,
    plan.models.map((model) => ({ ...model, demo: demoIds.has(model.id) })),
  )
  await upsertVariants(loading, plan.variants)
  return plan.models.length
}

function goodRows(bytes: Buffer): GoodRow[] {
  const read = readCatalogFile(bytes)
  invariant(read.ok, 'a shipped catalogue cannot be read')
  return read.records.map((record) => {
    const row = readRow(record, read.headerCount)
    invariant('good' in row, `row ${record.row} of a shipped catalogue is faulty`)
    return row.good
  })
}

type Labelled = { readonly labels: Labels; readonly component?: string }
type ShippedSymptom = Labelled & {
  readonly id: string
  readonly categories: readonly string[]
  readonly likelihoodRank: Readonly<Record<string, number>>
  readonly mayTravel?: false
}
type ShippedCode = Labelled & { readonly code: string }

async function loadSymptoms(loading: Writing, shipped: Shipped): Promise<void> {
  const symptoms = readJson<ShippedSymptom>(shipped.symptoms).map((symptom) => ({
    id: symptom.id,
    component: symptom.component,
    categories: json(symptom.categories),
    ranks: json(symptom.likelihoodRank),
    labels: json(symptom.labels),
    mayTravel: symptom.mayTravel !== false,
  }))
  await upsert(loading, 'catalog.symptom', { key: ['id'], rows: symptoms })
  const codes = [
    ...readJson<ShippedCode>(shipped.defects).map((code) => ({ ...code, kind: 'defect' })),
    ...readJson<ShippedCode>(shipped.repairCodes).map((code) => ({ ...code, kind: 'repair' })),
  ]
  const rows = codes.map(({ code, kind, component, labels }) => {
    return { id: code, kind, component: component ?? null, labels: json(labels) }
  })
  await upsert(loading, 'catalog.code', { key: ['id'], rows })
}

type ShippedType = Labelled & {
  readonly id: string
  readonly minutes: number
  readonly skill: string
}

async function loadPrices(loading: Writing, shipped: Shipped): Promise<void> {
  const types = readJson<ShippedType>(shipped.repairTypes).map((type) => ({
    ...type,
    labels: json(type.labels),
  }))
  await upsert(loading, 'catalog.repairType', { key: ['id'], rows: types })
  const parts = readTable(shipped.parts).map(({ sku, model, component, name, grade }) => {
    return { sku, model, component, name, grade, demo: true }
  })
  await upsert(loading, 'catalog.part', { key: ['sku'], rows: parts })
  const prices = readTable(shipped.prices).map((row) => ({
    model: row['model'],
    market: row['market'],
    repairType: row['repair_type'],
    partSku: row['part_sku'] || null,
    partMinor: Number(row['part_minor']),
    labourMinor: Number(row['labour_minor']),
    currency: row['currency'],
    minutes: Number(row['minutes']),
    demo: true,
  }))
  await upsert(loading, 'catalog.repairPrice', {
    key: ['model', 'market', 'repairType'],
    rows: prices,
  })
}

/** The shape of shipped files is kept by tools/data/check.ts. */
function readJson<T>(bytes: Buffer): readonly T[] {
  return JSON.parse(bytes.toString()) as readonly T[]
}

function readTable(bytes: Buffer): Readonly<Record<string, string>>[] {
  return parse(bytes, { columns: true, skip_empty_lines: true })
}
