import type { PlanTerms } from '#coverage'

type Costs = { readonly workMinor: number; readonly priceMinor: number }

const wholePrice = 10_000

/**
 * Whether a repair costs so much of the price that the terms call the device beyond economic
 * repair. Terms that name no share leave only what nobody would repair: work at the whole price.
 */
export function isBeyondRepair(
  { beyondRepair }: Pick<PlanTerms, 'beyondRepair'>,
  { workMinor, priceMinor }: Costs,
): boolean {
  if (!beyondRepair) return false
  const share = beyondRepair.basisPoints ?? wholePrice
  return BigInt(workMinor) * 10_000n >= BigInt(priceMinor) * BigInt(share)
}
