import type { Context } from '#core/context'
import type { Site } from '#partners'
import { formValidUntil, freezeForm, repairForPaper, repairInWords, type RepairRow } from '#repairs'
import type { RepairView } from '#repairs/contract'
import type { Input } from '#shared/endpoint'
import { parseId } from '#shared/ids'
import { type Money, sum } from '#shared/money'
import type { papers, PaperView } from './contract.ts'
import { type FormFacts, formSheet } from './formSheet.ts'
import { mustBeOffered } from './policy.ts'
import { presentIssued } from './present.ts'
import { refusals } from './refusals.ts'
import { insertPaper } from './rows.ts'
import { drawSheet } from './sheet.ts'
import { addressOf, deviceName, sayCodes, siteOf } from './said.ts'

type Asked = Input<typeof papers.issueForm>

/**
 * Issues the form: what it says is frozen with its bytes, and from now on no estimate of the repair
 * may ask for more.
 */
export async function issueForm(ctx: Context, input: Asked): Promise<PaperView> {
  const asker = { repair: input.repair, permission: 'papers.issueForm' }
  const repair = await repairForPaper(ctx, asker)
  mustBeOffered(ctx, 'form')
  const language = input.language ?? repair.language
  const view = await repairInWords(ctx, repair, language)
  const site = await siteOf(ctx, view)
  const { at: validUntil, lastDay } = formValidUntil(ctx.now, site.timeZone)
  const price = priceOf(view, repair, input)
  await freezeForm(ctx, repair, {
    basis: price.basis,
    maximumMinor: price.maximum.minor,
    validUntil,
  })
  const facts: FormFacts = {
    ...(await said({ ...ctx, language }, view, site)),
    price: price.given,
    days: input.days,
    loaner: input.loaner,
    ancillary: input.ancillary,
    additional: input.additional,
    repairer: { ...repairerOf(ctx, site), email: input.email },
    lastDay,
  }
  const file = await drawSheet(formSheet({ language, market: ctx.market }, facts), ctx.now)
  const number = repair.number
  const paper = await insertPaper(ctx, repair, {
    kind: 'form',
    number,
    language,
    facts,
    file,
    validUntil,
  })
  if (!paper) throw refusals.alreadyIssued()
  return presentIssued(paper)
}

type Price = {
  readonly given: FormFacts['price']
  readonly maximum: Money
  readonly basis: RepairRow['id']
}

/** A maximum with the way it is reached, or the price of the estimate that is open. */
function priceOf(view: RepairView, repair: RepairRow, { maximum, method }: Asked): Price {
  if (maximum) {
    if (maximum.currency !== repair.currency || method === undefined)
      throw refusals.priceNeeded({ field: method === undefined ? 'method' : 'maximum' })
    return { given: { method, maximum }, maximum, basis: repair.id }
  }
  const open = view.estimates.findLast(({ state }) => state === 'open')
  if (!open) throw refusals.priceNeeded({ field: 'maximum' })
  const total = open.ownerTotal
  return { given: { total }, maximum: total, basis: parseId(open.id).id }
}

async function said(ctx: Context, view: RepairView, site: Site) {
  const { diagnosis, estimates } = view
  const lines = estimates.at(-1)?.lines ?? []
  const fees = lines.filter((line) => line.class === 'diagnosis').map(({ amount }) => amount)
  const codes = diagnosis ? await sayCodes(ctx, [diagnosis.defect]) : ''
  const types = diagnosis ? await sayCodes(ctx, diagnosis.repairCodes) : ''
  return {
    number: view.number,
    issuedAt: ctx.now.toISOString(),
    timeZone: site.timeZone,
    good: { model: deviceName(view), identifier: view.identifier || '–' },
    defect: {
      nature: [view.symptom, codes].filter(Boolean).join('; '),
      type: [types, ...lines.map(({ label }) => label)].filter(Boolean).join('; ') || '–',
    },
    diagnosis: fees[0] ? sum(fees, fees[0].currency) : null,
    handOver: { place: `${site.name}, ${addressOf(site)}`, byMail: view.way === 'parcel' },
  }
}

function repairerOf({ house }: Context, site: Site) {
  return {
    name: `${site.partnerName}, ${site.name}`,
    address: addressOf(site),
    phone: site.phone,
    online: house.publicUrl,
  }
}
