import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { marketCode, pageInput, pageOf, words } from '#shared/views'
import { grantView, keyView, personView } from './views.ts'

const newKey = z.object({ key: keyView, secret: z.string() })

/** Who works in a market and what they may do, and the keys of its programs. */
export const staff = {
  list: query({
    name: 'people.list',
    path: '/v1/people',
    summary: 'Staff and owners of a market',
    input: z.object({
      market: marketCode,
      kind: z.enum(['owner', 'staff']).default('staff'),
      search: z.string().max(80).optional(),
      ...pageInput,
    }),
    output: pageOf(personView),
    example: { input: { market: 'IN' } },
  }),
  invite: command({
    name: 'people.invite',
    path: '/v1/people',
    summary: 'Invite a person to staff; answers the one-time link',
    input: z.object({
      market: marketCode,
      email: z.email().max(254).toLowerCase(),
      name: words(80),
      grants: z.array(grantView).min(1).max(20),
    }),
    output: z.object({ person: personView, link: z.string() }),
    refusals: ['people.addressTaken', 'people.grantBeyondOwn'],
    example: {
      input: {
        market: 'IN',
        email: 'asha@example.org',
        name: 'Asha',
        grants: [{ role: 'frontDesk', market: 'IN', site: null }],
      },
    },
  }),
  setGrants: command({
    name: 'people.setGrants',
    method: 'PUT',
    path: '/v1/people/{person}/grants',
    summary: 'Replace the roles of a person',
    input: z.object({ person: idSchema('per'), grants: z.array(grantView).max(20) }),
    output: personView,
    refusals: ['people.notFound', 'people.grantBeyondOwn'],
    example: {
      input: {
        person: `per_0001${'0'.repeat(26)}`,
        grants: [{ role: 'technician', market: 'IN', site: null }],
      },
    },
  }),
  keys: query({
    name: 'people.keys',
    path: '/v1/keys',
    summary: 'The API keys of a market',
    input: z.object({ market: marketCode }),
    output: z.object({ items: z.array(keyView).max(200) }),
    example: { input: { market: 'IN' } },
  }),
  makeKey: command({
    name: 'people.makeKey',
    path: '/v1/keys',
    summary: 'Make an API key; its secret is shown this once',
    input: z.object({
      market: marketCode,
      name: words(80),
      scopes: z
        .array(z.string().regex(/^[a-z]+\.([a-zA-Z]+|\*)$/))
        .min(1)
        .max(40),
      days: z.number().int().min(1).max(366),
    }),
    output: newKey,
    refusals: ['people.grantBeyondOwn'],
    example: { input: { market: 'IN', name: 'Till', scopes: ['devices.identify'], days: 90 } },
  }),
  rotateKey: command({
    name: 'people.rotateKey',
    path: '/v1/keys/{key}/rotate',
    summary: 'Replace a key; the old one works for one more day',
    input: z.object({ key: idSchema('key') }),
    output: newKey,
    refusals: ['people.notFound'],
    example: { input: { key: `key_0001${'0'.repeat(26)}` } },
  }),
  revokeKey: command({
    name: 'people.revokeKey',
    method: 'DELETE',
    path: '/v1/keys/{key}',
    summary: 'End a key at once',
    input: z.object({ key: idSchema('key') }),
    output: keyView,
    refusals: ['people.notFound'],
    example: { input: { key: `key_0001${'0'.repeat(26)}` } },
  }),
}
