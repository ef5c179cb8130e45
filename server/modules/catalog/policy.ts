import { type Context, may } from '#core/context'
import { coreRefusals } from './refusals.ts'

/**
 * The catalogue is one for all markets: a role held in one market or at one site does not reach it.
 * @throws Refusal forbidden
 */
export function mustLeadEveryMarket({ actor }: Context, permission: string): void {
  const grants = actor.grants.filter(({ market, site }) => market === null && site === null)
  if (!may({ ...actor, grants }, permission)) throw coreRefusals.forbidden({ permission })
}
