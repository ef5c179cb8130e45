import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogColumns } from './catalog.ts'
import { dataFolder, isoDay, parseCsv, slug, type Row } from './csv.ts'

export type Report = {
  fault: (text: string) => void
  count: (what: string, number: number) => void
}
export type Market = { id: string; currency: string; regions: { id: string }[] }

export const categories = [
  'phone', 'tablet', 'tv', 'band', 'power_bank', 'scooter', 'earphones', 'charger', 'laptop',
]
export const components = [
  'display', 'battery', 'charging_port', 'camera', 'speaker', 'microphone', 'buttons', 'board',
  'software', 'connectivity', 'housing', 'other',
]

export function checkCatalogue(report: Report): Set<string> {
  const rows = ['catalog', 'demo-models'].flatMap((name) =>
    readTable(report, `catalog/${name}.csv`, catalogColumns))
  checkUnique(report, 'catalogue row', rows.map((row) => `${row.model} ${row.variant}`))
  for (const row of rows) checkCatalogueRow(report, row)
  const models = new Map<string, Row>()
  for (const row of rows) {
    const first = models.get(row.model ?? '') ?? row
    models.set(row.model ?? '', first)
    for (const name of ['name', 'brand', 'category']) {
      if (first[name] !== row[name]) report.fault(`${row.model} has two values of ${name}`)
    }
  }
  report.count('models', models.size)
  return new Set(models.keys())
}

export function checkDemo(
  report: Report,
  known: { models: Set<string>; markets: Map<string, Market> },
): void {
  const places = readTable(report, 'demo/places.csv',
    ['market', 'city', 'postcode', 'region', 'lat', 'lon', 'population'])
  checkUnique(report, 'place', places.map((row) => `${row.market} ${row.city}`))
  for (const row of places) {
    if (!known.markets.has(row.market ?? '')) report.fault(`place in no market: ${row.city}`)
    if (!row.region?.startsWith(`${row.market}-`)) report.fault(`${row.city}: ${row.region}`)
    if (!(Math.abs(Number(row.lat)) <= 90 && Math.abs(Number(row.lon)) <= 180 && row.lat)) {
      report.fault(`${row.city} lies nowhere`)
    }
    if (!isWhole(row.population)) report.fault(`${row.city} has no number of people`)
  }
  const parts = readTable(report, 'demo/parts.csv', ['sku', 'model', 'component', 'name', 'grade'])
  checkUnique(report, 'part', parts.map((row) => row.sku ?? ''))
  for (const row of parts) {
    if (!known.models.has(row.model ?? '')) report.fault(`part of no model: ${row.sku}`)
    if (!components.includes(row.component ?? '')) report.fault(`part of nothing: ${row.sku}`)
    if (!['original', 'compatible'].includes(row.grade ?? '')) report.fault(`grade: ${row.sku}`)
  }
  checkPrices(report, known, new Set(parts.map((row) => row.sku)))
}

export function checkUnique(report: Report, what: string, keys: string[]): void {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) report.fault(`${what} twice: ${key}`)
    seen.add(key)
  }
}

export function isDay(text: unknown): boolean {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
    && !Number.isNaN(Date.parse(text)) && isoDay(Date.parse(text)) === text
}

export function readText(path: string): string {
  return readFileSync(join(dataFolder, path), 'utf8')
}

function checkPrices(
  report: Report,
  known: { models: Set<string>; markets: Map<string, Market> },
  parts: Set<string | undefined>,
): void {
  const types: { id: string }[] = JSON.parse(readText('demo/repairTypes.json'))
  const typeIds = types.map(({ id }) => id)
  const prices = readTable(report, 'demo/repairPrices.csv', ['model', 'repair_type', 'market',
    'part_sku', 'part_minor', 'labour_minor', 'currency', 'minutes'])
  const keys = prices.map((row) => `${row.model} ${row.repair_type} ${row.market}`)
  checkUnique(report, 'price', keys)
  for (const [i, row] of prices.entries()) {
    const amounts = [row.part_minor, row.labour_minor, row.minutes]
    const isSound = known.models.has(row.model ?? '')
      && typeIds.includes(row.repair_type ?? '')
      && known.markets.get(row.market ?? '')?.currency === row.currency
      && (row.part_sku === '' ? row.part_minor === '0' : parts.has(row.part_sku))
      && amounts.every(isWhole)
    if (!isSound) report.fault(`price is not sound: ${keys[i]}`)
  }
}

function checkCatalogueRow(report: Report, row: Row): void {
  const key = `${row.model} ${row.variant}`
  for (const name of ['model', 'brand', 'name', 'codename', 'variant', 'market']) {
    if (!row[name]) report.fault(`${key} has no ${name}`)
  }
  if (row.model !== slug(row.name ?? '')) report.fault(`${key} is not the slug of ${row.name}`)
  if (!categories.includes(row.category ?? '')) report.fault(`${key} is a ${row.category}`)
  if (!/^([A-Z]{2}|EEA|GLOBAL)$/.test(row.market ?? '')) report.fault(`${key}: ${row.market}`)
  for (const name of ['released_on', 'support_ends_on', 'firmware_on']) {
    if (row[name] && !isDay(row[name])) report.fault(`${key} ${name}: ${row[name]}`)
  }
  if (row.released_on && row.support_ends_on && row.released_on > row.support_ends_on) {
    report.fault(`${key} lost support before its release`)
  }
  if (row.battery_mah && !isWhole(row.battery_mah)) report.fault(`${key}: ${row.battery_mah} mAh`)
  if (row.screen_inches && !(Number(row.screen_inches) > 0)) report.fault(`${key} screen`)
  if (!['', 'true', 'false'].includes(row.has_nfc ?? '')) report.fault(`${key}: ${row.has_nfc}`)
}

function readTable(report: Report, path: string, columns: readonly string[]): Row[] {
  const text = readText(path)
  const rows = parseCsv(text)
  if (text.slice(0, text.indexOf('\n')) !== columns.join(',')) {
    report.fault(`${path} has other columns than ${columns.join(',')}`)
  }
  report.count(path, rows.length)
  return rows
}

function isWhole(text: string | undefined): boolean {
  return /^\d+$/.test(text ?? '')
}
