import type { ColumnType, Insertable, Kysely } from 'kysely'
import type { Uuid } from '#shared/ids'
import type { AnyTables } from '#core/context'
import type { TermsData } from './terms.ts'
import type { Verdict } from './verdict.ts'

type DecisionTable = {
  zone: number
  id: Uuid
  subjectType: string
  subject: Uuid
  termsVersion: string
  question: unknown
  answer: Verdict
  decidedAt: Date
}

type TermsTable = { version: string; data: ColumnType<TermsData, string>; firstUsedAt: Date }

export type NewDecision = Omit<Insertable<DecisionTable>, 'answer'> & { readonly answer: Verdict }

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({
  db,
}: {
  readonly db: Kysely<AnyTables>
}): Kysely<{ 'coverage.decision': DecisionTable; 'coverage.terms': TermsTable }> {
  return db
}
