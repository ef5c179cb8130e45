import { CsvError, parse } from 'csv-parse/sync'

export const columns = [
  'model',
  'brand',
  'name',
  'category',
  'codename',
  'released_on',
  'support_ends_on',
  'battery_mah',
  'screen_inches',
  'has_nfc',
  'variant',
  'market',
  'carrier',
  'model_numbers',
  'firmware',
  'firmware_on',
] as const
export type Column = (typeof columns)[number]

const needed: readonly Column[] = ['model', 'brand', 'name', 'category', 'variant', 'market']
const rowsMax = 100_000

/** One record as it stands in the file; the header is row 1. */
export type Cells = {
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
  /** How many cells there are, where it is not as many as the header has. */
  readonly wrongCount?: number
}

/** Why a whole file cannot be read: a key of the words of imports and what fills it. */
export type FileFault = {
  readonly reason: 'encoding' | 'empty' | 'columns' | 'broken' | 'tooMany'
  readonly what: string
}

export type ReadFile =
  | { readonly ok: true; readonly records: readonly Cells[]; readonly headerCount: number }
  | { readonly ok: false; readonly fault: FileFault }

/** Reads CSV in UTF-8, parted by commas, semicolons or tabs, whichever the header uses. */
export function readCatalogFile(bytes: Uint8Array): ReadFile {
  const text = decode(bytes)
  if (text === undefined) return failed('encoding')
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return named(records)
  } catch (fault) {
    if (fault instanceof CsvError) return failed('broken', fault.code)
    throw fault
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // The decoder drops a byte order mark, which spreadsheets write before the first name.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

function named([header, ...records]: readonly string[][]): ReadFile {
  if (!header || records.length === 0) return failed('empty')
  if (records.length > rowsMax) return failed('tooMany', String(rowsMax))
  const names = header.map((name) => name.toLowerCase())
  const missing = needed.filter((column) => !names.includes(column))
  if (missing.length > 0) return failed('columns', missing.join(', '))
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  return {
    ok: true,
    headerCount: header.length,
    records: records.map((record, i): Cells => ({
      row: i + 2,
      // Every column of the list has a place, so the record has them all.
      cells: Object.fromEntries(
        places.map(([column, at]) => [column, record[at] ?? '']),
      ) as Cells['cells'],
      ...(record.length === header.length ? {} : { wrongCount: record.length }),
    })),
  }
}

function failed(reason: FileFault['reason'], what = ''): ReadFile {
  return { ok: false, fault: { reason, what } }
}
