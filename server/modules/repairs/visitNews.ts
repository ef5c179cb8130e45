import { getSite } from '#partners'
import type { Context } from '#core/context'
import type { Fact, Listener } from '#core/facts'
import { isId, publicId } from '#shared/ids'
import { crewName, getVisit, type VisitRow } from '#visits'
import { agreeOnWindow } from './legs.ts'
import { type Notice, notifyOwner } from './notifyOwner.ts'
import { beginLeg } from './open.ts'
import { waitFor } from './promise.ts'
import { legsOf } from './queries.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'
import { sayTime, sayWhen } from './say.ts'
import type { RepairRow } from './tables.ts'

type News = (ctx: Context, repair: RepairRow, told: Told) => Promise<Notice | undefined>
type Told = { readonly fact: Fact; readonly visit: VisitRow; readonly timeZone: string }

/** What the owner hears of a visit. A window that changes, or a name, is never changed silently. */
const news: Readonly<Record<string, News>> = {
  'visits.dispatched': async (ctx, _repair, told) => ({
    template: 'visitComing',
    values: await comingValues(ctx, told),
  }),
  'visits.assigned': async (ctx, _repair, told) =>
    told.visit.dispatchedAt
      ? { template: 'visitOther', values: await comingValues(ctx, told) }
      : undefined,
  'visits.moved': async (ctx, repair, told) => {
    await followWindow(ctx, repair, told)
    return told.fact.actorKind === 'staff'
      ? { template: 'visitMoved', values: await comingValues(ctx, told) }
      : undefined
  },
  'visits.cancelled': async (ctx, repair, { fact }) => {
    if (!fact.data['follow'] || !isOpen(repair)) return undefined
    await followUp(ctx, repair)
    return { template: 'visitCancelled', values: {} }
  },
  'visits.departed': async (ctx, repair, told) => {
    await ctx.record('repairs.technicianLeft', rows.idOf(repair), { number: repair.number })
    const { expectedAt } = told.fact.data
    const at =
      typeof expectedAt === 'string' ? new Date(expectedAt) : (told.visit.windowTo ?? ctx.now)
    const values = await comingValues(ctx, told)
    return {
      template: 'visitOnTheWay',
      values: { ...values, at: sayTime(ctx, at, told.timeZone) },
    }
  },
  'visits.couldNotComplete': async (ctx, repair) => {
    await followUp(ctx, repair)
    return { template: 'visitFollowUp', values: {} }
  },
  'visits.nobodyThere': async (ctx, repair) => {
    await followUp(ctx, repair)
    return { template: 'visitMissed', values: {} }
  },
}

async function comingValues(ctx: Context, { visit, timeZone }: Told) {
  const { windowFrom, windowTo } = visit
  return {
    technician: (await crewName(ctx, visit)) ?? '',
    when: windowFrom ? sayWhen(ctx, windowFrom, timeZone) : '',
    until: windowTo ? sayTime(ctx, windowTo, timeZone) : '',
  }
}

/** What dispatch agreed on by itself: whoever moved the repair has moved its leg already. */
async function followWindow(ctx: Context, repair: RepairRow, { visit }: Told): Promise<void> {
  const leg = (await legsOf(ctx, repair)).findLast(({ endedAt }) => endedAt === null)
  const isSame = leg?.startsAt?.getTime() === visit.windowFrom?.getTime()
  if (isSame || !isOpen(repair) || repair.way !== 'visit') return
  const site = await getSite(ctx, publicId('sit', visit.zone, visit.site))
  await agreeOnWindow(ctx, repair, { visit, site })
}

/** The next leg waits for its window; until the owner has chosen one it is their turn. */
async function followUp(ctx: Context, repair: RepairRow): Promise<void> {
  // The desk may have decided on another way before this news was heard.
  if (!isOpen(repair) || repair.way !== 'visit') return
  await beginLeg(ctx, repair, { kind: 'visit', site: null })
  await ctx.record('repairs.visitNotDone', rows.idOf(repair), { number: repair.number })
  await rows.change(ctx, repair, await waitFor(ctx, repair, 'owner'))
}

async function tellOfVisit(ctx: Context, fact: Fact): Promise<void> {
  const { repair: id, site } = fact.data
  if (typeof id !== 'string' || !isId('rep', id) || !isId('vis', fact.subject)) return
  if (typeof site !== 'string' || !isId('sit', site)) return
  const repair = await rows.get(ctx, id)
  const speaking: Context = { ...ctx, language: repair.language }
  const { timeZone } = await getSite(ctx, site)
  const visit = await getVisit(ctx, fact.subject)
  const notice = await news[fact.name]?.(speaking, repair, { fact, visit, timeZone })
  if (notice) await notifyOwner(ctx, repair, { fact, notice })
}

export const visitListener: Listener = {
  name: 'repairs.tellOfVisit',
  hears: Object.keys(news),
  act: tellOfVisit,
}
