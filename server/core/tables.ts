import type { Kysely } from 'kysely'
import type { AnyTables } from './context.ts'

type FactTable = {
  zone: number
  id: string
  name: string
  subjectType: string
  subject: string
  actorKind: string
  actor: string
  actorName: string
  happenedAt: Date
  data: Record<string, unknown>
}

type DeliveryTable = {
  zone: number
  id: string
  fact: string
  listener: string
  attempts: number
  dueAt: Date
  fault: string | null
}

type RepeatTable = {
  zone: number
  actor: string
  key: string
  endpoint: string
  bodyHash: string
  answer: unknown
  version: number | null
  madeAt: Date
}

export type CoreTables = {
  'core.zone': { zone: number; market: string }
  'core.directory': { key: string; zone: number; subject: string }
  'core.counter': { zone: number; name: string; value: number }
  'core.fact': FactTable
  'core.delivery': DeliveryTable
  'core.repeat': RepeatTable
}

/** The transaction, narrowed to the tables of the core. */
export function coreTables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<CoreTables> {
  return db
}
