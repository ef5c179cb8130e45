import { newUuid, parseId, publicId, isId, type Uuid } from '#shared/ids'
import type { Context } from '#core/context'
import * as directory from '#core/directory'
import { type PasskeyRow, tables } from './tables.ts'

const challengeMinutes = 5

/** Keeps what was asked of the browser, for one use within a few minutes. @returns its id */
export async function keepChallenge(
  ctx: Context,
  challenge: string,
  account: Uuid | null,
): Promise<string> {
  const id = newUuid(ctx.now.getTime())
  const expiresAt = new Date(ctx.now.getTime() + challengeMinutes * 60_000)
  await tables(ctx)
    .insertInto('people.passkeyChallenge')
    .values({ zone: ctx.zone, id, challenge, account, expiresAt })
    .execute()
  return publicId('pkc', ctx.zone, id)
}

/**
 * Takes the challenge away: a second try needs a new one. For registration it must be the same
 * account's.
 */
export async function challengeAt(
  ctx: Context,
  id: string,
  account: Uuid | null,
): Promise<string | undefined> {
  if (!isId('pkc', id)) return undefined
  const place = parseId(id)
  const taken = await tables(ctx)
    .deleteFrom('people.passkeyChallenge')
    .where('zone', '=', place.zone)
    .where('id', '=', place.id)
    .where('expiresAt', '>', ctx.now)
    .$if(account !== null, (query) => query.where('account', '=', account))
    .returning('challenge')
    .executeTakeFirst()
  return taken?.challenge
}

type Owner = { readonly zone: number; readonly id: Uuid }

export async function passkeysOf(ctx: Context, { zone, id }: Owner): Promise<PasskeyRow[]> {
  return tables(ctx)
    .selectFrom('people.passkey')
    .selectAll()
    .where('zone', '=', zone)
    .where('account', '=', id)
    .orderBy('id')
    .limit(20)
    .execute()
}

/** The directory says in which zone a credential was registered. */
export async function findPasskey(
  ctx: Context,
  credential: string,
): Promise<PasskeyRow | undefined> {
  const place = await directory.find(ctx, `passkey:${credential}`)
  if (!place) return undefined
  return tables(ctx)
    .selectFrom('people.passkey')
    .selectAll()
    .where('zone', '=', place.zone)
    .where('id', '=', place.subject)
    .executeTakeFirst()
}

type NewPasskey = Omit<PasskeyRow, 'transports'> & { readonly transports: string }

export async function addPasskey(ctx: Context, row: NewPasskey): Promise<void> {
  await directory.claim({ db: ctx.db, zone: row.zone }, `passkey:${row.credential}`, row.id)
  await tables(ctx).insertInto('people.passkey').values(row).execute()
}

/** The counter only grows; a smaller one is a copied key, which the library has refused by then. */
export async function usePasskey(
  ctx: Context,
  { zone, id }: Owner,
  counter: number,
): Promise<void> {
  await tables(ctx)
    .updateTable('people.passkey')
    .set({ counter })
    .where('zone', '=', zone)
    .where('id', '=', id)
    .execute()
}
