import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importCatalog } from '#catalog'
import type { ImportReport } from '#catalog/contract'
import { readConfig, StartFault } from '#core/config'
import { type Context, system } from '#core/context'
import { Refusal } from '#core/refusal'
import { makeSeal } from '#core/seal'
import { type Surroundings, withTransaction } from '#core/unit'
import { besideServer } from './beside.ts'

const usage = `Usage: npm run import -- catalog FILE.csv [--apply] [--skip-faulty]
Without --apply nothing is written: you see what would change.`

const importers: Readonly<Record<string, typeof importCatalog>> = { catalog: importCatalog }

type Wish = {
  readonly kind: string
  readonly path: string
  readonly apply: boolean
  readonly skipFaulty: boolean
}

try {
  const wish = readArguments(process.argv.slice(2))
  const file = await readFile(wish.path).catch(() => {
    throw new StartFault(`${wish.path} cannot be read.`)
  })
  // An import seals nothing.
  const beside = { config: readConfig(process.env), seal: () => makeSeal('') }
  const report = await besideServer(beside, (around) => run(around, wish, file))
  process.stdout.write(told(report, wish))
  process.exitCode = report.faultCount > 0 ? 1 : 0
} catch (fault) {
  if (!(fault instanceof StartFault) && !(fault instanceof Refusal)) throw fault
  const words =
    fault instanceof Refusal
      ? `The file cannot be read: ${String(fault.facts['reason'])}`
      : fault.message
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
}

/** @throws StartFault with the usage */
function readArguments(args: readonly string[]): Wish {
  try {
    const options = { apply: { type: 'boolean' }, 'skip-faulty': { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [kind = '', path, ...more] = positionals
    if (importers[kind] && path !== undefined && more.length === 0) {
      return {
        kind,
        path,
        apply: values.apply ?? false,
        skipFaulty: values['skip-faulty'] ?? false,
      }
    }
  } catch (cause) {
    throw new StartFault(usage, { cause })
  }
  throw new StartFault(usage)
}

async function run(
  around: Surroundings,
  { kind, apply, skipFaulty }: Wish,
  file: Buffer,
): Promise<ImportReport> {
  const importer = importers[kind] ?? importCatalog
  const [first] = around.zones.all
  if (!first) throw new StartFault('There is no market yet. Start Fixpoint once, then import.')
  const work = (ctx: Context) => importer(ctx, { file, apply, skipFaulty })
  return withTransaction(around, { actor: system, zone: first.zone, language: 'en' }, work)
}

function told(report: ImportReport, { path, apply }: Wish): string {
  const { rows, added, changed, unchanged, faultCount, faults } = report
  const lines = [
    `${path}: ${rows} rows: ${added} new, ${changed} changed, ${unchanged} unchanged, ${faultCount} faulty.`,
    ...report.sample
      .slice(0, 10)
      .map(({ key, what, fields }) => `  ${what} ${key} ${fields.join(', ')}`.trimEnd()),
    ...faults
      .slice(0, 20)
      .map(({ row, field, reason }) => `  row ${row}${field && `, ${field}`}: ${reason}`),
    ...(faults.length > 20 ? ['  … and more faults.'] : []),
    outcome(report, apply),
  ]
  return `${lines.join('\n')}\n`
}

function outcome({ applied, faultCount }: ImportReport, asked: boolean): string {
  if (applied) return 'Written.'
  if (asked)
    return 'Nothing was written. Mend the faulty rows, or leave them out with --skip-faulty.'
  return faultCount > 0
    ? 'Nothing was written: this is a preview.'
    : 'Nothing was written: this is a preview. Add --apply to write.'
}
