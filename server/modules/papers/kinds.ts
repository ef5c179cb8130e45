import { readFileSync } from 'node:fs'
import type { Day } from '#shared/days'
import { type PaperKind, paperKinds } from './paper.ts'

type OfferRow = {
  readonly paper: PaperKind
  readonly markets: readonly string[]
  readonly from: Day
}

const file = new URL('../../../data/papers/papers.json', import.meta.url)
// The file ships with the code, and the tests read every row of it.
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly OfferRow[]

/** The papers that a market knows on a day, in the order of a repair. */
export function papersOffered(market: string, on: Day): PaperKind[] {
  return paperKinds.filter((kind) =>
    rows.some(({ paper, markets, from }) => {
      return paper === kind && markets.includes(market) && from <= on
    }),
  )
}
