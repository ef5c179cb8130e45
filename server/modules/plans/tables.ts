import type { ColumnType, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { PlanTerms } from '#coverage'
import type { AnyTables } from '#core/context'
import type { Day } from '#shared/days'
import { type Id, publicId, type Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { Currency } from '#shared/money'
import type { ClaimState, ContractState, PaymentMethod } from './plan.ts'

/** It lives in the zone of its device, which it follows through every board swap. */
type ContractTable = {
  zone: number
  id: Uuid
  device: Uuid
  accountZone: number | null
  account: Uuid | null
  holderName: string
  holderEmail: string
  language: Language
  plan: string
  /** The terms as they stood when it was bought: a later change of the data changes no contract. */
  termsVersion: string
  terms: ColumnType<PlanTerms, string, string>
  state: ContractState
  boughtOn: Day
  startsOn: Day
  /** After the waiting days, if its terms have any. */
  coversFrom: Day
  endsOn: Day
  atDistance: boolean
  currency: Currency
  priceMinor: number
  paidMinor: number
  paidAt: Date | null
  paymentMethod: PaymentMethod | null
  paymentReference: string
  refundMinor: number
  claimsMax: number | null
  claimsTaken: number
  renews: Uuid | null
  withdrawalBegunAt: Date | null
  closedAt: Date | null
  closeReason: string
  remindedAt: Date | null
  madeAt: Date
  updatedAt: Date
  version: number
}
type ClaimTable = {
  zone: number
  id: Uuid
  contract: Uuid
  repair: Uuid
  number: number
  state: ClaimState
  incidentOn: Day
  deductibleMinor: number
  currency: Currency
  madeAt: Date
  closedAt: Date | null
}
/** When a device came back repaired: some plans may be bought only then. */
type HandOverTable = { zone: number; repair: Uuid; device: Uuid; at: Date }

export type PlansTables = {
  'plans.contract': ContractTable
  'plans.claim': ClaimTable
  'plans.handOver': HandOverTable
}

export type ContractRow = Readonly<Selectable<ContractTable>>
export type NewContract = Insertable<ContractTable>
export type ContractChange = Omit<Updateable<ContractTable>, 'zone' | 'id' | 'state' | 'version'>
export type ClaimRow = Readonly<Selectable<ClaimTable>>

export type ContractId = Id<'pln'>

export function contractId({ zone, id }: Pick<ContractRow, 'zone' | 'id'>): ContractId {
  return publicId('pln', zone, id)
}

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<PlansTables> {
  return db
}
