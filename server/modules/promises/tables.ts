import type { ColumnType, Insertable, Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#core/context'
import type { Cause, Obligor, PromiseKind } from '#coverage/contract'
import type { Day } from '#shared/days'
import type { Language } from '#shared/messages'
import type { Uuid } from '#shared/ids'
import type { AppealState } from './appeal.ts'
import type { CampaignState } from './campaign.ts'

/** jsonb: read as a value, written as text. */
type Stored<T> = ColumnType<T, string, string>
type MaybeStored<T> = ColumnType<T | null, string | null, string | null>

type StampTable = {
  zone: number
  id: Uuid
  device: Uuid
  kind: PromiseKind
  rule: string
  obligor: Obligor
  components: MaybeStored<string[]>
  perils: MaybeStored<Cause[]>
  startsOn: Day
  endsOn: Day | null
  shareBasisPoints: number
  capMinor: number | null
  reason: string
  repair: Uuid | null
  termsVersion: string | null
  stampedBy: string
  stampedAt: Date
}
export type StampRow = Selectable<StampTable>

type PastRepairTable = {
  zone: number
  id: Uuid
  device: Uuid
  kind: 'repair' | 'replacement'
  under: PromiseKind | null
  component: string
  reportedOn: Day
  handedOverOn: Day
}
export type PastRepairRow = Selectable<PastRepairTable>

type CampaignTable = {
  code: string
  names: Stored<Readonly<Record<Language, string>>>
  market: string | null
  models: MaybeStored<string[]>
  variants: MaybeStored<string[]>
  imeiFrom: string | null
  imeiTo: string | null
  soldFrom: Day | null
  soldTo: Day | null
  components: Stored<string[]>
  obligor: 'seller' | 'maker'
  startsOn: Day
  endsOn: Day | null
  state: CampaignState
  madeBy: string
  madeAt: Date
  version: number
}
export type CampaignRow = Selectable<CampaignTable>
export type NewCampaign = Insertable<CampaignTable>

type BudgetTable = { zone: number; month: string; limitMinor: number; spentMinor: number }

type AppealTable = {
  zone: number
  id: Uuid
  decision: Uuid
  subjectType: string
  subject: Uuid
  /** The account that made the decision; who reviews is another. */
  decidedBy: string
  words: string
  state: AppealState
  reviewedBy: string | null
  reviewer: string | null
  answer: string | null
  madeAt: Date
  reviewedAt: Date | null
  version: number
}
export type AppealRow = Selectable<AppealTable>

type Tables = {
  'promises.stamp': StampTable
  'promises.pastRepair': PastRepairTable
  'promises.campaign': CampaignTable
  'promises.goodwillBudget': BudgetTable
  'promises.appeal': AppealTable
}

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<Tables> {
  return db
}
