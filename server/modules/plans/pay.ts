import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import type { ContractView, plans } from './contract.ts'
import { activateWhenDue } from './open.ts'
import { periodOf } from './period.ts'
import { mustDo } from './policy.ts'
import { presentContract } from './present.ts'
import { getContract } from './queries.ts'
import { refusals } from './refusals.ts'
import { moveContract } from './rows.ts'
import type { ContractRow } from './tables.ts'

/** A plan is paid at once and whole; what was paid late begins late. */
export async function payPlan(
  ctx: Context,
  { contract: id, amount, method, reference }: Input<typeof plans.pay>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.pay')
  const openMinor = contract.priceMinor - contract.paidMinor
  if (contract.state !== 'bought' || openMinor === 0)
    throw refusals.wrongState({ state: contract.state })
  if (amount.currency !== contract.currency || amount.minor !== openMinor)
    throw refusals.wrongAmount({ field: 'amount', openMinor })
  const paid = await moveContract(ctx, contract, 'pay', {
    change: {
      ...periodFromPayment(ctx, contract),
      paidMinor: contract.priceMinor,
      paidAt: ctx.now,
      paymentMethod: method,
      paymentReference: reference,
    },
    facts: { minor: amount.minor, method },
  })
  return presentContract(ctx, await activateWhenDue(ctx, paid))
}

/** Nothing is covered that happened before the plan was paid. */
function periodFromPayment(ctx: Context, { startsOn, terms }: ContractRow) {
  const today = dayIn(ctx)
  if (startsOn >= today) return {}
  return periodOf(terms, { from: today, after: null })
}
