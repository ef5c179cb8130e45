import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brandOf, categoryOf, commercialNames } from './commercialNames.ts'
import { firstDayOfMonth, lastDayOfMonth, mustArgument, readCsv, slug } from './csv.ts'
import { writeCsv, type Row } from './csv.ts'

export const catalogColumns = [
  'model', 'brand', 'name', 'category', 'codename', 'released_on', 'support_ends_on',
  'battery_mah', 'screen_inches', 'has_nfc', 'variant', 'market', 'carrier',
  'model_numbers', 'firmware', 'firmware_on',
] as const

type Specification = {
  codename: string
  models: string[]
  released_on: string
  battery_mah: string
  screen_inches: string
  has_nfc: string
}

type Screen = { size?: number }
type RawDevice = {
  vendor: string
  codename: string
  models?: string[]
  release: string
  battery?: { capacity?: number }
  // A foldable has two screens, the larger one last.
  screen?: Screen | { Inner?: Screen }[]
  peripherals?: unknown[]
}

// The maker's list of ended devices carries no dates; the day of the list is the
// latest day on which support can have ended.
const endedListOn = '2026-08-31'

if (import.meta.main) writeCatalog(mustArgument(0, 'the folder of the raw sets'))

function writeCatalog(source: string): void {
  const specifications = readSpecifications(join(source, 'device-specs', 'devices.json'))
  // "Xiaomi for arm64" is the name of an emulator image, not of a device.
  const certified = readCsv(source, 'xiaomi', 'models.csv')
    .filter((row) => !row.model?.endsWith(' for arm64'))
  const numbers = groupBy(certified, (row) => row.codename ?? '')
  const numbersByName = groupBy(certified, (row) => key(row.name))
  const promises = new Map(
    readCsv(source, 'xiaomi', 'update_promises.csv').map((row) => [key(row.device_name), row]),
  )
  const ended = new Set(
    readCsv(source, 'xiaomi', 'end_of_support.csv').map((row) => row.variant).filter(Boolean),
  )
  const rows: Row[] = []
  for (const variant of readCsv(source, 'xiaomi', 'variants.csv')) {
    const joined = withoutRegion(variant)
    if (joined === 'TBD') continue
    const names = commercialNames(joined)
    for (const name of names) {
      const modelNumbers = numbersOf(name, numbersByName.get(key(name)) ?? [], {
        rows: [variant.variant, variant.base].flatMap((code) => numbers.get(code ?? '') ?? []),
        isShared: names.length > 1,
      })
      const specification = specifications.find((candidate) =>
        candidate.codename === variant.base
        || candidate.models.some((model) => modelNumbers.includes(model)))
      // Google's enterprise list speaks of the devices sold outside China.
      const promise = variant.market === 'CN'
        ? undefined
        : promises.get(key(name)) ?? promises.get(key(name.replace(/ 4G$/, '')))
      rows.push(catalogRow({ variant, name, modelNumbers, specification, promise, ended }))
    }
  }
  const unique = new Map(rows.map((row) => [`${row.model}|${row.variant}`, row]))
  const sorted = [...unique.values()].sort((a, b) => order(a) < order(b) ? -1 : 1)
  writeCsv('catalog/catalog.csv', catalogColumns, sorted)
}

function catalogRow(facts: {
  variant: Row
  name: string
  modelNumbers: string[]
  specification: Specification | undefined
  promise: Row | undefined
  ended: Set<string | undefined>
}): Row {
  const { variant, name, modelNumbers, specification, promise, ended } = facts
  const promised = lastDayOfMonth(promise?.security_update_until ?? '')
  const hasEnded = ended.has(variant.variant)
  return {
    model: slug(name),
    brand: brandOf(name),
    name,
    category: categoryOf(name),
    codename: variant.base ?? '',
    released_on: specification?.released_on || firstDayOfMonth(promise?.release ?? ''),
    support_ends_on: hasEnded && !(promised && promised < endedListOn) ? endedListOn : promised,
    battery_mah: specification?.battery_mah ?? '',
    screen_inches: specification?.screen_inches ?? '',
    has_nfc: specification?.has_nfc ?? '',
    variant: variant.variant ?? '',
    market: variant.market ?? '',
    carrier: variant.carrier ?? '',
    model_numbers: modelNumbers.join(';'),
    firmware: variant.last_stable_version ?? '',
    firmware_on: dayOrNothing(variant.last_stable_date),
  }
}

function readSpecifications(path: string): Specification[] {
  const devices: RawDevice[] = JSON.parse(readFileSync(path, 'utf8'))
  return devices.filter(({ vendor }) => vendor === 'Xiaomi').map((device) => {
    const screen = Array.isArray(device.screen) ? device.screen.at(-1)?.Inner : device.screen
    const { release } = device
    return {
      codename: device.codename,
      models: device.models ?? [],
      released_on: /^\d{4}-\d{2}-\d{2}$/.test(release) ? release : firstDayOfMonth(release),
      battery_mah: numberText(device.battery?.capacity),
      screen_inches: numberText(screen?.size),
      has_nfc: String(JSON.stringify(device.peripherals ?? []).includes('"NFC')),
    }
  })
}

// A commercial name covers several boards and a board several names: the name decides, and
// only where it was never certified do the numbers of the board count.
function numbersOf(
  name: string,
  named: Row[],
  board: { rows: Row[]; isShared: boolean },
): string[] {
  const near = board.rows.filter((row) => generationFree(row.name) === generationFree(name))
  const whole = board.isShared ? [] : board.rows
  const chosen = [named, near, whole].find((rows) => rows.length > 0) ?? []
  return [...new Set(chosen.map((row) => row.model ?? ''))].sort()
}

function withoutRegion(variant: Row): string {
  const { name = '', name_region: region = '' } = variant
  return (name.endsWith(region) ? name.slice(0, -region.length) : name).trim()
}

function order(row: Row): string {
  return `${row.model} ${row.market} ${row.variant}`
}

function key(name: string | undefined): string {
  return slug(name ?? '')
}

function generationFree(name: string | undefined): string {
  return key(name).replace(/-[45]g\b/g, '')
}

// The source prints "null" where a firmware has no day.
function dayOrNothing(text: string | undefined): string {
  return text && text !== 'null' ? text : ''
}

function numberText(value: unknown): string {
  return typeof value === 'number' ? String(value) : ''
}

function groupBy(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  return rows.reduce((groups, row) => {
    groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
    return groups
  }, new Map<string, Row[]>())
}
