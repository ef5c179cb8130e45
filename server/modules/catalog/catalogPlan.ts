import { compareDays, type Day } from '#shared/days'
import type { GoodRow, RowFault } from './catalogRow.ts'
import type { NewModel } from './rows.ts'
import type { Model, Variant } from './tables.ts'

/** What is in the database of the models that a file speaks of. */
export type Current = {
  readonly models: ReadonlyMap<string, Model>
  /** By model and variant, joined by a space, which neither contains. */
  readonly variants: ReadonlyMap<string, Variant>
}

export type RowChange = {
  readonly key: string
  readonly what: 'added' | 'changed'
  readonly fields: readonly string[]
}
export type Plan = {
  readonly models: readonly NewModel[]
  readonly variants: readonly Variant[]
  readonly changes: readonly RowChange[]
  readonly unchanged: number
}

/** Faults between rows: the same variant twice, or rows that tell two stories of one model. */
export function faultsBetween(rows: readonly GoodRow[]): RowFault[] {
  const faults: RowFault[] = []
  const variants = new Map<string, number>()
  const models = new Map<string, GoodRow>()
  for (const good of rows) {
    const { row, model, variant } = good
    const earlier = variants.get(keyOf(variant))
    if (earlier !== undefined) {
      const values = { value: variant.id, variant: variant.id, model: model.id, earlier }
      faults.push({ row, field: 'variant', reason: 'fault.twice', values })
    } else variants.set(keyOf(variant), row)
    const first = models.get(model.id)
    if (!first) models.set(model.id, good)
    for (const field of ['brand', 'name', 'category'] as const) {
      if (!first || first.model[field] === model[field]) continue
      const values = { value: model[field], earlier: first.row, other: first.model[field] }
      faults.push({ row, field, reason: 'fault.otherModel', values })
    }
  }
  return faults
}

/** What importing these rows would do. Only what differs is written. */
export function planImport(rows: readonly GoodRow[], current: Current): Plan {
  const groups = Map.groupBy(rows, ({ model }) => model.id)
  const models: NewModel[] = []
  const variants: Variant[] = []
  const changes: RowChange[] = []
  for (const [id, group] of groups) {
    const before = current.models.get(id)
    const model = mergeModel(group, before)
    const modelFields = before ? differences(before, model) : []
    const ownVariants = group.filter(({ variant }) => {
      const known = current.variants.get(keyOf(variant))
      return !known || differences(known, variant).length > 0
    })
    if (!before || modelFields.length > 0 || ownVariants.length > 0)
      models.push(withNumbers(model, group))
    variants.push(...ownVariants.map(({ variant }) => variant))
    // What changed on the model itself is told once, with its first row.
    changes.push(...group.flatMap((good, i) => changeOf(good, current, i === 0 ? modelFields : [])))
  }
  return { models, variants, changes, unchanged: rows.length - changes.length }
}

export function keyOf({ model, id }: Pick<Variant, 'model' | 'id'>): string {
  return `${model} ${id}`
}

function changeOf(
  { variant }: GoodRow,
  current: Current,
  modelFields: readonly string[],
): RowChange[] {
  const key = keyOf(variant)
  const known = current.variants.get(key)
  if (!known) return [{ key, what: 'added', fields: [] }]
  const fields = [...modelFields, ...differences(known, variant)]
  return fields.length === 0 ? [] : [{ key, what: 'changed', fields }]
}

/**
 * One model from all its rows: the first release, the last end of support, else the first that is
 * known. An empty cell means unknown, so it never wipes out what the database knows.
 */
function mergeModel(group: readonly GoodRow[], before: Model | undefined): Model {
  const all = group.map(({ model }) => model)
  const [first] = all
  if (!first) throw new RangeError('a group has at least one row')
  const known = <K extends keyof GoodRow['model']>(field: K) =>
    all.find((model) => model[field] !== null)?.[field] ?? before?.[field] ?? null
  return {
    ...first,
    codename: known('codename'),
    releasedOn: days(all.map((model) => model.releasedOn))[0] ?? before?.releasedOn ?? null,
    supportEndsOn:
      days(all.map((model) => model.supportEndsOn)).at(-1) ?? before?.supportEndsOn ?? null,
    batteryMah: known('batteryMah'),
    screenTenthsInch: known('screenTenthsInch'),
    hasNfc: known('hasNfc'),
    demo: before?.demo ?? false,
  }
}

function withNumbers(model: Model, group: readonly GoodRow[]): NewModel {
  return {
    ...model,
    modelNumbers: [...new Set(group.flatMap(({ variant }) => variant.modelNumbers))],
  }
}

function days(list: readonly (Day | null)[]): Day[] {
  return list.filter((day) => day !== null).toSorted(compareDays)
}

function differences<T extends Readonly<Record<string, unknown>>>(before: T, after: T): string[] {
  return Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
}
