import { type Context, sitesFor } from '#core/context'
import { publicId } from '#shared/ids'
import { currentOwnership } from './queries.ts'
import { coreRefusals, refusals } from './refusals.ts'
import type { Device, OwnershipRow } from './tables.ts'

/** A device belongs to no site, so a grant at any site of its market will do. */
export function worksIn(ctx: Context, permission: string, market: string): boolean {
  const sites = sitesFor(ctx.actor, permission, market)
  return sites === null || sites.length > 0
}

/** @throws Refusal forbidden */
export function mustWorkHere(ctx: Context, permission: string): void {
  if (!worksIn(ctx, permission, ctx.market)) throw coreRefusals.forbidden({ permission })
}

/**
 * Staff see the devices of their markets, owners their own; any other is as if it did not exist.
 */
export async function mustSee(ctx: Context, device: Device): Promise<void> {
  const market = ctx.marketOf(device.zone)
  if (market !== undefined && worksIn(ctx, 'devices.get', market)) return
  if (!isOwnedBy(ctx, await currentOwnership(ctx, device))) throw refusals.notFound()
}

export function isOwnedBy(ctx: Context, ownership: OwnershipRow | undefined): boolean {
  if (!ownership || ownership.account === null || ownership.accountZone === null) return false
  return publicId('per', ownership.accountZone, ownership.account) === ctx.actor.id
}
