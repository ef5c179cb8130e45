import type { Input } from '#shared/endpoint'
import { newToken, newUuid, parseId, publicId, type Uuid } from '#shared/ids'
import type { Context } from '#core/context'
import { hashOfToken } from '#core/seal'
import type { people } from './contract.ts'
import { mustCoverScopes, mustManage } from './policy.ts'
import { presentKey, scopesOf } from './present.ts'
import { keysOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { type ApiKeyRow, tables } from './tables.ts'

const dayMs = 86_400_000

export async function listKeys(ctx: Context) {
  mustManage(ctx, 'people.keys')
  return { items: (await keysOf(ctx)).map(presentKey) }
}

export async function makeKey(ctx: Context, { name, scopes, days }: Input<typeof people.makeKey>) {
  mustManage(ctx, 'people.makeKey')
  mustCoverScopes(ctx, scopes)
  return insertKey(ctx, { name, scopes, expiresAt: new Date(ctx.now.getTime() + days * dayMs) })
}

/** The new key lives as long as the old one would have; the old one ends in a day. */
export async function rotateKey(ctx: Context, { key }: Input<typeof people.rotateKey>) {
  mustManage(ctx, 'people.rotateKey')
  const old = await endKey(ctx, parseId(key).id, new Date(ctx.now.getTime() + dayMs))
  return insertKey(ctx, { name: old.name, scopes: scopesOf(old), expiresAt: old.expiresAt })
}

export async function revokeKey(ctx: Context, { key }: Input<typeof people.revokeKey>) {
  mustManage(ctx, 'people.revokeKey')
  const ended = await endKey(ctx, parseId(key).id, ctx.now)
  await ctx.record('people.keyRevoked', key)
  return presentKey(ended)
}

type KeyValues = {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
}

async function insertKey(ctx: Context, { name, scopes, expiresAt }: KeyValues) {
  const prefix = newToken('fix', ctx.zone)
  const secret = `${prefix}_${newToken('x', 0).slice(-26)}`
  const row = await tables(ctx)
    .insertInto('people.apiKey')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      name,
      prefix,
      secretHash: hashOfToken(secret),
      scopes: JSON.stringify(scopes),
      createdBy: parseId(ctx.actor.id).id,
      createdAt: ctx.now,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await ctx.record('people.keyMade', publicId('key', ctx.zone, row.id), { name, scopes })
  return { key: presentKey(row), secret }
}

async function endKey(ctx: Context, id: Uuid, at: Date): Promise<ApiKeyRow> {
  const ended = await tables(ctx)
    .updateTable('people.apiKey')
    .set({ revokedAt: at })
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .where((where) => where.or([where('revokedAt', 'is', null), where('revokedAt', '>', at)]))
    .returningAll()
    .executeTakeFirst()
  if (!ended) throw refusals.notFound()
  return ended
}
