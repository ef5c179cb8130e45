/**
 * Fails when a file or function outgrows STYLE.md: 250 lines a file, 50 a function, 120 a
 * component, 100 columns.
 */
import { globSync, readFileSync } from 'node:fs'

const fileLinesMax = 250
const columnsMax = 100
const functionLinesMax = 50
const componentLinesMax = 120

/** A sentence or an address is not broken for the sake of a margin. */
const isText = /['"`].{60,}['"`]/

/** Tables of data are as long as what they hold. */
const isTable = /Table\.ts$/

const files = globSync([
  'server/**/*.ts',
  'shared/**/*.ts',
  'solver/**/*.ts',
  'web/**/*.{ts,tsx}',
  'tools/**/*.ts',
  'bench/**/*.ts',
])
const faults: string[] = []
const lengths: number[] = []

for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n')
  lengths.push(lines.length)
  if (lines.length > fileLinesMax + 1 && !isTable.test(file))
    faults.push(`${file}: ${lines.length} lines, ${fileLinesMax} at most`)
  lines.forEach((line, at) => {
    const columns = line.length > columnsMax ? seen(line) : line.length
    if (columns > columnsMax && !isText.test(line))
      faults.push(`${file}:${at + 1}: ${columns} columns, ${columnsMax} at most`)
  })
  faults.push(...longFunctions(file, lines))
}

/** Marks of a script such as Devanagari stand over and under their letter and take no column. */
function seen(line: string): number {
  return [...new Intl.Segmenter().segment(line)].length
}

/** A function at the top of a file begins at the margin and ends with a brace at the margin. */
function longFunctions(file: string, lines: readonly string[]): string[] {
  const found: string[] = []
  const isComponent = file.endsWith('.tsx')
  let begun: { name: string; at: number } | undefined
  lines.forEach((line, at) => {
    const name = /^(?:export )?(?:async )?function (\w+)/.exec(line)?.[1]
    if (name) begun = { name, at }
    if (line !== '}' || !begun) return
    const length = at - begun.at + 1
    const max = isComponent && /^[A-Z]/.test(begun.name) ? componentLinesMax : functionLinesMax
    if (length > max)
      found.push(`${file}:${begun.at + 1}: ${begun.name} has ${length} lines, ${max} at most`)
    begun = undefined
  })
  return found
}

const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
if (faults.length) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else {
  console.log(`sizes: ${files.length} files, median ${median} lines`)
}
