import type { ColumnType, Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Uuid } from '#shared/ids'
import type { Currency } from '#shared/money'
import type { Language } from '#shared/messages'
import type { AnyTables } from '#core/context'
import type { Component } from '#catalog/contract'
import type { Custodian, LegKind, Outcome, Stage, WaitingOn } from './repair.ts'
import type { Diagnosis, EstimateLine, HandOver, Intake, QualityCheck } from './written.ts'

export type { EstimateLine } from './written.ts'

type RepairTable = {
  zone: number
  id: Uuid
  number: string
  token: string
  language: Language
  stage: Stage
  waitingOn: WaitingOn
  waitingSince: Date
  custody: Custodian
  outcome: Outcome | null
  way: LegKind
  site: Uuid | null
  technician: Uuid | null
  technicianName: string | null
  deviceZone: number | null
  device: Uuid | null
  model: string
  identifier: string
  lastFour: string
  symptom: string
  component: Component
  accident: boolean
  words: string
  ownerZone: number | null
  owner: Uuid | null
  contactName: string
  contactEmail: string
  contactPhone: string | null
  contactAddress: string | null
  currency: Currency
  dueMinor: number
  paidMinor: number
  promiseKind: string
  promisedAt: Date | null
  clockStartedAt: Date | null
  intake: Stored<Intake>
  diagnosis: Stored<Diagnosis>
  qualityCheck: Stored<QualityCheck>
  handOver: Stored<HandOver>
  decision: Uuid | null
  search: unknown
  createdAt: Date
  updatedAt: Date
  version: number
}

/** jsonb: read as an object, written as text. */
type Stored<T> = ColumnType<T | null, string | null, string | null>

type LegTable = {
  zone: number
  id: Uuid
  repair: Uuid
  kind: LegKind
  site: Uuid | null
  appointment: Uuid | null
  startsAt: Date | null
  endsAt: Date | null
  carrier: string | null
  trackingNumber: string | null
  madeAt: Date
  endedAt: Date | null
}
type CustodyTable = {
  zone: number
  id: Uuid
  repair: Uuid
  holder: Custodian
  name: string
  fromAt: Date
  toAt: Date | null
}
type EstimateTable = {
  zone: number
  id: Uuid
  repair: Uuid
  state: 'open' | 'accepted' | 'declined' | 'expired' | 'replaced'
  lines: ColumnType<EstimateLine[], string, string>
  because: string
  currency: Currency
  ownerMinor: number
  taxMinor: number
  taxName: string
  deductibleMinor: Generated<number>
  madeAt: Date
  validUntil: Date
  answeredAt: Date | null
  reason: string | null
}
type PauseTable = {
  zone: number
  id: Uuid
  repair: Uuid
  waitingOn: WaitingOn
  fromAt: Date
  toAt: Date | null
}
type PromiseChangeTable = {
  zone: number
  id: Uuid
  repair: Uuid
  fromAt: Date | null
  toAt: Date | null
  cause: string
  words: string
  changedAt: Date
}
type MessageTable = {
  zone: number
  id: Uuid
  repair: Uuid
  authorKind: 'owner' | 'staff' | 'system'
  authorName: string
  text: string
  internal: boolean
  saidAt: Date
}
type PhotoTable = {
  zone: number
  id: Uuid
  repair: Uuid
  moment: 'intake' | 'opening' | 'repair' | 'check'
  sha256: string
  chain: string
  bytes: number
  mediaType: string
  note: string
  takenBy: string
  takenAt: Date
}
type PaymentTable = {
  zone: number
  id: Uuid
  repair: Uuid
  amountMinor: number
  currency: Currency
  method: 'cash' | 'card' | 'transfer' | 'wallet'
  reference: string
  takenBy: string
  paidAt: Date
}
type FeedbackTable = { zone: number; repair: Uuid; stars: number; text: string; saidAt: Date }
type SavedViewTable = {
  zone: number
  id: Uuid
  account: string
  name: string
  query: string
  shared: boolean
  madeAt: Date
}

export type RepairTables = {
  'repairs.repair': RepairTable
  'repairs.leg': LegTable
  'repairs.custody': CustodyTable
  'repairs.estimate': EstimateTable
  'repairs.pause': PauseTable
  'repairs.promiseChange': PromiseChangeTable
  'repairs.message': MessageTable
  'repairs.photo': PhotoTable
  'repairs.payment': PaymentTable
  'repairs.feedback': FeedbackTable
  'repairs.savedView': SavedViewTable
}

export type RepairRow = Omit<Selectable<RepairTable>, 'search'>
export type NewRepair = Insertable<RepairTable>
export type RepairChange = Omit<Updateable<RepairTable>, 'zone' | 'id' | 'stage' | 'version'>
export type LegRow = Selectable<LegTable>
export type EstimateRow = Selectable<EstimateTable>
export type PromiseChangeRow = Selectable<PromiseChangeTable>
export type MessageRow = Selectable<MessageTable>
export type PhotoRow = Selectable<PhotoTable>
export type FeedbackRow = Selectable<FeedbackTable>
export type SavedViewRow = Selectable<SavedViewTable>

/** Everything but the search column, which only the database uses. */
export const repairColumns = [
  'zone',
  'id',
  'number',
  'token',
  'language',
  'stage',
  'waitingOn',
  'waitingSince',
  'custody',
  'outcome',
  'way',
  'site',
  'technician',
  'technicianName',
  'deviceZone',
  'device',
  'model',
  'identifier',
  'lastFour',
  'symptom',
  'component',
  'accident',
  'words',
  'ownerZone',
  'owner',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactAddress',
  'currency',
  'dueMinor',
  'paidMinor',
  'promiseKind',
  'promisedAt',
  'clockStartedAt',
  'intake',
  'diagnosis',
  'qualityCheck',
  'handOver',
  'decision',
  'createdAt',
  'updatedAt',
  'version',
] as const satisfies readonly (keyof RepairRow)[]

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<RepairTables> {
  return db
}
