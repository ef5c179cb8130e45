import { sql } from 'kysely'
import type { Context } from '#core/context'
import { type NewDecision, tables } from './tables.ts'

export async function insertDecision(ctx: Context, row: NewDecision): Promise<void> {
  const [question, answer] = [JSON.stringify(row.question), JSON.stringify(row.answer)]
  await tables(ctx)
    .insertInto('coverage.decision')
    .values({ ...row, question, answer: sql`${answer}::jsonb` })
    .execute()
}
