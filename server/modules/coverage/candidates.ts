import type { Asked } from './asked.ts'
import { lawKinds } from './decision.ts'
import type { LawRow } from './law.ts'
import type { Terms } from './terms.ts'

/**
 * The rules that could speak: of each kind one for the market of the sale, and one for the market
 * asked in where that is another. The more exactly a row names what is asked, the better it speaks.
 */
export function candidatesFor(asked: Asked, { byMarket }: Pick<Terms, 'byMarket'>): LawRow[] {
  const { soldInMarket } = asked.device
  const best = (market: string, kind: LawRow['kind']) =>
    byMarket.get(market)?.[kind]?.find((row) => fits(row, asked)) ?? []
  const here = lawKinds.flatMap((kind) => best(asked.market, kind))
  if (soldInMarket === asked.market) return here
  // A duty to repair binds where the device is, not where it was sold.
  const there = lawKinds.flatMap((kind) => (kind === 'repair_duty' ? [] : best(soldInMarket, kind)))
  return [...here, ...there]
}

function fits(row: LawRow, { region, device, fault, asOf }: Asked): boolean {
  const contract = device.contractOn ?? device.deliveredOn ?? asOf
  const on = row.effectiveBy === 'asOf' ? asOf : contract
  return (
    row.effectiveFrom <= on &&
    (row.effectiveTo === null || on <= row.effectiveTo) &&
    (row.region === null || row.region === region) &&
    (row.categories === null || row.categories.includes(device.category)) &&
    (row.components === null || row.components.includes(fault.component)) &&
    (row.soldFrom === null || row.soldFrom <= contract) &&
    fitsPrice(row, device.price)
  )
}

/** A price that nobody knows excludes nothing. */
function fitsPrice(
  { priceFromMinor, priceAboveMinor }: LawRow,
  price: Asked['device']['price'],
): boolean {
  if (price === null) return true
  return (
    (priceFromMinor === null || price.minor >= priceFromMinor) &&
    (priceAboveMinor === null || price.minor > priceAboveMinor)
  )
}
