import type { ColumnType, Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { IssuedKind } from './paper.ts'

type PaperTable = {
  zone: number
  id: Uuid
  repair: Uuid
  kind: IssuedKind
  number: string
  language: Language
  /** What the paper says, as it was known when it was issued. */
  facts: ColumnType<unknown, string, never>
  sha256: string
  bytes: number
  issuedBy: string
  issuedAt: Date
  validUntil: Date | null
}
export type PaperRow = Selectable<PaperTable>

type PapersTables = { 'papers.paper': PaperTable }

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<PapersTables> {
  return db
}
