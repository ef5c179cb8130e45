import { dataConsents, lockStates } from '#repairs/contract'
import { isCurrency, readMoney } from '../kit/amounts.ts'
import type { IntakeSaid } from './intakeWords.ts'

/** What the fields say as the API wants it, or the fields that still miss an answer. */
export function intakeInput(said: IntakeSaid, currency: string) {
  const lock = lockStates.find((one) => one === said.lock)
  const data = dataConsents.find((one) => one === said.data)
  const limit = said.limit && isCurrency(currency) ? readMoney(said.limit, currency) : undefined
  const missing = [
    ...(lock ? [] : ['lock']),
    ...(data ? [] : ['data']),
    ...(said.limit && !limit ? ['limit'] : []),
  ]
  if (!lock || !data || missing.length > 0) return { missing }
  const { accessories, condition, conditionNote } = said
  return {
    missing: [],
    input: { accessories, condition, conditionNote, lock, data, ...(limit ? { limit } : {}) },
  }
}
