import { day } from '#shared/days'
import type { Currency } from '#shared/money'
import type { Asked } from '../asked.ts'
import { decide } from '../decide.ts'
import { sayIn } from '../say.ts'
import { lawTerms } from '../terms.ts'
import { inWords } from '../verdict.ts'

export type Change = {
  readonly market?: string
  readonly region?: string
  readonly device?: Partial<Asked['device']>
  readonly fault?: Partial<Asked['fault']>
  readonly history?: Asked['history']
  readonly work?: Asked['work']
  readonly plans?: Asked['plans']
  readonly stamped?: Asked['stamped']
}

const currencies: Readonly<Record<string, Currency>> = {
  IN: 'INR',
  US: 'USD',
  CN: 'CNY',
  GB: 'GBP',
}

/**
 * An Italian phone bought in August 2026 whose display fails three months later, changed where a
 * case says so.
 */
export function aQuestion({
  market = 'IT',
  region,
  device,
  fault,
  history = [],
  plans = [],
  stamped = [],
  work,
}: Change = {}): Asked {
  const reportedOn = fault?.reportedOn ?? day('2026-11-20')
  return {
    market,
    ...(region === undefined ? {} : { region }),
    asOf: reportedOn,
    device: {
      category: 'phone',
      condition: 'new',
      soldInMarket: market,
      seller: 'brand',
      contractOn: day('2026-08-01'),
      deliveredOn: day('2026-08-05'),
      activatedOn: null,
      price: { minor: 39_990, currency: currencies[market] ?? 'EUR' },
      ...device,
    },
    history,
    plans,
    stamped,
    fault: { component: 'display', cause: 'defect', occurredOn: reportedOn, reportedOn, ...fault },
    work: work ?? [
      { class: 'part', minor: 12_900 },
      { class: 'labour', minor: 4_000 },
    ],
  }
}

export function ask(change: Change = {}) {
  const asked = aQuestion(change)
  return inWords(decide(asked, lawTerms()), sayIn('en', asked.market))
}

export function aRepair(reportedOn: string, handedOverOn = reportedOn): Asked['history'][number] {
  const days = { reportedOn: day(reportedOn), handedOverOn: day(handedOverOn) }
  return {
    kind: 'repair',
    under: 'legal_guarantee',
    component: 'display',
    ...days,
    sameFault: false,
  }
}

/** Who pays, and by which rule, when the fault is reported on a day. */
export function payerOn(reportedOn: string, change: Change = {}): string {
  const { lines } = ask({ ...change, fault: { ...change.fault, reportedOn: day(reportedOn) } })
  return lines.flatMap(({ shares }) => shares.map(({ payer, rule }) => `${payer} ${rule}`))[0] ?? ''
}
