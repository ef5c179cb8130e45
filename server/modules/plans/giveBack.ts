import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { cancelling, type Closing, withdrawing } from './closing.ts'
import type { ContractView, plans } from './contract.ts'
import { mustDo } from './policy.ts'
import { presentContract } from './present.ts'
import { claimsOf, getContract } from './queries.ts'
import { refusals } from './refusals.ts'
import { changeContract, moveContract } from './rows.ts'
import { contractId, type ContractRow } from './tables.ts'
import { tellCancelled, tellWithdrawn } from './tell.ts'

export async function cancelPlan(
  ctx: Context,
  { contract: id, reason }: Input<typeof plans.cancel>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.cancel')
  const refundMinor = mustGive(cancelling(contract, await nowFor(ctx, contract)))
  const cancelled = await moveContract(ctx, contract, 'cancel', {
    change: { refundMinor, closedAt: ctx.now, closeReason: reason },
    facts: { refundMinor, reason },
  })
  await tellCancelled(ctx, cancelled)
  return presentContract(ctx, cancelled)
}

/** Step one: says that one wants to withdraw. Nothing ends, and nothing is lost by waiting. */
export async function beginWithdrawal(
  ctx: Context,
  { contract: id }: Input<typeof plans.withdraw>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.withdraw')
  mustGive(withdrawing(contract, await nowFor(ctx, contract)))
  const begun = await changeContract(ctx, contract, { withdrawalBegunAt: ctx.now })
  await ctx.record('plans.withdrawalBegun', contractId(begun), { plan: begun.plan })
  return presentContract(ctx, begun)
}

/** Step two: the statement itself. Its receipt names the instant (Directive 2011/83/EU, 11a). */
export async function confirmWithdrawal(
  ctx: Context,
  { contract: id }: Input<typeof plans.confirmWithdrawal>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.confirmWithdrawal')
  const refundMinor = mustGive(withdrawing(contract, await nowFor(ctx, contract)))
  if (!contract.withdrawalBegunAt) throw refusals.withdrawalNotBegun()
  const withdrawn = await moveContract(ctx, contract, 'withdraw', {
    change: { refundMinor, closedAt: ctx.now },
    facts: { refundMinor },
  })
  await tellWithdrawn(ctx, withdrawn)
  return presentContract(ctx, withdrawn)
}

async function nowFor(ctx: Context, contract: ContractRow) {
  const claims = await claimsOf(ctx, contract.id)
  const claimReserved = claims.some(({ state }) => state === 'reserved')
  return { today: dayIn(ctx), market: ctx.market, claimReserved }
}

function mustGive(closing: Closing): number {
  if (closing.no) throw closing.no
  return closing.refundMinor
}
