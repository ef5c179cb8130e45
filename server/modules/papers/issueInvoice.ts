import type { Context } from '#core/context'
import { dayIn, taxOn } from '#markets'
import { repairForPaper, repairIdOf, repairInWords } from '#repairs'
import type { RepairView } from '#repairs/contract'
import type { Day } from '#shared/days'
import type { Input } from '#shared/endpoint'
import { sum } from '#shared/money'
import type { papers, PaperView } from './contract.ts'
import { codeOf, financialYear, stateOf, type Supplied, taxLines } from './gst.ts'
import { type InvoiceFacts, invoiceSheet } from './invoiceSheet.ts'
import { mustBeOffered } from './policy.ts'
import { isInvoiceable, presentIssued } from './present.ts'
import { refusals } from './refusals.ts'
import { insertPaper, papersOf } from './rows.ts'
import { addressOf, deviceName, siteOf } from './said.ts'
import { drawSheet } from './sheet.ts'

type Asked = Input<typeof papers.issueInvoice>

/** Issues the invoice of what the owner paid for: one a repair, under the next number. */
export async function issueInvoice(ctx: Context, input: Asked): Promise<PaperView> {
  const asker = { repair: input.repair, permission: 'papers.issueInvoice' }
  const repair = await repairForPaper(ctx, asker)
  mustBeOffered(ctx, 'invoice')
  const language = input.language ?? repair.language
  const view = await repairInWords(ctx, repair, language)
  if (!isInvoiceable(view)) throw refusals.notYet()
  const known = await papersOf(ctx, repair)
  if (known.some(({ kind }) => kind === 'invoice')) throw refusals.alreadyIssued()
  const facts = await gather(ctx, view, input)
  const file = await drawSheet(invoiceSheet({ language, market: ctx.market }, facts), ctx.now)
  const paper = await insertPaper(ctx, repair, {
    kind: 'invoice',
    number: facts.number,
    language,
    facts,
    file,
    validUntil: null,
  })
  if (!paper) throw refusals.alreadyIssued()
  await ctx.record('papers.invoiceIssued', repairIdOf(repair), {
    number: repair.number,
    invoice: facts.number,
    totalMinor: facts.taxed.totals.total.minor,
  })
  return presentIssued(paper)
}

/** @throws Refusal wrongPlace where the GSTIN is not of the state in which the site lies */
async function gather(ctx: Context, view: RepairView, asked: Asked): Promise<InvoiceFacts> {
  const site = await siteOf(ctx, view)
  const from = stateOf(site.region)
  const to = asked.placeOfSupply === undefined ? from : stateOf(asked.placeOfSupply)
  if (!from || !to) throw refusals.wrongPlace({ field: 'placeOfSupply' })
  if (!asked.gstin.startsWith(from.code)) throw refusals.wrongPlace({ field: 'gstin' })
  const today = dayIn(ctx)
  const lines = await supplied(ctx, view, today)
  const { currency } = view.money.due
  const year = financialYear(today)
  const number = await ctx.nextNumber(`invoice.${year}`)
  return {
    number: `FX/${year}/${String(number).padStart(6, '0')}`,
    repair: view.number,
    issuedAt: ctx.now.toISOString(),
    timeZone: site.timeZone,
    supplier: {
      name: `${site.partnerName}, ${site.name}`,
      address: addressOf(site),
      gstin: asked.gstin,
      state: `${from.name} (${from.code})`,
    },
    customer: { name: view.contact.name, address: view.contact.address ?? '' },
    placeOfSupply: `${to.name} (${to.code})`,
    device: `${deviceName(view)} · ${view.identifier || '–'}`,
    taxed: taxLines(lines, { from: from.code, to: to.code, currency }),
  }
}

async function supplied(ctx: Context, view: RepairView, on: Day): Promise<Supplied[]> {
  const accepted = view.estimates.findLast(({ state }) => state === 'accepted')
  const component = view.diagnosis?.component ?? 'other'
  const { category } = view.model
  const lines: Supplied[] = []
  for (const { label, class: lineClass, amount, shares } of accepted?.lines ?? []) {
    const own = shares.filter(({ payer }) => payer === 'owner')
    lines.push({
      label,
      class: lineClass,
      code: codeOf(lineClass, { category, component }),
      taxable: sum(
        own.map((share) => share.amount),
        amount.currency,
      ),
      basisPoints: (await taxOn(ctx, lineClass, on)).basisPoints,
    })
  }
  return lines
}
