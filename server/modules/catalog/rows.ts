import { type Insertable, type RawBuilder, sql } from 'kysely'
import { searchTokens } from '#shared/searchTokens'
import type { Context } from '#core/context'
import { type CatalogTables, type Model, type ModelTable, tables, type Variant } from './tables.ts'

export type Writing = Pick<Context, 'db' | 'now'>

/** Keeps a statement below the 65,535 parameters of the protocol. */
const batchRows = 500

export type NewModel = Omit<Model, 'demo'> & {
  readonly demo: boolean
  readonly modelNumbers: readonly string[]
}

/** A model is found by its names and by the numbers printed on its back. */
export async function upsertModels(ctx: Writing, models: readonly NewModel[]): Promise<void> {
  const rows = models.map(({ modelNumbers, ...model }): Insertable<ModelTable> => ({
    ...model,
    search: searchVector([
      model.brand,
      model.name,
      model.id,
      model.codename ?? '',
      ...modelNumbers,
    ]),
    updatedAt: ctx.now,
  }))
  await upsert(ctx, 'catalog.model', { key: ['id'], rows })
}

export async function upsertVariants(ctx: Writing, variants: readonly Variant[]): Promise<void> {
  const rows = variants.map((variant) => ({ ...variant, modelNumbers: json(variant.modelNumbers) }))
  await upsert(ctx, 'catalog.variant', { key: ['model', 'id'], rows })
}

type Upsert<T extends keyof CatalogTables> = {
  readonly key: readonly (string & keyof CatalogTables[T])[]
  // Columns of jsonb go in as text, which the tables' own types do not say.
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Inserts in batches; a row whose key exists takes the new values. */
export async function upsert<T extends keyof CatalogTables>(
  ctx: Writing,
  table: T,
  { key, rows }: Upsert<T>,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const changing = Object.keys(first).filter(
    (column) => !(key as readonly string[]).includes(column),
  )
  for (let from = 0; from < rows.length; from += batchRows) {
    await tables(ctx)
      .insertInto(table)
      // One function serves all seven tables, whose rows have no common type.
      .values(rows.slice(from, from + batchRows) as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(
            Object.fromEntries(
              changing.map((column) => [column, sql.ref(`excluded.${column}`)]),
            ) as never,
          ),
      )
      .execute()
  }
}

export function json(value: unknown): string {
  return JSON.stringify(value)
}

/** Word by word as well: the tokens of `Note 13 5G` alone take 13 and 5 for one number. */
function searchVector(texts: readonly string[]): RawBuilder<unknown> {
  const tokens = new Set(
    texts.flatMap((text) => [text, ...text.split(/\s+/)]).flatMap(searchTokens),
  )
  return sql`array_to_tsvector(${[...tokens]}::text[])`
}
