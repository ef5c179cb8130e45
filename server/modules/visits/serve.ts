import type { Context } from '#core/context'
import { findPoint, nearestSites, type Site, type Whereabouts } from '#partners'
import { crewMember } from '#crew'
import { type Point, rulesOf, work } from '#routing'
import { offersIn } from './offers.ts'
import { presentOffers } from './presentOffers.ts'
import { refusals } from './refusals.ts'
import type { VisitRow } from './tables.ts'
import { needOf, type Work } from './take.ts'
import { territoryOf } from './territory.ts'
import { isBegun } from './visit.ts'

export type Task = {
  readonly category: string
  readonly component: string
  readonly minutes?: number
}

/**
 * What a fault asks of whoever comes; undefined where such work is not done at home. Without a
 * known component somebody comes to look.
 */
export function workAtHome(task: Task): Omit<Work, keyof Point> | undefined {
  const special = work.categories[task.category]
  const usual = work.components[task.component]
  if (special === undefined || !usual) return undefined
  const minutes = (task.minutes ?? usual.minutes) + work.setUpMinutes
  return {
    minutes,
    skills: special === null ? [usual.skill] : [usual.skill, special],
    parts: usual.part ? [task.component] : [],
  }
}

export type Reached = { readonly site: Site; readonly point: Point }

/**
 * The site whose technicians come to a place. @throws Refusal placeUnknown where we cannot tell
 * where it is, outOfReach where nobody drives
 */
export async function siteFor(
  ctx: Context,
  { where, category }: { readonly where: Whereabouts; readonly category: string },
): Promise<Reached> {
  const point = await findPoint(ctx, where)
  if (!point) throw refusals.placeUnknown({ field: 'near' })
  const [site] = await nearestSites(ctx, { ...point, service: 'visit', category, limit: 1 })
  if (!site || (site.distanceKm ?? 0) > rulesOf(ctx.market).reachKm)
    throw refusals.outOfReach({ field: 'near' })
  return { site, point }
}

/** The windows of the coming days for some work at a place. */
export async function offersFor(ctx: Context, site: Site, task: Work) {
  const territory = await territoryOf(ctx, site)
  return presentOffers(site, await offersIn(ctx, territory, { need: needOf(task, site) }))
}

/** Who comes, as things stand. */
export async function crewName(ctx: Context, { technician }: VisitRow): Promise<string | null> {
  const member = technician ? await crewMember(ctx, technician) : undefined
  return member?.name ?? null
}

/** Until when the owner may move or cancel; after it the desk does. */
export function changeableUntil(ctx: Context, { windowFrom, madeAt }: VisitRow): Date {
  const from = windowFrom ?? madeAt
  return new Date(from.getTime() - rulesOf(ctx.market).changeUntilMinutes * 60_000)
}

/** @throws Refusal tooLate */
export function mustBeChangeable(ctx: Context, row: VisitRow): void {
  const isOver = row.windowFrom !== null && ctx.now > changeableUntil(ctx, row)
  if (isOver || isBegun(row)) throw refusals.tooLate()
}
