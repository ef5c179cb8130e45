import type { Asked } from './asked.ts'
import type { LawRow, LawTerms } from './terms.ts'

const kindOrder = [
  'legal_guarantee',
  'commercial_warranty',
] as const satisfies readonly LawRow['kind'][]

/**
 * The rules that could speak: of each kind one for the market of the sale, and one for the market
 * asked in where that is another. The more exactly a row names what is asked, the better it speaks.
 */
export function candidatesFor(asked: Asked, terms: Pick<LawTerms, 'rows'>): LawRow[] {
  const markets = [...new Set([asked.market, asked.device.soldInMarket])]
  return markets.flatMap((market) =>
    kindOrder.flatMap((kind) => {
      const fitting = terms.rows.filter(
        (row) => row.market === market && row.kind === kind && fits(row, asked),
      )
      return fitting.toSorted(byExactness).slice(0, 1)
    }),
  )
}

function fits(row: LawRow, { region, device, fault, asOf }: Asked): boolean {
  const contract = device.contractOn ?? device.deliveredOn ?? asOf
  return (
    (row.region === null || row.region === region) &&
    (row.categories === null || row.categories.includes(device.category)) &&
    (row.components === null || row.components.includes(fault.component)) &&
    row.effectiveFrom <= contract &&
    (row.effectiveTo === null || contract <= row.effectiveTo)
  )
}

function byExactness(a: LawRow, b: LawRow): number {
  return exactness(b) - exactness(a) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1)
}

function exactness(row: LawRow): number {
  return (row.components ? 4 : 0) + (row.region ? 2 : 0) + (row.categories ? 1 : 0)
}
