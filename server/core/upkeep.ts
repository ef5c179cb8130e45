import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Job } from './jobs.ts'
import { forgetOldKeys } from './repeat.ts'

const monthsAhead = 3

/**
 * What the core itself asks of the clock: months of facts made ready before they come, old keys
 * forgotten.
 */
export const upkeep: readonly Job[] = [
  { name: 'core.forgetOldKeys', cron: '41 2 * * *', run: forgetOldKeys },
  { name: 'core.prepareMonths', cron: '23 1 * * *', run: prepareMonths },
]

/** Facts lie in a partition a month; one that is there already is left as it is. */
export async function prepareMonths(ctx: Context): Promise<void> {
  const { now } = ctx
  for (let ahead = 1; ahead <= monthsAhead; ahead++) {
    const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
    const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1))
    const name = `core.fact_${from.getUTCFullYear()}_${String(from.getUTCMonth() + 1).padStart(2, '0')}`
    await sql`create table if not exists ${sql.table(name)} partition of core.fact
      for values from (${sql.lit(firstUuid(from))}) to (${sql.lit(firstUuid(to))})`.execute(ctx.db)
  }
}

/**
 * The smallest uuid of version 7 that an instant can have: its 48 bits of milliseconds, then
 * nothing.
 */
export function firstUuid(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
