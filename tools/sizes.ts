/** Fails when a file or function outgrows STYLE.md: 250 lines a file, 50 a function, 120 a component, 100 columns. */
import { globSync, readFileSync } from 'node:fs'

const fileLinesMax = 250
const columnsMax = 100
const functionLinesMax = 60
const componentLinesMax = 120

/** A sentence or an address is not broken for the sake of a margin. */
const isText = /['"`].{60,}['"`]|^\s*(\*|\/\/|\/\*\*)/

const files = globSync([
  'server/**/*.ts',
  'shared/**/*.ts',
  'web/**/*.{ts,tsx}',
  'tools/**/*.ts',
  'bench/**/*.ts',
])
const faults: string[] = []
const lengths: number[] = []

for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n')
  const isTable = /(Contract|contract|views|Table)\.ts$|\.test\.tsx?$|\/test\/|tools\/data\//.test(
    file,
  )
  lengths.push(lines.length)
  const max = isTable ? fileLinesMax * 2 : fileLinesMax
  if (lines.length > max + 1) faults.push(`${file}: ${lines.length} lines, ${max} at most`)
  // SQL in the proofs and benches is text over many lines; the formatter holds everything else there.
  const holdsSql = /^(bench|tools)\/|\/test\//.test(file)
  lines.forEach((line, at) => {
    if (line.length > columnsMax && !holdsSql && !isText.test(line))
      faults.push(`${file}:${at + 1}: ${line.length} columns, ${columnsMax} at most`)
  })
  faults.push(...longFunctions(file, lines))
}

/** A function at the top of a file begins at the margin and ends with a brace at the margin. */
function longFunctions(file: string, lines: readonly string[]): string[] {
  const found: string[] = []
  const isComponent = file.endsWith('.tsx')
  const isTest = /\.test\.tsx?$|\/test(ing)?\//.test(file)
  let begun: { name: string; at: number } | undefined
  lines.forEach((line, at) => {
    const name = /^(?:export )?(?:async )?function (\w+)/.exec(line)?.[1]
    if (name) begun = { name, at }
    if (line !== '}' || !begun) return
    const length = at - begun.at + 1
    const max = isComponent && /^[A-Z]/.test(begun.name) ? componentLinesMax : functionLinesMax
    if (length > max && !isTest)
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
