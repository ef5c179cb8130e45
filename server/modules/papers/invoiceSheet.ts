import type { Money } from '#shared/money'
import type { Taxed, TaxedLine } from './gst.ts'
import type { Block, Sheet } from './sheet.ts'
import { say, sayDate, sayMoney, sayRate, type Voice } from './words.ts'

type Party = { readonly name: string; readonly address: string; readonly state: string }

/** What an Indian tax invoice has to say: CGST Rules 2017, rule 46. */
export type InvoiceFacts = {
  readonly number: string
  readonly repair: string
  readonly issuedAt: string
  readonly timeZone: string
  readonly supplier: Party & { readonly gstin: string }
  readonly customer: Omit<Party, 'state'>
  readonly placeOfSupply: string
  readonly device: string
  readonly taxed: Taxed
}

export function invoiceSheet(voice: Voice, facts: InvoiceFacts): Sheet {
  const { taxed } = facts
  return {
    title: say(voice, 'invoice.title'),
    number: facts.number,
    footer: say(voice, 'invoice.footer'),
    blocks: [
      { kind: 'heading', text: say(voice, 'invoice.supplier') },
      { kind: 'terms', rows: supplierRows(voice, facts) },
      { kind: 'heading', text: say(voice, 'invoice.customer') },
      { kind: 'terms', rows: customerRows(voice, facts) },
      { kind: 'heading', text: say(voice, 'invoice.details') },
      { kind: 'terms', rows: detailRows(voice, facts) },
      { kind: 'heading', text: say(voice, 'invoice.lines') },
      linesTable(voice, taxed),
      ...(taxed.lines.some(({ isFree }) => isFree)
        ? [{ kind: 'text' as const, text: say(voice, 'invoice.free') }]
        : []),
      { kind: 'signatures', names: [say(voice, 'invoice.signature')] },
    ],
  }
}

type Rows = (readonly [string, string])[]

function supplierRows(voice: Voice, { supplier }: InvoiceFacts): Rows {
  return [
    [say(voice, 'invoice.name'), supplier.name],
    [say(voice, 'invoice.address'), supplier.address],
    [say(voice, 'invoice.gstin'), supplier.gstin],
    [say(voice, 'invoice.state'), supplier.state],
  ]
}

function customerRows(voice: Voice, { customer }: InvoiceFacts): Rows {
  return [
    [say(voice, 'invoice.name'), customer.name],
    [say(voice, 'invoice.address'), customer.address || say(voice, 'invoice.noAddress')],
  ]
}

function detailRows(voice: Voice, facts: InvoiceFacts): Rows {
  return [
    [say(voice, 'invoice.number'), facts.number],
    [say(voice, 'invoice.date'), sayDate(voice, facts.issuedAt, facts.timeZone)],
    [say(voice, 'invoice.repair'), facts.repair],
    [say(voice, 'invoice.device'), facts.device],
    [say(voice, 'invoice.place'), facts.placeOfSupply],
    [say(voice, 'invoice.reverse'), say(voice, 'invoice.no')],
  ]
}

function linesTable(voice: Voice, { lines, totals, interState }: Taxed): Block {
  const taxes = interState ? (['igst'] as const) : (['cgst', 'sgst'] as const)
  const amounts = (of: Readonly<Record<'igst' | 'cgst' | 'sgst' | 'total', Money>>) =>
    [...taxes, 'total' as const].map((name) => sayMoney(voice, of[name]))
  return {
    kind: 'table',
    columns: [
      { name: say(voice, 'invoice.line'), share: 30 },
      { name: say(voice, 'invoice.code'), share: 11 },
      { name: say(voice, 'invoice.taxable'), share: 17, end: true },
      { name: say(voice, 'invoice.rate'), share: 9, end: true },
      ...taxes.map((tax) => ({ name: say(voice, `invoice.${tax}`), share: 15, end: true })),
      { name: say(voice, 'invoice.amount'), share: 17, end: true },
    ],
    rows: [
      ...lines.map((line) => [
        labelled(voice, line),
        line.code,
        sayMoney(voice, line.taxable),
        line.isFree ? '–' : sayRate(line.basisPoints),
        ...amounts(line),
      ]),
      [say(voice, 'invoice.total'), '', sayMoney(voice, totals.taxable), '', ...amounts(totals)],
    ],
    sums: 1,
  }
}

function labelled(voice: Voice, { label, class: lineClass }: TaxedLine): string {
  return say(voice, lineClass === 'part' ? 'invoice.part' : 'invoice.labour', { label })
}
