import type { Input } from '#shared/endpoint'
import { newToken, parseId, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { hashOfToken } from '#core/seal'
import { changeAccount, findAccount, insertAccount, setGrants } from './accountRows.ts'
import type { people, PersonView } from './contract.ts'
import { hashPassword } from './password.ts'
import { mustCover, mustManage } from './policy.ts'
import { presentPerson } from './present.ts'
import { grantsOf, passkeyCounts } from './queries.ts'
import { refusals } from './refusals.ts'
import { newSecondFactor, secondFactorUri } from './secondFactor.ts'
import { endSessionsOf } from './session.ts'
import { type AccountRow, tables } from './tables.ts'

const inviteDays = 7

/**
 * Makes the account and a link that works once; the link is shown to the inviter and sent to the
 * invited.
 */
export async function invitePerson(
  ctx: Context,
  { email, name, grants }: Input<typeof people.invite>,
): Promise<{ person: PersonView; link: string }> {
  mustManage(ctx, 'people.invite')
  mustCover(ctx, grants)
  const account = await insertAccount(ctx, { kind: 'staff', email, name, language: ctx.language })
  await setGrants(
    ctx,
    account.id,
    grants.map((grant) => ({ ...grant, permissions: [] })),
  )
  const link = await makeInviteLink(ctx, account)
  await ctx.record('people.invited', publicId('per', account.zone, account.id), {
    roles: grants.map(({ role }) => role),
    link: ctx.house.seal.close(link),
    language: ctx.language,
  })
  return { person: await viewOf(ctx, account), link }
}

export async function makeInviteLink(ctx: Context, account: AccountRow): Promise<string> {
  const token = newToken('inv', ctx.zone)
  const expiresAt = new Date(ctx.now.getTime() + inviteDays * 86_400_000)
  await tables(ctx)
    .insertInto('people.invite')
    .values({
      zone: ctx.zone,
      tokenHash: hashOfToken(token),
      account: account.id,
      expiresAt,
      usedAt: null,
    })
    .execute()
  return `${ctx.house.publicUrl}/desk/invite/${token}`
}

/** Sets the password and makes the second factor, whose secret is shown this once. */
export async function acceptInvite(
  ctx: Context,
  { invite, name, password }: Input<typeof people.acceptInvite>,
): Promise<{ email: string; secondFactorUri: string }> {
  const used = await tables(ctx)
    .updateTable('people.invite')
    .set({ usedAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('tokenHash', '=', hashOfToken(invite))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .returning('account')
    .executeTakeFirst()
  const account = used && (await findAccount(ctx, { zone: ctx.zone, id: used.account }))
  if (!account) throw refusals.inviteUsed()
  const secret = newSecondFactor()
  await changeAccount(ctx, account.id, {
    name,
    passwordHash: await hashPassword(password),
    secondFactor: ctx.house.seal.close(secret),
  })
  await endSessionsOf(ctx, account.id)
  await ctx.record('people.joined', publicId('per', account.zone, account.id))
  return { email: account.email, secondFactorUri: secondFactorUri(secret, account.email) }
}

/** Replaces a person's roles; what the actor does not hold, they can neither give nor take. */
export async function setPersonGrants(
  ctx: Context,
  { person, grants }: Input<typeof people.setGrants>,
): Promise<PersonView> {
  mustManage(ctx, 'people.setGrants')
  const account = await findAccount(ctx, parseId(person))
  if (!account || account.kind !== 'staff') throw refusals.notFound()
  const held = await grantsOf(ctx, { zone: account.zone, ids: [account.id] })
  mustCover(ctx, [...grants, ...held.map(({ role, market }) => ({ role, market, site: null }))])
  await setGrants(
    ctx,
    account.id,
    grants.map((grant) => ({ ...grant, permissions: [] })),
  )
  await ctx.record('people.grantsSet', person, { roles: grants.map(({ role }) => role) })
  return viewOf(ctx, account)
}

async function viewOf(ctx: Context, account: AccountRow): Promise<PersonView> {
  const which = { zone: account.zone, ids: [account.id] }
  const grants = await grantsOf(ctx, which)
  const passkeys = (await passkeyCounts(ctx, which)).get(account.id) ?? 0
  return presentPerson(account, { grants, passkeys })
}
