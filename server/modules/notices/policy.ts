import { type Context, sitesFor } from '#core/context'
import { refusals } from './refusals.ts'

/**
 * Messages hold what people wrote and where they can be reached. Whoever serves the whole market
 * sees them all; whoever serves one site sees those about a thing they can name. In a demo the list
 * is everybody's outbox.
 * @throws Refusal forbidden
 */
export function mustRead(ctx: Context, about: string | undefined): void {
  const sites = sitesFor(ctx.actor, 'notices.list', ctx.market)
  const narrow = sites !== null && about === undefined && !ctx.house.demo
  if (sites?.length === 0 || narrow) throw refusals.forbidden({ permission: 'notices.list' })
}
