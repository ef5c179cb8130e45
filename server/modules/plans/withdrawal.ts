import { readFileSync } from 'node:fs'
import { addDays, type Day } from '#shared/days'

type Right = { readonly market: string; readonly days: number; readonly effectiveFrom: Day }

const file = new URL('../../../data/plans/withdrawal.json', import.meta.url)
let read: readonly Right[] | undefined

type Bought = { readonly boughtOn: Day; readonly atDistance: boolean }

/**
 * The last day on which a consumer may withdraw; null where the market gives no such right, or
 * where the contract was made face to face.
 */
export function withdrawUntil(market: string, { boughtOn, atDistance }: Bought): Day | null {
  read ??= JSON.parse(readFileSync(file, 'utf8')) as readonly Right[] // the tests read every row.
  const right = read.find((row) => row.market === market && row.effectiveFrom <= boughtOn)
  return right && atDistance ? addDays(boughtOn, right.days) : null
}
