import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema, tokenSchema } from '#shared/ids'
import { marketCode, words } from '#shared/views'
import { sessionView } from './views.ts'

const email = z.email().max(254).toLowerCase()
const password = z.string().min(10).max(200)
const secondFactorCode = z.string().regex(/^\d{6}$/)

/** Who is signed in, and the ways to be. */
export const signIn = {
  session: query({
    name: 'people.session',
    path: '/v1/session',
    summary: 'Who is signed in, and what they may do',
    access: 'anyone',
    input: z.object({}),
    output: sessionView,
    example: { input: {} },
  }),
  requestCode: command({
    name: 'people.requestCode',
    path: '/v1/sign-in/code',
    summary: 'Send a sign-in code to an owner by e-mail',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({ market: marketCode, email }),
    output: z.object({ sent: z.literal(true) }),
    example: { input: { market: 'IN', email: 'owner@example.org' } },
  }),
  confirmCode: command({
    name: 'people.confirmCode',
    path: '/v1/sign-in/code/confirm',
    summary: 'Sign in with the code from the e-mail',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({ market: marketCode, email, code: secondFactorCode }),
    output: sessionView,
    refusals: ['people.wrongCode'],
    example: { input: { market: 'IN', email: 'owner@example.org', code: '123456' } },
  }),
  signIn: command({
    name: 'people.signIn',
    path: '/v1/sign-in/password',
    summary: 'Sign in as staff with a password and a code of the second factor',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({
      email,
      password: z.string().min(1).max(200),
      code: secondFactorCode.optional(),
    }),
    output: sessionView,
    refusals: ['people.wrongPassword', 'people.secondFactorNeeded', 'people.wrongCode'],
    example: {
      input: { email: 'desk@example.org', password: 'correct horse battery', code: '123456' },
    },
  }),
  signOut: command({
    name: 'people.signOut',
    path: '/v1/sign-out',
    summary: 'End this session',
    access: 'anyone',
    input: z.object({}),
    output: z.object({ done: z.literal(true) }),
    example: { input: {} },
  }),
  passkeyChallenge: command({
    name: 'people.passkeyChallenge',
    path: '/v1/sign-in/passkey/challenge',
    summary: 'What a browser needs to ask for a passkey (WebAuthn options)',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({ email: email.optional() }),
    output: z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) }),
    example: { input: {} },
  }),
  passkeySignIn: command({
    name: 'people.passkeySignIn',
    path: '/v1/sign-in/passkey',
    summary: 'Sign in with a passkey',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({ challenge: words(400), response: z.record(z.string(), z.unknown()) }),
    output: sessionView,
    refusals: ['people.passkeyRefused'],
    example: { input: { challenge: '…', response: {} } },
  }),
  passkeyOffer: command({
    name: 'people.passkeyOffer',
    path: '/v1/passkeys/challenge',
    summary: 'What a browser needs to make a passkey for the signed-in person',
    access: 'signedIn',
    input: z.object({}),
    output: z.object({ challenge: z.string(), options: z.record(z.string(), z.unknown()) }),
    example: { input: {} },
  }),
  passkeyAdd: command({
    name: 'people.passkeyAdd',
    path: '/v1/passkeys',
    summary: 'Keep a passkey made by the browser',
    access: 'signedIn',
    input: z.object({
      challenge: words(400),
      name: words(60),
      response: z.record(z.string(), z.unknown()),
    }),
    output: z.object({ added: z.literal(true) }),
    refusals: ['people.passkeyRefused'],
    example: { input: { challenge: '…', name: 'My phone', response: {} } },
  }),
  acceptInvite: command({
    name: 'people.acceptInvite',
    path: '/v1/invites/{invite}/accept',
    summary: 'Set a password by a one-time link; answers the secret of the second factor',
    access: 'anyone',
    limit: 'signIn',
    input: z.object({ invite: tokenSchema('inv'), name: words(80), password }),
    output: z.object({ email: z.string(), secondFactorUri: z.string() }),
    refusals: ['people.inviteUsed'],
    example: {
      input: { invite: `inv_${'0'.repeat(30)}`, name: 'Asha', password: 'correct horse battery' },
    },
  }),
  demoPeople: query({
    name: 'people.demoPeople',
    path: '/v1/demo/people',
    summary: 'The demo sign-ins (demo mode only)',
    access: 'anyone',
    input: z.object({}),
    output: z.object({
      items: z
        .array(
          z.object({
            id: idSchema('per'),
            name: z.string(),
            kind: z.enum(['owner', 'staff']),
            role: z.string(),
            market: marketCode,
            /** Where their role holds; null is every market, every site of it. */
            place: z.object({ market: marketCode.nullable(), site: idSchema('sit').nullable() }),
          }),
        )
        .max(60),
    }),
    refusals: ['people.notFound'],
    example: { input: {} },
  }),
  demoSignIn: command({
    name: 'people.demoSignIn',
    path: '/v1/demo/people/{person}/sign-in',
    summary: 'Sign in as a demo person with one tap (demo mode only)',
    access: 'anyone',
    input: z.object({ person: idSchema('per') }),
    output: sessionView,
    refusals: ['people.notFound'],
    example: { input: { person: `per_0001${'0'.repeat(26)}` } },
  }),
}
