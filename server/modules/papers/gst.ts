import { readFileSync } from 'node:fs'
import type { Category, Component } from '#catalog/contract'
import type { LineClass } from '#coverage'
import type { Day } from '#shared/days'
import { allocate, type Currency, money, type Money, percent, sum, zero } from '#shared/money'

/** data/papers/gst.json; its SOURCE.md says what each column means. */
type GstTable = {
  readonly financialYearFrom: number
  readonly goods: Readonly<Partial<Record<Category, string>>>
  readonly goodsOfComponent: Readonly<Partial<Record<Component, string>>>
  readonly services: Readonly<Partial<Record<Category, string>>>
  readonly serviceElse: string
  readonly serviceOfClass: Readonly<Partial<Record<LineClass, string>>>
  readonly states: Readonly<Record<string, { readonly code: string; readonly name: string }>>
}

const file = new URL('../../../data/papers/gst.json', import.meta.url)
// The file ships with the code, and the tests read it.
const table = JSON.parse(readFileSync(file, 'utf8')) as GstTable

export type Supplied = {
  readonly label: string
  readonly class: LineClass
  readonly code: string
  /** What the recipient pays of it before tax; nothing where a warranty pays all. */
  readonly taxable: Money
  readonly basisPoints: number
}
export type TaxedLine = Supplied & {
  readonly cgst: Money
  readonly sgst: Money
  readonly igst: Money
  readonly total: Money
  readonly isFree: boolean
}
export type Taxed = {
  readonly lines: readonly TaxedLine[]
  readonly interState: boolean
  readonly totals: Readonly<Record<'taxable' | 'cgst' | 'sgst' | 'igst' | 'total', Money>>
}

/** The code of goods or of a service under which a line is supplied. */
export function codeOf(
  lineClass: LineClass,
  { category, component }: { readonly category: Category; readonly component: Component },
): string {
  if (lineClass === 'part') return table.goodsOfComponent[component] ?? table.goods[category] ?? ''
  return table.serviceOfClass[lineClass] ?? table.services[category] ?? table.serviceElse
}

export function stateOf(
  region: string,
): { readonly code: string; readonly name: string } | undefined {
  return table.states[region]
}

/** `26-27` for every day from April 2026 to March 2027. */
export function financialYear(on: Day): string {
  const year = Number(on.slice(0, 4)) - (Number(on.slice(5, 7)) < table.financialYearFrom ? 1 : 0)
  return [year, year + 1].map((one) => String(one).slice(-2)).join('-')
}

/**
 * Inside a state the tax is halved into that of the centre and that of the state, between states it
 * is one integrated tax. No unit is lost: the centre gets the odd one.
 */
export function taxLines(
  lines: readonly Supplied[],
  {
    from,
    to,
    currency,
  }: { readonly from: string; readonly to: string; readonly currency: Currency },
): Taxed {
  const interState = from !== to
  const none = zero(currency)
  const taxed = lines.map((line): TaxedLine => {
    const tax = percent(line.taxable, line.basisPoints)
    const [cgst = none, sgst = none] = interState ? [] : allocate(tax, [1, 1])
    const total = money(line.taxable.minor + tax.minor, currency)
    const igst = interState ? tax : none
    return { ...line, cgst, sgst, igst, total, isFree: line.taxable.minor === 0 }
  })
  const over = (name: 'taxable' | 'cgst' | 'sgst' | 'igst' | 'total') =>
    sum(
      taxed.map((line) => line[name]),
      currency,
    )
  return {
    lines: taxed,
    interState,
    totals: {
      taxable: over('taxable'),
      cgst: over('cgst'),
      sgst: over('sgst'),
      igst: over('igst'),
      total: over('total'),
    },
  }
}
