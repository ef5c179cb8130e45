import type { Kysely } from 'kysely'
import { planTerms } from '#coverage'
import type { AnyTables } from '#core/context'
import { invariant } from '#core/refusal'
import type { Day } from '#shared/days'
import { newUuid, type Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { Currency } from '#shared/money'
import { type Period, periodOf } from './period.ts'
import type { ContractState } from './plan.ts'
import { type NewContract, tables } from './tables.ts'
import { deductibleOf, versionOf } from './terms.ts'

type Writing = { readonly db: Kysely<AnyTables> }

export type ContractSeed = {
  readonly zone: number
  readonly id?: Uuid
  readonly device: Uuid
  readonly holder: {
    readonly account: Uuid | null
    readonly zone: number | null
    readonly name: string
    readonly email: string
    readonly language: Language
  }
  readonly plan: string
  readonly boughtOn: Day
  /** The last day of what it follows, such as the maker's warranty. */
  readonly after?: Day | null
  readonly claims?: readonly ClaimSeed[]
}
type ClaimSeed = {
  readonly repair: Uuid
  readonly incidentOn: Day
  readonly madeAt: Date
  /** When its repair was handed over; null while it is reserved. */
  readonly usedAt: Date | null
}

const batchRows = 200

/** Paid contracts as they stand on a day, with their claims. */
export async function insertContracts(
  writing: Writing,
  seeds: readonly ContractSeed[],
  today: Day,
): Promise<void> {
  const made = seeds.map((seed) => contractFrom(seed, today))
  for (let from = 0; from < made.length; from += batchRows) {
    const batch = made.slice(from, from + batchRows)
    await tables(writing)
      .insertInto('plans.contract')
      .values(batch.map(({ contract }) => contract))
      .execute()
    const claims = batch.flatMap((one) => one.claims)
    if (claims.length) await tables(writing).insertInto('plans.claim').values(claims).execute()
  }
}

/** What a seed's contract covers. */
export function seedPeriod({ plan, boughtOn, after = null }: ContractSeed) {
  return periodOf(termsOf(plan), { from: boughtOn, after })
}

/** What a claim on it costs its holder, with its tax. */
export function seedFee({ plan }: ContractSeed): number {
  return deductibleOf(termsOf(plan))?.minor ?? 0
}

function termsOf(plan: string) {
  const terms = planTerms().find((row) => row.plan === plan)
  invariant(terms?.price, `no plan ${plan} is sold`)
  return { ...terms, price: terms.price }
}

function contractFrom(seed: ContractSeed, today: Day) {
  const { zone, device, holder, plan, boughtOn, claims = [] } = seed
  const terms = termsOf(plan)
  const madeAt = new Date(`${boughtOn}T09:00:00Z`)
  const id = seed.id ?? newUuid(madeAt.getTime())
  const { minor: priceMinor, currency } = terms.price
  const period = seedPeriod(seed)
  const contract: NewContract = {
    zone,
    id,
    device,
    accountZone: holder.zone,
    account: holder.account,
    holderName: holder.name,
    holderEmail: holder.email,
    language: holder.language,
    plan,
    termsVersion: versionOf(terms),
    terms: JSON.stringify(terms),
    state: stateOn(today, period),
    boughtOn,
    ...period,
    atDistance: false,
    currency,
    priceMinor,
    paidMinor: priceMinor,
    paidAt: madeAt,
    paymentMethod: 'demo',
    paymentReference: '',
    refundMinor: 0,
    claimsMax: terms.claimsMax,
    claimsTaken: claims.length,
    renews: null,
    withdrawalBegunAt: null,
    closedAt: null,
    closeReason: '',
    remindedAt: null,
    madeAt,
    updatedAt: madeAt,
    version: 1,
  }
  return { contract, claims: claimsFrom(seed, id, currency) }
}

function claimsFrom(seed: ContractSeed, contract: Uuid, currency: Currency) {
  const { zone, claims = [] } = seed
  const deductibleMinor = seedFee(seed)
  return claims.map(({ repair, incidentOn, madeAt, usedAt }, place) => ({
    zone,
    id: newUuid(madeAt.getTime()),
    contract,
    repair,
    number: place + 1,
    state: usedAt ? ('used' as const) : ('reserved' as const),
    incidentOn,
    deductibleMinor,
    currency,
    madeAt,
    closedAt: usedAt,
  }))
}

function stateOn(today: Day, { coversFrom, endsOn }: Period): ContractState {
  if (today < coversFrom) return 'bought'
  return today <= endsOn ? 'active' : 'ended'
}
