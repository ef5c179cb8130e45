import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkCatalogue, checkDemo, type Report } from './checkTables.ts'
import { checkMarkets, checkSymptoms } from './checkTexts.ts'
import { dataFolder } from './csv.ts'

const sizeBytesMax = 6_000_000

if (import.meta.main) process.exitCode = checkData()

function checkData(): number {
  const faults: string[] = []
  const counts: string[] = []
  const report: Report = {
    fault: (text) => faults.push(text),
    count: (what, number) => counts.push(`${String(number).padStart(6)} ${what}`),
  }
  const models = checkCatalogue(report)
  const markets = checkMarkets(report)
  checkSymptoms(report)
  checkDemo(report, { models, markets })
  checkFiles(report)
  console.log(counts.join('\n'))
  for (const fault of faults) console.error(`fault: ${fault}`)
  return faults.length > 0 ? 1 : 0
}

function checkFiles(report: Report): void {
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dataFolder, path)).isFile())
  const bytes = files.reduce((sum, path) => sum + statSync(join(dataFolder, path)).size, 0)
  report.count('bytes in all', bytes)
  if (bytes > sizeBytesMax) report.fault(`data/ has ${bytes} bytes, more than ${sizeBytesMax}`)
  for (const folder of ['catalog', 'markets', 'law', 'plans', 'symptoms', 'demo', 'papers']) {
    if (!files.includes(join(folder, 'SOURCE.md'))) report.fault(`${folder} has no SOURCE.md`)
  }
  for (const path of files) {
    const text = readFileSync(join(dataFolder, path), 'utf8')
    if (text.includes('\uFFFD')) report.fault(`${path} is not clean UTF-8`)
    if (text.includes('\r')) report.fault(`${path} has carriage returns`)
  }
}
