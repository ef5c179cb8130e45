import { sql } from 'kysely'
import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Scope } from './policy.ts'
import { tables } from './tables.ts'

const dayMs = 86_400_000
/** Enough for the demo and a middling market; a bigger one reads a sample of its newest. */
const repairsMax = 20_000

export type Counted = {
  readonly stage: string
  readonly component: string
  readonly site: Uuid | null
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly promisedAt: Date | null
}

/** The repairs of a market over some days, as bare as statistics need them. */
export async function countedRepairs(ctx: Context, scope: Scope, days: number): Promise<Counted[]> {
  const since = new Date(ctx.now.getTime() - days * dayMs)
  const rows = await tables(ctx)
    .selectFrom('repairs.repair')
    .select(['stage', 'component', 'site', 'createdAt', 'promisedAt', 'handOver'])
    .where('zone', '=', ctx.zone)
    .where('createdAt', '>=', since)
    .$if(scope.sites !== null, (query) =>
      scope.sites?.length
        ? query.where('site', 'in', [...scope.sites])
        : query.where(sql<boolean>`false`),
    )
    .orderBy('createdAt', 'desc')
    .limit(repairsMax)
    .execute()
  return rows.map(({ handOver, ...row }) => ({
    ...row,
    endedAt: handOver ? new Date(handOver.at) : null,
  }))
}

export async function starsSince(ctx: Context, days: number): Promise<number[]> {
  const since = new Date(ctx.now.getTime() - days * dayMs)
  const rows = await tables(ctx)
    .selectFrom('repairs.feedback')
    .select('stars')
    .where('zone', '=', ctx.zone)
    .where('saidAt', '>=', since)
    .limit(repairsMax)
    .execute()
  return rows.map(({ stars }) => stars)
}
