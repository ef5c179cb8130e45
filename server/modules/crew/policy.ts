import { type Context, mayAt } from '#core/context'
import { getSite, type Site } from '#partners'
import type { Id } from '#shared/ids'
import { refusals } from './refusals.ts'

/**
 * Whoever plans must do so at this site; elsewhere it is as if there were no such site's visits.
 * @throws Refusal forbidden
 */
export async function mustPlan(ctx: Context, site: Id<'sit'>, permission: string): Promise<Site> {
  const found = await getSite(ctx, site)
  if (!mayAt(ctx.actor, permission, { market: found.market, site })) throw refusals.forbidden()
  return found
}
