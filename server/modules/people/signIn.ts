import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import { findByEmail, useStep } from './accountRows.ts'
import type { people, SessionView } from './contract.ts'
import { isPassword } from './password.ts'
import { refusals } from './refusals.ts'
import { acceptedStep } from './secondFactor.ts'
import { openSession } from './session.ts'
import type { AccountRow } from './tables.ts'

/** Staff sign in with a password and a code that counts once. */
export async function signIn(
  ctx: Context,
  input: Input<typeof people.signIn>,
): Promise<SessionView> {
  const account = await findByEmail(ctx, input.email)
  const right = await isPassword(input.password, account?.passwordHash ?? null)
  if (!account || !right || !account.active || account.kind !== 'staff') {
    throw refusals.wrongPassword({ field: 'password' })
  }
  await mustProve(ctx, account, input.code)
  return openSession(ctx, account)
}

async function mustProve(
  ctx: Context,
  account: AccountRow,
  code: string | undefined,
): Promise<void> {
  if (code === undefined || account.secondFactor === null)
    throw refusals.secondFactorNeeded({ field: 'code' })
  const step = acceptedStep(ctx.house.seal.open(account.secondFactor), code, ctx.now)
  const fresh = step !== undefined && (await useStep(ctx, account, step))
  if (!fresh) throw refusals.wrongCode({ field: 'code' })
}
