import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Input } from '#shared/endpoint'
import { newUuid, parseId, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { findAccount, findByEmail } from './accountRows.ts'
import type { people, SessionView } from './contract.ts'
import {
  addPasskey,
  challengeAt,
  findPasskey,
  keepChallenge,
  passkeysOf,
  usePasskey,
} from './passkeyRows.ts'
import { refusals } from './refusals.ts'
import { openSession } from './session.ts'

/** Offers the passkeys of an address, or any that the browser knows for us. */
export async function passkeyChallenge(
  ctx: Context,
  { email }: Input<typeof people.passkeyChallenge>,
) {
  const account = email === undefined ? undefined : await findByEmail(ctx, email)
  const own = account ? await passkeysOf(ctx, account) : []
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(ctx).id,
    allowCredentials: own.map(({ credential }) => ({ id: credential })),
    userVerification: 'required',
  })
  return {
    challenge: await keepChallenge(ctx, options.challenge, account?.id ?? null),
    options: { ...options },
  }
}

export async function passkeySignIn(
  ctx: Context,
  input: Input<typeof people.passkeySignIn>,
): Promise<SessionView> {
  const expectedChallenge = await challengeAt(ctx, input.challenge, null)
  // The library itself checks every field of what the browser sent.
  const response = input.response as unknown as AuthenticationResponseJSON
  const passkey = await findPasskey(ctx, String(response.id))
  if (!expectedChallenge || !passkey) throw refusals.passkeyRefused()
  const { id, origin } = relyingParty(ctx)
  const credential = {
    id: passkey.credential,
    publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
    counter: passkey.counter,
  }
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential,
    requireUserVerification: true,
  }).catch(() => undefined)
  const account = checked?.verified
    ? await findAccount(ctx, { zone: passkey.zone, id: passkey.account })
    : undefined
  if (!checked || !account?.active) throw refusals.passkeyRefused()
  await usePasskey(ctx, passkey, checked.authenticationInfo.newCounter)
  return openSession(ctx, account)
}

export async function passkeyOffer(ctx: Context) {
  const account = await signedIn(ctx)
  const own = await passkeysOf(ctx, account)
  const options = await generateRegistrationOptions({
    rpName: 'Fixpoint',
    rpID: relyingParty(ctx).id,
    userName: account.email,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(publicId('per', account.zone, account.id))),
    excludeCredentials: own.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return {
    challenge: await keepChallenge(ctx, options.challenge, account.id),
    options: { ...options },
  }
}

export async function passkeyAdd(
  ctx: Context,
  input: Input<typeof people.passkeyAdd>,
): Promise<{ added: true }> {
  const account = await signedIn(ctx)
  const expectedChallenge = await challengeAt(ctx, input.challenge, account.id)
  if (!expectedChallenge) throw refusals.passkeyRefused()
  const { id, origin } = relyingParty(ctx)
  const checked = await verifyRegistrationResponse({
    // Checked field by field by the library.
    response: input.response as unknown as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) throw refusals.passkeyRefused()
  const { credential } = checked.registrationInfo
  await addPasskey(ctx, {
    zone: account.zone,
    id: newUuid(ctx.now.getTime()),
    account: account.id,
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: JSON.stringify(credential.transports ?? []),
    name: input.name,
    createdAt: ctx.now,
  })
  await ctx.record('people.passkeyAdded', publicId('per', account.zone, account.id), {
    name: input.name,
  })
  return { added: true }
}

async function signedIn(ctx: Context) {
  const account =
    ctx.actor.kind === 'key' ? undefined : await findAccount(ctx, parseId(ctx.actor.id))
  if (!account) throw refusals.notFound()
  return account
}

/** WebAuthn ties a passkey to the host people reach us under. */
function relyingParty(ctx: Context): { id: string; origin: string } {
  const { hostname, origin } = new URL(ctx.house.publicUrl)
  return { id: hostname, origin }
}
