import { type Context, mayAt } from '#core/context'
import { refusals } from './refusals.ts'
import { roles, type RoleName } from './roles.ts'

type Given = {
  readonly role: RoleName
  readonly market: string | null
  readonly site: string | null
}

/**
 * Nobody gives away more than they hold: each permission of each role given must be theirs where it
 * is given.
 */
export function mustCover(ctx: Context, grants: readonly Given[]): void {
  for (const { role, market, site } of grants) {
    const covered =
      market === null
        ? ctx.actor.grants.some(
            (own) => own.market === null && own.site === null && own.permissions.includes('*'),
          )
        : roles[role].every((permission) => mayAt(ctx.actor, permission, { market, site }))
    if (!covered) throw refusals.grantBeyondOwn({ field: 'grants', role })
  }
}

/** A key may do at most what its maker may do in the key's market. */
export function mustCoverScopes(ctx: Context, scopes: readonly string[]): void {
  for (const scope of scopes) {
    if (!mayAt(ctx.actor, scope, { market: ctx.market }))
      throw refusals.grantBeyondOwn({ field: 'scopes', scope })
  }
}

/** Reads and changes of people stay inside the markets that the actor manages. */
export function mustManage(ctx: Context, permission: string): void {
  if (!mayAt(ctx.actor, permission, { market: ctx.market })) throw refusals.notFound()
}
