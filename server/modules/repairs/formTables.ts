import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { Currency } from '#shared/money'
import type { RepairTables } from './tables.ts'

type FormTable = {
  zone: number
  id: Uuid
  repair: Uuid
  basis: Uuid
  currency: Currency
  maximumMinor: number
  issuedAt: Date
  validUntil: Date
  acceptedAt: Date | null
}
type ToldTable = {
  zone: number
  repair: Uuid
  code: string
  decision: Uuid | null
  toldAt: Date
}

type FormTables = {
  'repairs.form': FormTable
  'repairs.told': ToldTable
  'repairs.estimate': RepairTables['repairs.estimate']
}
export type FormRow = Selectable<FormTable>

/** The transaction, narrowed to what a repair binds us to say and to keep. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<FormTables> {
  return db
}
