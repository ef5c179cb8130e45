import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, readCsv, slug, writeCsv, type Row } from './csv.ts'
import { pricedModels, priceMarkets, priceTiers, type Tier } from './priceTable.ts'

type RepairType = { id: string; component: string; minutes: number; labels: { en: string } }

const priceColumns = [
  'model', 'repair_type', 'market', 'part_sku', 'part_minor', 'labour_minor', 'currency',
  'minutes',
] as const
const partColumns = ['sku', 'model', 'component', 'name', 'grade'] as const
const compatibleParts = ['display', 'battery']

if (import.meta.main) writeDemoPrices()

function writeDemoPrices(): void {
  const types: RepairType[] = JSON.parse(
    readFileSync(join(dataFolder, 'demo', 'repairTypes.json'), 'utf8'),
  )
  const known = new Set(
    ['catalog.csv', 'demo-models.csv']
      .flatMap((name) => readCsv(dataFolder, 'catalog', name))
      .map((row) => row.model),
  )
  const models = Object.entries(pricedModels).flatMap(([tier, names]) =>
    names.map((name) => ({ name, model: slug(name), tier: tierOf(tier) })))
  const unknown = models.filter(({ model }) => !known.has(model)).map(({ name }) => name)
  if (unknown.length > 0) throw new Error(`Not in the catalogue: ${unknown.join(', ')}`)
  writeCsv('demo/parts.csv', partColumns, models.flatMap((model) => partsOf(model, types)))
  writeCsv('demo/repairPrices.csv', priceColumns, models.flatMap((model) =>
    types.flatMap((type) => pricesOf(model, type))))
}

function partsOf(model: { name: string; model: string }, types: RepairType[]): Row[] {
  return types.filter(({ id }) => id !== 'software').flatMap(({ id, component }) => {
    const original = { sku: skuOf(model.model, id), model: model.model, component,
      name: `${partName(id)}, ${model.name}`, grade: 'original' }
    return compatibleParts.includes(id)
      ? [original, { ...original, sku: `${original.sku}-compatible`, grade: 'compatible' }]
      : [original]
  })
}

function pricesOf(
  model: { name: string; model: string; tier: Tier },
  type: RepairType,
): Row[] {
  const euroMinor = (priceTiers[model.tier][type.id] ?? 0) * modelFactor(model.name)
  const labourMinor = priceTiers.labour[type.id] ?? 0
  return Object.entries(priceMarkets).map(([market, level]) => ({
    model: model.model,
    repair_type: type.id,
    market,
    part_sku: type.id === 'software' ? '' : skuOf(model.model, type.id),
    part_minor: rounded(euroMinor * level.rate * level.part, level.stepMinor),
    labour_minor: rounded(labourMinor * level.rate * level.labour, level.stepMinor),
    currency: level.currency,
    minutes: String(type.minutes + (model.tier === 'tablet' && type.id !== 'software' ? 15 : 0)),
  }))
}

function modelFactor(name: string): number {
  if (/Ultra/.test(name)) return 1.35
  if (/Pro\+/.test(name)) return 1.2
  return /Pro/.test(name) ? 1.1 : 1
}

function rounded(minor: number, stepMinor: number): string {
  return String(Math.round(minor / stepMinor) * stepMinor)
}

function skuOf(model: string, repairType: string): string {
  return `${model}-${repairType.replaceAll('_', '-')}`
}

function partName(repairType: string): string {
  const words = repairType.replaceAll('_', ' ')
  return repairType === 'board' ? 'Main board' : words.charAt(0).toUpperCase() + words.slice(1)
}

function tierOf(text: string): Tier {
  if (text === 'flagship' || text === 'upper' || text === 'middle') return text
  return text === 'tablet' ? 'tablet' : 'entry'
}
