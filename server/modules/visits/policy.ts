import { type Context, mayAt } from '#core/context'
import { getSite, type Site } from '#partners'
import { parseId, publicId } from '#shared/ids'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'

/** A visit of a site where the actor may do this; another's is missing. @throws Refusal notFound */
export async function mustSee(
  ctx: Context,
  visit: rows.VisitId,
  permission: string,
): Promise<{ row: VisitRow; site: Site }> {
  const row = await rows.getVisit(ctx, visit)
  const site = publicId('sit', row.zone, row.site)
  if (!mayAt(ctx.actor, permission, { market: ctx.market, site }))
    throw refusals.notFound({ visit })
  return { row, site: await getSite(ctx, site) }
}

/**
 * On the road only the technician of the visit presses; whoever sends people out may press for
 * them. @throws Refusal notYourRoute
 */
export async function mustDrive(ctx: Context, visit: rows.VisitId, permission: string) {
  const found = await mustSee(ctx, visit, permission)
  const where = { market: ctx.market, site: found.site.publicId }
  const isOwn = found.row.technician !== null && found.row.technician === ownAccount(ctx)
  if (!isOwn && !mayAt(ctx.actor, 'visits.assign', where)) throw refusals.notYourRoute()
  return found
}

/** The account that is signed in, as a technician of this zone. */
export function ownAccount(ctx: Context) {
  return ctx.actor.kind === 'staff' && ctx.actor.zone === ctx.zone
    ? parseId(ctx.actor.id).id
    : undefined
}
