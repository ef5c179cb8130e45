import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Row = Record<string, string>

export const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url))

export function parseCsv(text: string): Row[] {
  const [header, ...records] = splitRecords(text.replace(/^\uFEFF/, ''))
  if (!header) return []
  return records.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

export function readCsv(...path: string[]): Row[] {
  return parseCsv(readFileSync(join(...path), 'utf8'))
}

export function writeCsv(path: string, columns: readonly string[], rows: Row[]): void {
  const lines = rows.map((row) => columns.map((name) => quote(row[name] ?? '')).join(','))
  writeFileSync(join(dataFolder, path), [columns.join(','), ...lines, ''].join('\n'))
}

// One element a line keeps a review of changed data readable, which neither one
// long line nor full indentation does.
export function writeJsonLines(path: string, elements: readonly unknown[]): void {
  const lines = elements.map((element) => `  ${JSON.stringify(element)}`)
  writeFileSync(join(dataFolder, path), `[\n${lines.join(',\n')}\n]\n`)
}

export function slug(name: string): string {
  return name
    .replaceAll('+', ' plus ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

// Sources print months as 2023-9, 2023-09 or, once, as 2023-2-26.
export function monthParts(text: string): { year: number; month: number } | undefined {
  const found = /^(\d{4})-(\d{1,2})(-\d{1,2})?$/.exec(text.trim())
  return found ? { year: Number(found[1]), month: Number(found[2]) } : undefined
}

export function firstDayOfMonth(text: string): string {
  const parts = monthParts(text)
  return parts ? isoDay(Date.UTC(parts.year, parts.month - 1, 1)) : ''
}

export function lastDayOfMonth(text: string): string {
  const parts = monthParts(text)
  return parts ? isoDay(Date.UTC(parts.year, parts.month, 0)) : ''
}

export function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

export function mustArgument(position: number, meaning: string): string {
  const value = process.argv[position + 2]
  if (!value) throw new Error(`Give ${meaning} as argument ${position + 1}.`)
  return value
}

function splitRecords(text: string): string[][] {
  const records: string[][] = []
  let cells: string[] = []
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    const [whole, cell = '', end = ''] = match
    if (whole === '' && cells.length === 0) break
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === ',') continue
    records.push(cells)
    cells = []
  }
  return records
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
