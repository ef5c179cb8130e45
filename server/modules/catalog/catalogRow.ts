import { type Day, isDay } from '#shared/days'
import type { ImportFaultCode } from '#locales/en/catalog'
import type { Cells, Column } from './catalogFile.ts'
import { categories, type Category } from './model.ts'
import type { Model, Variant } from './tables.ts'
import { isVariantMarket, marketInName, marketInVariant } from './variantMarkets.ts'

export type Values = Readonly<Record<string, string | number>>
export type RowFault = {
  readonly row: number
  readonly field: Column | ''
  readonly reason: ImportFaultCode
  readonly values: Values
}

/** A row that can be used: what it says of the model, and of the variant. */
export type GoodRow = {
  readonly row: number
  readonly model: Omit<Model, 'demo'>
  readonly variant: Variant
}

export type ReadRow = { readonly good: GoodRow } | { readonly faults: readonly RowFault[] }

/** Checks every cell, then whether they fit each other; all faults of the row at once. */
export function readRow(record: Cells, headerCount: number): ReadRow {
  const { row, cells } = record
  const faults: RowFault[] = []
  const fault = (field: RowFault['field'], reason: ImportFaultCode, values: Values = {}) => {
    faults.push({
      row,
      field,
      reason,
      values: { value: field === '' ? '' : shown(cells[field]), ...values },
    })
  }
  if (record.wrongCount !== undefined) {
    fault('', 'fault.cells', { count: record.wrongCount, expected: headerCount })
    return { faults }
  }
  for (const check of checks) check(cells, fault)
  return faults.length > 0
    ? { faults }
    : { good: { row, model: modelOf(cells), variant: variantOf(cells) } }
}

type Report = (field: Column, reason: ImportFaultCode, values?: Values) => void
type Check = (cells: Cells['cells'], fault: Report) => void

const slugShape = /^[a-z0-9][a-z0-9.+-]{0,79}$/
const control = /\p{Cc}/u
const textMax = 500

const checks: readonly Check[] = [checkText, checkIds, checkDays, checkNumbers, checkMarket]

function checkText(cells: Cells['cells'], fault: Report): void {
  // Object.entries forgets the key type, which the record fixes.
  for (const [column, cell] of Object.entries(cells) as [Column, string][]) {
    if (control.test(cell)) fault(column, 'fault.control')
    if (cell.length > textMax) fault(column, 'fault.tooLong', { max: textMax })
  }
  for (const column of ['brand', 'name', 'variant', 'market'] as const) {
    if (cells[column] === '') fault(column, 'fault.empty')
  }
}

function checkIds(cells: Cells['cells'], fault: Report): void {
  if (!slugShape.test(cells.model)) fault('model', cells.model ? 'fault.slug' : 'fault.empty')
  if (!isCategory(cells.category))
    fault('category', 'fault.category', { known: categories.join(', ') })
}

function checkDays(cells: Cells['cells'], fault: Report): void {
  for (const column of ['released_on', 'support_ends_on', 'firmware_on'] as const) {
    if (cells[column] !== '' && !isDay(cells[column])) fault(column, 'fault.day')
  }
  const { released_on: released, support_ends_on: ends } = cells
  if (isDay(released) && isDay(ends) && ends < released)
    fault('support_ends_on', 'fault.order', { released })
}

function checkNumbers(cells: Cells['cells'], fault: Report): void {
  if (!/^$|^[1-9]\d{0,5}$/.test(cells.battery_mah)) fault('battery_mah', 'fault.number')
  if (!/^$|^(?!0+(\.0+)?$)\d{1,3}(\.\d{1,3})?$/.test(cells.screen_inches))
    fault('screen_inches', 'fault.number')
  if (!['', 'true', 'false'].includes(cells.has_nfc.toLowerCase())) fault('has_nfc', 'fault.yesNo')
}

/**
 * Lists of variants confuse Indonesia (id) with India (in): what id and name say must fit the
 * market given.
 */
function checkMarket(cells: Cells['cells'], fault: Report): void {
  const { market, variant, name } = cells
  if (market === '') return
  if (!isVariantMarket(market)) return fault('market', 'fault.market')
  const byId = marketInVariant(variant)
  if (byId !== undefined && byId !== market)
    fault('market', 'fault.marketOfVariant', { variant: shown(variant), says: byId })
  const byName = marketInName(name)
  if (byName !== undefined && byName !== market)
    fault('name', 'fault.marketOfName', { says: byName, market })
}

function isCategory(text: string): text is Category {
  return categories.some((category) => category === text)
}

function modelOf(cells: Cells['cells']): GoodRow['model'] {
  const nfc = cells.has_nfc.toLowerCase()
  return {
    id: cells.model,
    brand: cells.brand,
    name: cells.name,
    category: isCategory(cells.category) ? cells.category : 'phone',
    codename: cells.codename || null,
    releasedOn: dayOrNull(cells.released_on),
    supportEndsOn: dayOrNull(cells.support_ends_on),
    batteryMah: cells.battery_mah === '' ? null : Number(cells.battery_mah),
    screenTenthsInch:
      cells.screen_inches === '' ? null : Math.round(Number(cells.screen_inches) * 10),
    hasNfc: nfc === '' ? null : nfc === 'true',
  }
}

function variantOf(cells: Cells['cells']): Variant {
  return {
    model: cells.model,
    id: cells.variant,
    market: cells.market,
    carrier: cells.carrier,
    modelNumbers: cells.model_numbers
      .split(';')
      .map((number) => number.trim())
      .filter((number) => number !== ''),
    firmware: cells.firmware || null,
    firmwareOn: dayOrNull(cells.firmware_on),
  }
}

function dayOrNull(text: string): Day | null {
  return isDay(text) ? text : null
}

/** A cell as a sentence can hold it. */
function shown(cell: string): string {
  const plain = cell.replace(/\p{Cc}/gu, ' ')
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}
