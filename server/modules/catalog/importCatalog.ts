import { catalogWords, type ImportFaultCode } from '#locales/en/catalog'
import { catalogWords as hi } from '#locales/hi/catalog'
import { catalogWords as it } from '#locales/it/catalog'
import { catalogWords as zh } from '#locales/zh/catalog'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { newUuid, publicId } from '#shared/ids'
import { format, type Language } from '#shared/messages'
import { readCatalogFile } from './catalogFile.ts'
import { type Current, faultsBetween, keyOf, planImport } from './catalogPlan.ts'
import { type GoodRow, readRow, type RowFault } from './catalogRow.ts'
import type { catalog, ImportReport } from './contract.ts'
import { modelsByIds, variantsOf } from './queries.ts'
import { mustLeadEveryMarket } from './policy.ts'
import { refusals } from './refusals.ts'
import { upsertModels, upsertVariants } from './rows.ts'

const words: Readonly<Record<Language, Readonly<Record<ImportFaultCode, string>>>> = {
  en: catalogWords,
  hi,
  it,
  zh,
}
const faultsShown = 200
const sampleShown = 50

/**
 * Shows what a file would change and, asked to apply, changes it: all good rows or none, unless
 * faulty rows may be skipped.
 * @throws Refusal forbidden, unreadableFile
 */
export async function importCatalog(
  ctx: Context,
  { file, apply, skipFaulty }: Input<typeof catalog.importCatalog>,
): Promise<ImportReport> {
  mustLeadEveryMarket(ctx, 'catalog.importCatalog')
  const { rows, good, faults } = readRows(ctx.language, file)
  const plan = planImport(good, await currentOf(ctx, good))
  const applied = apply && (faults.length === 0 || skipFaulty)
  const count = (what: string) => plan.changes.filter((change) => change.what === what).length
  const counts = {
    rows,
    added: count('added'),
    changed: count('changed'),
    unchanged: plan.unchanged,
  }
  if (applied && plan.changes.length > 0) {
    await upsertModels(ctx, plan.models)
    await upsertVariants(ctx, plan.variants)
    await ctx.record(
      'catalog.imported',
      publicId('imp', ctx.zone, newUuid(ctx.now.getTime())),
      counts,
    )
  }
  return {
    ...counts,
    faultCount: new Set(faults.map(({ row }) => row)).size,
    faults: faults.slice(0, faultsShown).map((fault) => told(fault, ctx.language)),
    applied,
    sample: plan.changes
      .slice(0, sampleShown)
      .map((change) => ({ ...change, fields: [...change.fields] })),
  }
}

function readRows(language: Language, file: unknown) {
  const read = readCatalogFile(file instanceof Uint8Array ? file : new Uint8Array())
  if (!read.ok) {
    const { reason, what } = read.fault
    throw refusals.unreadableFile({
      field: 'file',
      reason: format(language, words[language][`file.${reason}`], { what }),
    })
  }
  const good: GoodRow[] = []
  const faults: RowFault[] = []
  for (const record of read.records) {
    const row = readRow(record, read.headerCount)
    if ('good' in row) good.push(row.good)
    else faults.push(...row.faults)
  }
  const between = faultsBetween(good)
  const faulty = new Set(between.map(({ row }) => row))
  return {
    rows: read.records.length,
    good: good.filter(({ row }) => !faulty.has(row)),
    faults: [...faults, ...between].toSorted((a, b) => a.row - b.row),
  }
}

async function currentOf(ctx: Context, rows: readonly GoodRow[]): Promise<Current> {
  const ids = [...new Set(rows.map(({ model }) => model.id))]
  const variants = ids.length === 0 ? [] : await variantsOf(ctx, ids, 200_000)
  const models = await modelsByIds(ctx, ids)
  return {
    models: new Map(models.map((one) => [one.id, one])),
    variants: new Map(variants.map((one) => [keyOf(one), one])),
  }
}

function told({ row, field, reason, values }: RowFault, language: Language) {
  return { row, field, reason: format(language, words[language][reason], values) }
}
