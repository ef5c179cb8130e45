import { sitesByIds } from '#partners'
import { findAccount } from '#people'
import type { Input, Output } from '#shared/endpoint'
import { parseId, type Token } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs } from './contract.ts'
import { presentRows } from './present.ts'
import { headline } from './presentTrack.ts'
import { estimatesOf, legsOf, repairsOfOwner } from './queries.ts'
import { isOpen } from './repair.ts'

/** The repairs of the signed-in owner in their home zone, the newest first. */
export async function myRepairs(
  ctx: Context,
  { limit }: Input<typeof repairs.mine>,
): Promise<Output<typeof repairs.mine>> {
  if (ctx.actor.kind !== 'owner') return { items: [], next: null }
  const account = await findAccount(ctx, parseId(ctx.actor.id))
  if (!account) return { items: [], next: null }
  const found = await repairsOfOwner(ctx, account, Math.min(limit, 50))
  const views = await presentRows(ctx, found)
  const items = []
  for (const repair of found) {
    const legs = await legsOf(ctx, repair)
    const sites = await sitesByIds(ctx, [...new Set(legs.flatMap(({ site }) => site ?? []))])
    const estimate = (await estimatesOf(ctx, repair)).findLast(({ state }) => state !== 'replaced')
    items.push({
      number: repair.number,
      token: repair.token as Token<'trk'>, // made with this prefix when the repair was opened.
      model: views.find(({ number }) => number === repair.number)?.model.name ?? repair.model,
      headline: headline(ctx, repair, { legs, sites, estimate }),
      startedAt: repair.createdAt.toISOString(),
      open: isOpen(repair),
    })
  }
  return { items, next: null }
}
