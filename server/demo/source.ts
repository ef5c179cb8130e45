import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Component } from '#catalog/contract'
import type { Currency } from '#shared/money'
import type { Language } from '#shared/messages'

export type DemoMarket = {
  readonly id: string
  readonly zone: number
  readonly currency: Currency
  readonly languages: readonly Language[]
  readonly timeZone: string
  readonly taxes: readonly DemoTax[]
  /** Its part of the network. */
  readonly weight: number
}
/** The rate of a market on classes of lines, and what its readers call it. */
type DemoTax = {
  readonly names: Readonly<Record<string, string>>
  readonly basisPoints: number
  readonly appliesTo: readonly string[]
}
export type Place = {
  readonly market: string
  readonly city: string
  readonly postcode: string
  readonly region: string
  readonly latitude: number
  readonly longitude: number
  readonly population: number
}
export type Names = { readonly first: readonly string[]; readonly last: readonly string[] }
export type Price = {
  readonly model: string
  readonly market: string
  readonly repairType: string
  readonly partSku: string
  readonly partMinor: number
  readonly labourMinor: number
  readonly minutes: number
}
export type Symptom = {
  readonly id: string
  readonly component: Component
  readonly categories: readonly string[]
  readonly rank: number
}

const weights: Readonly<Record<string, number>> = {
  IN: 40,
  IT: 13,
  CN: 13,
  US: 10,
  DE: 8,
  ES: 6,
  FR: 5,
  GB: 5,
}

/** Where people are visited at home: kilometres from the first service centre of the market. */
export type VisitCity = {
  readonly market: string
  readonly northKm: readonly [number, number]
  readonly eastKm: readonly [number, number]
}

/**
 * What the demo network is made of, from data/: real places, models and troubles, invented people
 * and prices.
 */
export function readSource() {
  const markets = readJson<DemoMarket[]>('markets/markets.json').map((market) => ({
    ...market,
    weight: weights[market.id] ?? 3,
  }))
  const prices = readCsv('demo/repairPrices.csv').map((row): Price => ({
    model: text(row, 'model'),
    market: text(row, 'market'),
    repairType: text(row, 'repair_type'),
    partSku: text(row, 'part_sku'),
    partMinor: Number(row['part_minor']),
    labourMinor: Number(row['labour_minor']),
    minutes: Number(row['minutes']),
  }))
  type RawSymptom = {
    id: string
    component: Component
    categories: string[]
    likelihoodRank: Record<string, number>
  }
  const symptoms = readJson<RawSymptom[]>('symptoms/symptoms.json').map(
    ({ likelihoodRank, ...symptom }): Symptom => ({
      ...symptom,
      rank: likelihoodRank['phone'] ?? 99,
    }),
  )
  const defects = new Map(
    readJson<{ code: string; component: string }[]>('symptoms/defects.json').map(
      ({ code, component }) => [component, code],
    ),
  )
  return {
    markets,
    places: readPlaces(),
    prices,
    symptoms,
    defects,
    names: readJson<Record<string, Names>>('demo/names.json'),
    visitCities: readJson<VisitCity[]>('demo/visitCities.json'),
    models: readModels(),
  }
}
export type Source = ReturnType<typeof readSource>

function readPlaces(): Place[] {
  return readCsv('demo/places.csv').map((row) => ({
    market: text(row, 'market'),
    city: text(row, 'city'),
    postcode: text(row, 'postcode'),
    region: text(row, 'region'),
    latitude: Number(row['lat']),
    longitude: Number(row['lon']),
    population: Number(row['population']),
  }))
}

function readModels() {
  const files = ['catalog/catalog.csv', 'catalog/demo-models.csv'].flatMap(readCsv)
  const models = new Map(files.map((row) => [text(row, 'model'), row]))
  return new Map(
    [...models].map(([id, row]) => [
      id,
      { id, brand: text(row, 'brand'), name: text(row, 'name'), category: text(row, 'category') },
    ]),
  )
}

function readJson<T>(file: string): T {
  // The shapes are those that tools/data/check.ts proves.
  return JSON.parse(readFileSync(address(file), 'utf8')) as T
}

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(address(file)), { columns: true, bom: true })
}

function address(file: string): URL {
  return new URL(`../../data/${file}`, import.meta.url)
}

function text(row: Readonly<Record<string, string>>, column: string): string {
  return row[column] ?? ''
}
