import { publicId } from '#shared/ids'
import type { Actor, Grant } from '#core/context'
import type { PersonView } from './contract.ts'
import { roles } from './roles.ts'
import type { AccountRow, ApiKeyRow, RoleGrantRow } from './tables.ts'

export function grantOf(row: RoleGrantRow) {
  const site =
    row.site === null || row.siteZone === null ? null : publicId('sit', row.siteZone, row.site)
  return { role: row.role, market: row.market, site }
}

/** The grant as an actor carries it: with what its role allows. */
export function actorGrant(row: RoleGrantRow): Grant {
  return { ...grantOf(row), permissions: roles[row.role] }
}

/** Each permission pattern once, over all the roles held. */
export function permissionsOf(grants: Actor['grants']): string[] {
  return [...new Set(grants.flatMap(({ permissions }) => permissions))]
}

type Known = { readonly grants: readonly RoleGrantRow[]; readonly passkeys: number }

export function presentPerson(account: AccountRow, { grants, passkeys }: Known): PersonView {
  return {
    id: publicId('per', account.zone, account.id),
    kind: account.kind,
    name: account.name,
    email: account.email,
    grants: grants.map(grantOf),
    secondFactor: account.secondFactor !== null,
    passkeys,
    createdAt: account.createdAt.toISOString(),
    active: account.active,
  }
}

export function presentKey(row: ApiKeyRow) {
  return {
    id: publicId('key', row.zone, row.id),
    name: row.name,
    prefix: row.prefix,
    scopes: scopesOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

export function scopesOf(row: Pick<ApiKeyRow, 'scopes'>): string[] {
  return Array.isArray(row.scopes) ? row.scopes.map(String) : []
}
