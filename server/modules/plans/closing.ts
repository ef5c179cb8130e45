import type { Refusal } from '#core/refusal'
import { addDays, type Day, daysBetween } from '#shared/days'
import { contractCan } from './plan.ts'
import { refusals } from './refusals.ts'
import type { ContractRow } from './tables.ts'
import { withdrawUntil } from './withdrawal.ts'

/** What giving a contract back would bring, or why it cannot be given back. */
export type Closing =
  | { readonly refundMinor: number; readonly no?: undefined }
  | { readonly no: Refusal }

type Now = { readonly today: Day; readonly market: string; readonly claimReserved: boolean }

/**
 * In full within the days that the terms give, then by days where they give back by days. Once a
 * claim was used nothing is given back; what nobody has paid for may always be left.
 */
export function cancelling(contract: ContractRow, { today, claimReserved }: Now): Closing {
  if (!contractCan('cancel', contract))
    return { no: refusals.wrongState({ state: contract.state }) }
  if (claimReserved) return { no: refusals.claimOpen() }
  const { terms, paidMinor, boughtOn, claimsTaken } = contract
  if (paidMinor === 0) return { refundMinor: 0 }
  const fullDays = terms.cancelWithinDays
  const isEarly = fullDays !== null && today <= addDays(boughtOn, fullDays)
  if (!isEarly && !terms.proRata) return { no: refusals.notCancellable() }
  if (claimsTaken > 0) return { refundMinor: 0 }
  return { refundMinor: isEarly ? paidMinor : unusedShare(contract, today) }
}

/**
 * A consumer's right wherever the market gives it. Nothing is owed for the days so far unless a
 * claim was used: then the price of those days stays.
 */
export function withdrawing(contract: ContractRow, { today, market, claimReserved }: Now): Closing {
  if (!contractCan('withdraw', contract))
    return { no: refusals.wrongState({ state: contract.state }) }
  const until = withdrawUntil(market, contract)
  if (until === null) return { no: refusals.noWithdrawal() }
  if (today > until) return { no: refusals.withdrawalOver({ until }) }
  if (claimReserved) return { no: refusals.claimOpen() }
  const { paidMinor, claimsTaken } = contract
  return { refundMinor: claimsTaken > 0 ? unusedShare(contract, today) : paidMinor }
}

/** By whole days, today counted as used; rounded down to the minor unit. */
function unusedShare({ paidMinor, startsOn, endsOn }: ContractRow, today: Day): number {
  const days = daysBetween(startsOn, endsOn) + 1
  const left = Math.min(days, Math.max(0, daysBetween(today, endsOn)))
  return Number((BigInt(paidMinor) * BigInt(left)) / BigInt(days))
}
