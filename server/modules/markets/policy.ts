import { mayAt, type Context } from '#core/context'
import { refusals } from './refusals.ts'

/**
 * Holding the permission somewhere is not enough: the role that gives it must cover this whole
 * market.
 * @throws Refusal forbidden
 */
export function mustLead(ctx: Context, permission: string): void {
  if (!mayAt(ctx.actor, permission, { market: ctx.market }))
    throw refusals.forbidden({ permission })
}
