import { sql } from 'kysely'
import type { Uuid } from '#shared/ids'
import { searchQuery } from '#shared/searchTokens'
import type { Context } from '#core/context'
import { type Cursor, cursorAfter } from '#core/page'
import {
  accountColumns,
  type AccountRow,
  type ApiKeyRow,
  type RoleGrantRow,
  tables,
} from './tables.ts'

type Zoned = { readonly zone: number; readonly ids: readonly Uuid[] }

export async function grantsOf(
  ctx: Pick<Context, 'db'>,
  { zone, ids }: Zoned,
): Promise<RoleGrantRow[]> {
  if (!ids.length) return []
  return tables(ctx)
    .selectFrom('people.roleGrant')
    .selectAll()
    .where('zone', '=', zone)
    .where('account', 'in', [...ids])
    .orderBy('id')
    .limit(2_000)
    .execute()
}

export async function passkeyCounts(
  ctx: Pick<Context, 'db'>,
  { zone, ids }: Zoned,
): Promise<Map<Uuid, number>> {
  if (!ids.length) return new Map()
  const rows = await tables(ctx)
    .selectFrom('people.passkey')
    .select(['account', (count) => count.fn.countAll<number>().as('count')])
    .where('zone', '=', zone)
    .where('account', 'in', [...ids])
    .groupBy('account')
    .limit(200)
    .execute()
  return new Map(rows.map(({ account, count }) => [account, count]))
}

type Wanted = {
  readonly kind: 'owner' | 'staff'
  readonly search: string
  readonly after: Cursor | undefined
  readonly limit: number
}

export async function accountsPage(
  ctx: Context,
  { kind, search, after, limit }: Wanted,
): Promise<AccountRow[]> {
  return tables(ctx)
    .selectFrom('people.account')
    .select(accountColumns)
    .where('zone', '=', ctx.zone)
    .where('kind', '=', kind)
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`search @@ ${searchQuery(search, ctx.zone)}::tsquery`),
    )
    .$if(after !== undefined, (query) => query.where(cursorAfter('createdAt', after)))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function keysOf(ctx: Context): Promise<ApiKeyRow[]> {
  return tables(ctx)
    .selectFrom('people.apiKey')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** The sign-ins that the demo offers: staff first, then owners. */
export async function demoAccounts(ctx: Pick<Context, 'db'>, zone: number): Promise<AccountRow[]> {
  return tables(ctx)
    .selectFrom('people.account')
    .select(accountColumns)
    .where('zone', '=', zone)
    .where('demo', '=', true)
    .where('kind', '=', 'staff')
    .where('email', 'like', 'demo.%')
    .orderBy('email')
    .limit(8)
    .execute()
}
