import type { PlanTerms } from '#coverage'
import { dayIn } from '#markets'
import { type Context, may } from '#core/context'
import { publicId } from '#shared/ids'
import { money } from '#shared/money'
import { cancelling, type Closing, withdrawing } from './closing.ts'
import { contractCan } from './plan.ts'
import { planName } from './names.ts'
import { mayDo } from './policy.ts'
import { claimsOf } from './queries.ts'
import { type ClaimRow, contractId, type ContractRow } from './tables.ts'
import { deductibleOf } from './terms.ts'
import type { ContractView } from './views.ts'
import { withdrawUntil } from './withdrawal.ts'

export function presentTerms(ctx: Context, terms: PlanTerms) {
  const { plan, kind, obligor, claimsMax, transferable, renewable, verified } = terms
  return {
    plan,
    name: planName(plan, ctx.language),
    kind,
    obligor,
    perils: [...terms.perils],
    // The tests of the data prove that a plan names components of the catalogue.
    components: terms.components && ([...terms.components] as ContractView['components']),
    exceptComponents: [...terms.exceptComponents],
    claimsMax,
    deductible: deductibleOf(terms),
    transferable,
    renewable,
    verified,
  }
}

export async function presentContract(ctx: Context, row: ContractRow): Promise<ContractView> {
  const claims = await claimsOf(ctx, row.id)
  const amount = (minor: number) => money(minor, row.currency)
  const claimReserved = claims.some(({ state }) => state === 'reserved')
  const now = { today: dayIn(ctx), market: ctx.market, claimReserved }
  const [cancelled, withdrawn] = [cancelling(row, now), withdrawing(row, now)]
  const refund = (closing: Closing) => (closing.no ? null : amount(closing.refundMinor))
  return {
    id: contractId(row),
    device: publicId('dev', row.zone, row.device),
    ...presentTerms(ctx, row.terms),
    termsVersion: row.termsVersion,
    state: row.state,
    holder: { name: row.holderName, email: row.holderEmail },
    boughtOn: row.boughtOn,
    startsOn: row.startsOn,
    coversFrom: row.coversFrom,
    endsOn: row.endsOn,
    price: amount(row.priceMinor),
    demo: row.terms.price?.demo ?? false,
    paid: amount(row.paidMinor),
    refund: amount(row.refundMinor),
    claimsTaken: row.claimsTaken,
    claimsLeft: row.claimsMax === null ? null : row.claimsMax - row.claimsTaken,
    claims: claims.map(presentClaim),
    refundIfCancelled: refund(cancelled),
    refundIfWithdrawn: refund(withdrawn),
    withdrawal: {
      until: withdrawUntil(ctx.market, row),
      begunAt: row.withdrawalBegunAt?.toISOString() ?? null,
    },
    closedAt: row.closedAt?.toISOString() ?? null,
    can: possible(ctx, row, { cancelled, withdrawn }),
    version: row.version,
  }
}

function presentClaim(row: ClaimRow): ContractView['claims'][number] {
  const { zone, number, state, incidentOn, deductibleMinor, currency } = row
  return {
    id: publicId('clm', zone, row.id),
    number,
    state,
    repair: publicId('rep', zone, row.repair),
    incidentOn,
    deductible: deductibleMinor > 0 ? money(deductibleMinor, currency) : null,
    madeAt: row.madeAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}

type Closings = { readonly cancelled: Closing; readonly withdrawn: Closing }

function possible(
  ctx: Context,
  row: ContractRow,
  { cancelled, withdrawn }: Closings,
): ContractView['can'] {
  const allowed = (permission: string, no: string | undefined) =>
    mayDo(ctx, row, permission) ? (no ?? true) : 'plans.notYours'
  const isOpen = contractCan('cancel', row)
  const open = isOpen ? undefined : 'plans.wrongState'
  const withdraw = withdrawn.no?.code
  const begun = row.withdrawalBegunAt ? undefined : 'plans.withdrawalNotBegun'
  return {
    pay: may(ctx.actor, 'plans.pay') ? payable(row) : 'core.forbidden',
    cancel: allowed('plans.cancel', cancelled.no?.code),
    withdraw: allowed('plans.withdraw', withdraw),
    confirmWithdrawal: allowed('plans.confirmWithdrawal', withdraw ?? begun),
    renew: allowed('plans.renew', row.terms.renewable ? renewable(row) : 'plans.notRenewable'),
    transfer: allowed('plans.transfer', row.terms.transferable ? open : 'plans.notTransferable'),
  }
}

function payable({ state, paidMinor, priceMinor }: ContractRow): true | string {
  return state === 'bought' && paidMinor < priceMinor ? true : 'plans.wrongState'
}

function renewable({ state }: ContractRow): string | undefined {
  return state === 'active' ? undefined : 'plans.wrongState'
}
