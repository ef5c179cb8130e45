import type { Day } from '#shared/days'
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

/**
 * Guarantees and warranties that begin later than this sale, where none of the kind is known for
 * its day: something like them may have held before.
 */
export function laterThan(asked: Asked, { byMarket }: Pick<Terms, 'byMarket'>): LawRow[] {
  const of = byMarket.get(asked.market)
  return (['legal_guarantee', 'commercial_warranty'] as const).flatMap((kind) => {
    const rows = (of?.[kind] ?? []).filter((row) => speaksOf(row, asked))
    if (rows.some((row) => isInTime(row, asked))) return []
    return rows.filter((row) => row.effectiveFrom > contractOf(asked))
  })
}

function fits(row: LawRow, asked: Asked): boolean {
  return isInTime(row, asked) && speaksOf(row, asked)
}

function contractOf({ device, asOf }: Asked): Day {
  return device.contractOn ?? device.deliveredOn ?? asOf
}

function isInTime(row: LawRow, asked: Asked): boolean {
  const on = row.effectiveBy === 'asOf' ? asked.asOf : contractOf(asked)
  return row.effectiveFrom <= on && (row.effectiveTo === null || on <= row.effectiveTo)
}

function speaksOf(row: LawRow, asked: Asked): boolean {
  const { region, device, fault } = asked
  return (
    (row.region === null || row.region === region) &&
    (row.categories === null || row.categories.includes(device.category)) &&
    (row.components === null || row.components.includes(fault.component)) &&
    (row.soldFrom === null || row.soldFrom <= contractOf(asked)) &&
    fitsPrice(row, device)
  )
}

/** A price that nobody knows, or in the money of another market, excludes nothing. */
function fitsPrice(
  { market, priceFromMinor, priceAboveMinor }: LawRow,
  { price, soldInMarket }: Asked['device'],
): boolean {
  if (price === null || soldInMarket !== market) return true
  return (
    (priceFromMinor === null || price.minor >= priceFromMinor) &&
    (priceAboveMinor === null || price.minor > priceAboveMinor)
  )
}
