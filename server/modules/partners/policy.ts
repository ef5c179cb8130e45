import { mayAt, type Context } from '#core/context'
import { refusals } from './refusals.ts'
import type { Site } from './site.ts'

/**
 * Holding the permission somewhere is not enough: the role that gives it must cover this site, or
 * its whole market. @throws Refusal forbidden
 */
export function mustRun(ctx: Context, site: Site, permission: string): void {
  const where = { market: site.market, site: site.publicId }
  if (!mayAt(ctx.actor, permission, where)) throw refusals.forbidden({ permission })
}
