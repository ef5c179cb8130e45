import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#core/context'
import { searchQuery } from '#shared/searchTokens'
import type { Category, Component } from './model.ts'
import { type Code, type Model, modelColumns, tables, type Variant } from './tables.ts'
import { marketsServing } from './variantMarkets.ts'

type Reading = Pick<Context, 'db'>

export async function findModel(ctx: Reading, id: string): Promise<Model | undefined> {
  return tables(ctx)
    .selectFrom('catalog.model')
    .select(modelColumns)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function modelsByIds(ctx: Reading, ids: readonly string[]): Promise<Model[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  return tables(ctx)
    .selectFrom('catalog.model')
    .select(modelColumns)
    .where(sql<boolean>`id = any(${wanted}::text[])`)
    .limit(wanted.length)
    .execute()
}

export async function variantsOf(
  ctx: Reading,
  models: readonly string[],
  limit: number,
): Promise<Variant[]> {
  return tables(ctx)
    .selectFrom('catalog.variant')
    .selectAll()
    .where(sql<boolean>`model = any(${models}::text[])`)
    .orderBy('model')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export type Place = { readonly rank: number; readonly id: string }
export type Wanted = {
  readonly search: string | undefined
  readonly category: Category | undefined
  readonly market: string | undefined
  readonly after: Place | undefined
  readonly limit: number
}

/**
 * A short name is nearer to what was typed than a long one; without a search the newest models come
 * first.
 */
function rankOf(isSearch: boolean): RawBuilder<number> {
  return isSearch
    ? sql<number>`length(name)`
    : sql<number>`(date '2200-01-01' - coalesce(released_on, date '1900-01-01'))`
}

export async function modelsPage(ctx: Reading, wanted: Wanted): Promise<(Model & Place)[]> {
  const { category, market, after } = wanted
  const sought = searchQuery(wanted.search ?? '')
  const rank = rankOf(sought !== '')
  return tables(ctx)
    .selectFrom('catalog.model')
    .select(modelColumns)
    .select(rank.as('rank'))
    .$if(sought !== '', (query) => query.where(sql<boolean>`search @@ ${sought}::tsquery`))
    .$if(category !== undefined, (query) => query.where('category', '=', category ?? 'phone'))
    .$if(market !== undefined, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('catalog.variant')
            .select('catalog.variant.id')
            .whereRef('catalog.variant.model', '=', 'catalog.model.id')
            .where(
              sql<boolean>`catalog.variant.market = any(${marketsServing(market ?? '')}::text[])`,
            ),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${rank}, id) > (${after?.rank}::int, ${after?.id})`),
    )
    .orderBy(rank)
    .orderBy('id')
    .limit(wanted.limit)
    .execute()
}

export async function symptomsOf(ctx: Reading, category: Category) {
  return tables(ctx)
    .selectFrom('catalog.symptom')
    .selectAll()
    .where(sql<boolean>`categories @> ${JSON.stringify([category])}::jsonb`)
    .limit(100)
    .execute()
}

export async function findSymptom(ctx: Reading, id: string) {
  return tables(ctx)
    .selectFrom('catalog.symptom')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

type PricesWanted = {
  readonly model: string
  readonly market: string
  readonly component?: Component
}
export type PriceRow = Awaited<ReturnType<typeof pricesOf>>[number]

/** The usual repairs of a model in a market, the cheapest of a component first. */
export async function pricesOf(ctx: Reading, { model, market, component }: PricesWanted) {
  return tables(ctx)
    .selectFrom('catalog.repairPrice as price')
    .innerJoin('catalog.repairType as type', 'type.id', 'price.repairType')
    .select([
      'price.repairType',
      'price.partSku',
      'price.partMinor',
      'price.labourMinor',
      'price.currency',
      'price.minutes',
      'price.demo',
      'type.component',
      'type.labels',
    ])
    .where('price.model', '=', model)
    .where('price.market', '=', market)
    .$if(component !== undefined, (query) =>
      query.where('type.component', '=', component ?? 'other'),
    )
    .orderBy(sql`part_minor + labour_minor`)
    .orderBy('price.repairType')
    .limit(100)
    .execute()
}

export async function allCodes(ctx: Reading): Promise<Code[]> {
  return tables(ctx).selectFrom('catalog.code').selectAll().orderBy('id').limit(400).execute()
}

export async function findCode(ctx: Reading, id: string): Promise<Code | undefined> {
  return tables(ctx).selectFrom('catalog.code').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function loadedHash(ctx: Reading, name: string): Promise<string | undefined> {
  const row = await tables(ctx)
    .selectFrom('catalog.load')
    .select('hash')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.hash
}
