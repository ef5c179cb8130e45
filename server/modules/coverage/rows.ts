import { sql } from 'kysely'
import type { Context } from '#core/context'
import type { Kysely } from 'kysely'
import type { AnyTables } from '#core/context'
import { type NewDecision, tables } from './tables.ts'
import { lawTerms, termsData } from './terms.ts'

export async function insertDecision(ctx: Context, row: NewDecision): Promise<void> {
  const [question, answer] = [JSON.stringify(row.question), JSON.stringify(row.answer)]
  await tables(ctx)
    .insertInto('coverage.decision')
    .values({ ...row, question, answer: sql`${answer}::jsonb` })
    .execute()
}

/** Keeps the rules that decide from now on under their version; old versions stay. */
export async function keepTerms({ db, now }: { db: Kysely<AnyTables>; now: Date }): Promise<void> {
  const { version } = lawTerms()
  await tables({ db })
    .insertInto('coverage.terms')
    .values({ version, data: JSON.stringify(termsData()), firstUsedAt: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute()
}
