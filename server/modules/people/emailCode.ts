import { randomInt } from 'node:crypto'
import type { Input } from '#shared/endpoint'
import { newUuid, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { findByEmail, insertAccount } from './accountRows.ts'
import type { people, SessionView } from './contract.ts'
import { refusals } from './refusals.ts'
import { openSession } from './session.ts'
import { tables } from './tables.ts'

const codeMinutes = 10
const attemptsMax = 5

/**
 * Sends a code to an owner's address; the answer is the same whether or not the address is known.
 */
export async function requestCode(
  ctx: Context,
  { email }: Input<typeof people.requestCode>,
): Promise<{ sent: true }> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const values = {
    codeHash: ctx.house.seal.fingerprint(`${email}:${code}`),
    attempts: 0,
    expiresAt: new Date(ctx.now.getTime() + codeMinutes * 60_000),
  }
  await tables(ctx)
    .insertInto('people.emailCode')
    .values({ zone: ctx.zone, email, ...values })
    .onConflict((conflict) => conflict.columns(['zone', 'email']).doUpdateSet(values))
    .execute()
  // The fact carries the code sealed: whoever sends the message opens it, and nobody who reads the
  // log can.
  const asked = publicId('cod', ctx.zone, newUuid(ctx.now.getTime()))
  await ctx.record('people.codeRequested', asked, {
    email: ctx.house.seal.close(email),
    code: ctx.house.seal.close(code),
    language: ctx.language,
  })
  return { sent: true }
}

/** Signs the owner in, making the account on the first visit. */
export async function confirmCode(
  ctx: Context,
  { email, code }: Input<typeof people.confirmCode>,
): Promise<SessionView> {
  await mustMatch(ctx, email, code)
  const known = await findByEmail(ctx, email)
  if (known && (known.kind !== 'owner' || !known.active))
    throw refusals.wrongCode({ field: 'code' })
  const name = email.split('@')[0] ?? email
  const account =
    known ?? (await insertAccount(ctx, { kind: 'owner', email, name, language: ctx.language }))
  return openSession(ctx, account)
}

/**
 * A code works once; after five wrong tries it is worth nothing, and the tries are kept although we
 * refuse.
 */
async function mustMatch(ctx: Context, email: string, code: string): Promise<void> {
  const right = await tables(ctx)
    .deleteFrom('people.emailCode')
    .where('zone', '=', ctx.zone)
    .where('email', '=', email)
    .where('codeHash', '=', ctx.house.seal.fingerprint(`${email}:${code}`))
    .where('expiresAt', '>', ctx.now)
    .where('attempts', '<', attemptsMax)
    .returning('email')
    .executeTakeFirst()
  if (right) return
  await tables(ctx)
    .updateTable('people.emailCode')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('email', '=', email)
    .where('attempts', '<', attemptsMax)
    .execute()
  throw refusals.wrongCode({ field: 'code' }).keepingChanges()
}
