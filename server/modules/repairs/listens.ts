import { sitesByIds } from '#partners'
import { add, money } from '#shared/money'
import { isId } from '#shared/ids'
import type { Context } from '#core/context'
import type { Fact, Listener } from '#core/facts'
import { whenReviewed } from './appeal.ts'
import { type Notice, notifyOwner } from './notifyOwner.ts'
import { estimatesOf, legsOf, messagesOf } from './queries.ts'
import { passportZone, whenFinished } from './passport.ts'
import { whenHandedOver } from './remember.ts'
import * as rows from './rows.ts'
import { sayKey, sayMoney, sayTime, sayWhen } from './say.ts'
import type { RepairRow } from './tables.ts'
import { visitListener } from './visitNews.ts'

type Telling = (ctx: Context, repair: RepairRow, fact: Fact) => Promise<Notice | undefined>

/** What the owner is told of, and with which words. What is not here is not worth a message. */
const tellings: Readonly<Record<string, Telling>> = {
  'repairs.booked': async (ctx, repair) => {
    const { place, startsAt, endsAt, timeZone } = await where(ctx, repair)
    if (!startsAt) return { template: 'bookedByParcel', values: {} }
    if (repair.way === 'visit') {
      const when = sayWhen(ctx, startsAt, timeZone)
      return {
        template: 'bookedVisit',
        values: { when, until: sayTime(ctx, endsAt ?? startsAt, timeZone) },
      }
    }
    return { template: 'booked', values: { place, when: sayWhen(ctx, startsAt, timeZone) } }
  },
  'repairs.received': async (ctx, repair) => ({
    template: 'received',
    values: { place: (await where(ctx, repair)).place },
  }),
  'repairs.estimated': async (ctx, repair) => {
    const estimate = (await estimatesOf(ctx, repair)).at(-1)
    if (!estimate) return undefined
    const total = add(
      money(estimate.ownerMinor + estimate.deductibleMinor, estimate.currency),
      money(estimate.taxMinor, estimate.currency),
    )
    const { timeZone } = await where(ctx, repair)
    return {
      template: 'estimate',
      values: {
        total: sayMoney(ctx, total),
        validUntil: sayWhen(ctx, estimate.validUntil, timeZone),
      },
    }
  },
  'repairs.expired': async () => ({ template: 'estimateExpired', values: {} }),
  'repairs.promiseMoved': async (ctx, repair, { data }) => {
    // A pause and the receipt are seen on the page: neither needs a message.
    if (data['from'] === null || data['to'] === null || data['cause'] === 'received')
      return undefined
    const { timeZone } = await where(ctx, repair)
    const day = (at: unknown) => sayWhen(ctx, new Date(String(at)), timeZone)
    const cause = sayKey(ctx.language, `cause.${String(data['cause'])}`)
    return {
      template: 'promiseMoved',
      values: { from: day(data['from']), to: day(data['to']), cause },
    }
  },
  'repairs.checkPassed': ready,
  'repairs.returnedUnrepaired': ready,
  'repairs.replaced': async () => ({ template: 'replaced', values: {} }),
  'repairs.shipped': async (_ctx, _repair, { data }) => ({
    template: 'sent',
    values: { carrier: String(data['carrier']), trackingNumber: String(data['trackingNumber']) },
  }),
  'repairs.handedOver': async () => ({ template: 'handedOver', values: {} }),
  'repairs.cancelled': async () => ({ template: 'cancelled', values: {} }),
  'repairs.said': async (ctx, repair, { data }) => {
    if (data['by'] !== 'staff') return undefined
    const said = (await messagesOf(ctx, repair)).findLast(
      ({ internal, authorKind }) => !internal && authorKind === 'staff',
    )
    return said && { template: 'message', values: { text: said.text } }
  },
}

async function ready(ctx: Context, repair: RepairRow): Promise<Notice | undefined> {
  return repair.way === 'parcel' || repair.way === 'visit'
    ? undefined
    : { template: 'ready', values: { place: (await where(ctx, repair)).place } }
}

async function where(ctx: Context, repair: RepairRow) {
  const leg = (await legsOf(ctx, repair)).findLast(({ endedAt }) => endedAt === null)
  const [site] = repair.site ? await sitesByIds(ctx, [repair.site]) : []
  const place = site ? `${site.name}, ${site.line}, ${site.city}` : ''
  return {
    place,
    startsAt: leg?.startsAt ?? null,
    endsAt: leg?.endsAt ?? null,
    timeZone: site?.timeZone ?? 'UTC',
  }
}

async function tellOwner(ctx: Context, fact: Fact): Promise<void> {
  const telling = tellings[fact.name]
  if (!telling || !isId('rep', fact.subject)) return
  const repair = await rows.get(ctx, fact.subject)
  const speaking: Context = { ...ctx, language: repair.language }
  const notice = await telling(speaking, repair, fact)
  if (!notice) return
  await notifyOwner(ctx, repair, { fact, notice })
}

export const listeners: readonly Listener[] = [
  { name: 'repairs.tellOwner', hears: Object.keys(tellings), act: tellOwner },
  visitListener,
  {
    name: 'repairs.whenFinished',
    hears: ['repairs.finished'],
    actsIn: passportZone,
    act: whenFinished,
  },
  {
    name: 'repairs.whenHandedOver',
    hears: ['repairs.handedOver'],
    actsIn: passportZone,
    act: whenHandedOver,
  },
  { name: 'repairs.whenReviewed', hears: ['promises.appealReviewed'], act: whenReviewed },
]
