import { type Context, may, mayAt, sitesFor } from '#core/context'
import { coreRefusals } from './refusals.ts'

/** Promises belong to no site, so a grant at any site of the market will do. */
export function mustWorkIn(ctx: Context, permission: string, market: string): void {
  const sites = sitesFor(ctx.actor, permission, market)
  if (sites !== null && sites.length === 0) throw coreRefusals.forbidden({ permission })
}

/** A market's money and campaigns are led from its whole, not from one site. */
export function mustLead(ctx: Context, permission: string, market: string | null): void {
  const whole = ctx.actor.grants.filter(({ site }) => site === null)
  const actor = { ...ctx.actor, grants: whole }
  const leads =
    market === null
      ? may({ ...actor, grants: whole.filter((grant) => grant.market === null) }, permission)
      : mayAt(actor, permission, { market })
  if (!leads) throw coreRefusals.forbidden({ permission })
}
