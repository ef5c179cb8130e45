import { type Context, sitesFor } from '#core/context'
import { isId, parseId } from '#shared/ids'
import { refusals } from './refusals.ts'
import type { ContractRow } from './tables.ts'

/** A contract follows a device and so belongs to no site: a grant at any of the market will do. */
export function worksHere(ctx: Context, permission: string): boolean {
  const sites = sitesFor(ctx.actor, permission, ctx.market)
  return sites === null || sites.length > 0
}

export function isHolder(ctx: Context, { account, accountZone }: ContractRow): boolean {
  if (account === null || !isId('per', ctx.actor.id)) return false
  const { id, zone } = parseId(ctx.actor.id)
  return account === id && accountZone === zone
}

export function maySee(ctx: Context, contract: ContractRow): boolean {
  return worksHere(ctx, 'plans.get') || isHolder(ctx, contract)
}

export function mayDo(ctx: Context, contract: ContractRow, permission: string): boolean {
  return worksHere(ctx, permission) || isHolder(ctx, contract)
}

/** @throws Refusal notFound to whoever may not see it, notYours to whoever may only see it */
export function mustDo(ctx: Context, contract: ContractRow, permission: string): void {
  if (!maySee(ctx, contract)) throw refusals.notFound({ field: 'contract' })
  if (!mayDo(ctx, contract, permission)) throw refusals.notYours()
}

/** Owners buy for themselves, staff for whoever stands before them. @throws Refusal notYours */
export function mustBuy(ctx: Context): void {
  if (ctx.actor.kind !== 'owner' && !worksHere(ctx, 'plans.buy')) throw refusals.notYours()
}
