import { parseId, publicId, type Uuid } from '#shared/ids'
import { type Context, mayAt, sitesFor } from '#core/context'
import { defineRefusals } from '#core/refusal'
import { refusals } from './refusals.ts'
import type { RepairRow } from './tables.ts'

const coreRefusals = defineRefusals('core', { forbidden: 'forbidden' })

export type Scope = { readonly sites: readonly Uuid[] | null; readonly technician: Uuid | null }

/**
 * What of a market's repairs an actor may see: those of their sites; null means every site.
 * Somebody who only works at the bench of a site sees that site. Nothing at all is an empty list of
 * sites.
 */
export function visibleRepairs(ctx: Context, permission: string): Scope {
  const sites = sitesFor(ctx.actor, permission, ctx.market)
  return { sites: sites && sites.map((site) => parseId(site).id), technician: null }
}

/** Unseen is missing: whoever may not see a repair does not learn that it exists. */
export function mustSee(ctx: Context, repair: RepairRow): void {
  if (!mayServe(ctx, repair, 'repairs.get')) throw refusals.notFound()
}

/**
 * @throws Refusal notFound to whoever may not even see it, notYours to whoever may see but not do
 * this
 */
export function mustServe(ctx: Context, repair: RepairRow, permission: string): void {
  mustSee(ctx, repair)
  if (!mayServe(ctx, repair, permission)) throw refusals.notYours()
}

export function mayServe(ctx: Context, repair: RepairRow, permission: string): boolean {
  const site = repair.site && publicId('sit', repair.zone, repair.site)
  return mayAt(ctx.actor, permission, { market: ctx.market, site })
}

/**
 * A device leaves for its owner with its money closed, by whichever way. @throws Refusal moneyOpen
 */
export function mustOweNothing({ dueMinor, paidMinor }: RepairRow): void {
  if (paidMinor !== dueMinor) throw refusals.moneyOpen({ openMinor: dueMinor - paidMinor })
}

export function mustServeSite(ctx: Context, site: string, permission: string): void {
  if (!mayAt(ctx.actor, permission, { market: ctx.market, site }))
    throw refusals.notYours({ field: 'site' })
}

/**
 * What a market keeps for its staff is theirs who work in it, at whichever site. @throws Refusal
 * forbidden
 */
export function mustWorkInMarket(ctx: Context, permission: string): void {
  if (sitesFor(ctx.actor, permission, ctx.market)?.length === 0)
    throw coreRefusals.forbidden({ permission })
}
