import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Input } from '#shared/endpoint'
import { isId, parseId } from '#shared/ids'
import { searchQuery } from '#shared/searchTokens'
import type { Context } from '#core/context'
import { type Cursor, cursorAfter } from '#core/page'
import type { repairs } from './contract.ts'
import type { Scope } from './policy.ts'
import { repairColumns, type RepairRow, type RepairTables, tables } from './tables.ts'

export type Filters = Omit<Input<typeof repairs.list>, 'limit' | 'cursor'>
type Wanted = {
  readonly filters: Filters
  readonly scope: Scope
  readonly after?: Cursor | undefined
  readonly limit: number
}
type Where = ExpressionBuilder<RepairTables, 'repairs.repair'>

const hourMs = 3_600_000

/** Repairs that the scope lets be seen and the filters want, the newest change first. */
export async function repairsPage(
  ctx: Context,
  { filters, scope, after, limit }: Wanted,
): Promise<RepairRow[]> {
  return tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where((where) => where.and([...inScope(where, scope), ...wanted(ctx, where, filters)]))
    .$if(after !== undefined, (query) => query.where(cursorAfter('updatedAt', after)))
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/**
 * What needs our hand first: ours before the owner's turn, then the nearest promise, then what
 * waits longest.
 */
export async function urgentRepairs(
  ctx: Context,
  { filters, scope, limit }: Wanted,
): Promise<RepairRow[]> {
  return tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where('stage', 'not in', ['handedOver', 'cancelled'])
    .where((where) => where.and([...inScope(where, scope), ...wanted(ctx, where, filters)]))
    .orderBy(sql`waiting_on = 'owner'`)
    .orderBy('promisedAt', (order) => order.asc().nullsLast())
    .orderBy('waitingSince')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Counts stop at a thousand: a door that says 999+ is as good as one that says 1,204. */
export async function countRepairs(
  ctx: Context,
  { filters, scope }: Omit<Wanted, 'limit'>,
): Promise<number> {
  const { count } = await tables(ctx)
    .selectFrom((from) =>
      from
        .selectFrom('repairs.repair')
        .select('id')
        .where('zone', '=', ctx.zone)
        .where((where) => where.and([...inScope(where, scope), ...wanted(ctx, where, filters)]))
        .limit(1_000)
        .as('found'),
    )
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function inScope(where: Where, { sites }: Scope) {
  if (sites === null) return []
  return [sites.length ? where('site', 'in', [...sites]) : where.lit(false)]
}

function wanted(ctx: Context, where: Where, filters: Filters) {
  const { stage, waitingOn, custody, site, technician, hand, search } = filters
  return [
    ...(stage ? [where('stage', 'in', [stage].flat())] : []),
    ...(waitingOn ? [where('waitingOn', '=', waitingOn)] : []),
    ...(custody ? [where('custody', '=', custody)] : []),
    ...(site ? [where('site', '=', parseId(site).id)] : []),
    ...(technician && isId('per', technician)
      ? [where('technician', '=', parseId(technician).id)]
      : []),
    ...(hand ? inHand(ctx, where, hand) : []),
    ...(search ? [found(ctx, search)] : []),
  ]
}

function inHand(ctx: Context, where: Where, hand: NonNullable<Filters['hand']>) {
  const open = where('stage', 'not in', ['handedOver', 'cancelled'])
  const ours = where('waitingOn', '!=', 'owner')
  const soon = new Date(ctx.now.getTime() + 24 * hourMs)
  const doors = {
    open: () => [open],
    late: () => [open, ours, where('promisedAt', '<', ctx.now)],
    atRisk: () => [open, ours, where('promisedAt', '>=', ctx.now), where('promisedAt', '<', soon)],
    waitingOnOwner: () => [open, where('waitingOn', '=', 'owner')],
    waitingForPart: () => [open, where('waitingOn', '=', 'part')],
    mine: () => [open, where('technician', '=', parseId(ctx.actor.id).id)],
  }
  return doors[hand]()
}

/** Several numbers at once are parted by commas; any of them will do. */
function found(ctx: Context, search: string) {
  const each = search
    .split(/[,;\n]/)
    .map((text) => searchQuery(text, ctx.zone))
    .filter((query) => query !== '')
  const query = each.map((part) => `(${part})`).join(' | ')
  return query === '' ? sql<SqlBool>`false` : sql<SqlBool>`search @@ ${query}::tsquery`
}
