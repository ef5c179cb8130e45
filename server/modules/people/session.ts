import { newToken, parseId, publicId, type Uuid, zoneOfToken } from '#shared/ids'
import type { Context } from '#core/context'
import { hashOfToken } from '#core/seal'
import type { SessionView } from './contract.ts'
import { findAccount } from './accountRows.ts'
import { actorGrant, grantOf, permissionsOf } from './present.ts'
import { grantsOf } from './queries.ts'
import { type AccountRow, tables } from './tables.ts'

const sessionDays = 30

/** Opens a session for an account and hands its token to the browser. */
export async function openSession(ctx: Context, account: AccountRow): Promise<SessionView> {
  const token = newToken('ses', account.zone)
  const expiresAt = new Date(ctx.now.getTime() + sessionDays * 86_400_000)
  await tables(ctx)
    .insertInto('people.session')
    .values({
      zone: account.zone,
      tokenHash: hashOfToken(token),
      account: account.id,
      createdAt: ctx.now,
      expiresAt,
    })
    .execute()
  ctx.answer.setSession(token)
  return presentSession(ctx, account)
}

export async function presentSession(ctx: Context, account: AccountRow): Promise<SessionView> {
  const rows = await grantsOf(ctx, { zone: account.zone, ids: [account.id] })
  return {
    kind: account.kind,
    id: publicId('per', account.zone, account.id),
    name: account.name,
    email: account.email,
    language: account.language,
    market: ctx.marketOf(account.zone) ?? null,
    grants: rows.map(grantOf),
    permissions: permissionsOf(rows.map(actorGrant)),
    demo: ctx.house.demo,
  }
}

/** Who is signed in, and what they may do. */
export async function readSession(ctx: Context): Promise<SessionView> {
  const { actor } = ctx
  if (actor.kind === 'owner' || actor.kind === 'staff') {
    const account = await findAccount(ctx, parseId(actor.id))
    if (account) return presentSession(ctx, account)
  }
  return {
    kind: actor.kind === 'key' ? 'key' : 'anonymous',
    id: actor.id,
    name: actor.name,
    email: null,
    language: ctx.language,
    market: null,
    grants: [],
    permissions: permissionsOf(actor.grants),
    demo: ctx.house.demo,
  }
}

export async function signOut(ctx: Context): Promise<{ done: true }> {
  if (ctx.actor.session) await endSession(ctx, ctx.actor.session)
  ctx.answer.setSession(null)
  return { done: true }
}

async function endSession(ctx: Context, token: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('people.session')
    .where('zone', '=', zoneOfToken(token))
    .where('tokenHash', '=', hashOfToken(token))
    .execute()
}

/** Whoever changes a password or loses an account is signed out everywhere. */
export async function endSessionsOf(ctx: Context, account: Uuid): Promise<void> {
  await tables(ctx)
    .deleteFrom('people.session')
    .where('zone', '=', ctx.zone)
    .where('account', '=', account)
    .execute()
}
