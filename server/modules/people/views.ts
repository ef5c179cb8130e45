import { z } from 'zod'
import { idSchema } from '#shared/ids'
import { instant, languageCode, marketCode } from '#shared/views'
import { roleNames } from './roles.ts'

export const grantView = z.object({
  role: z.enum(roleNames),
  market: marketCode.nullable(),
  site: idSchema('sit').nullable(),
})

export const sessionView = z.object({
  kind: z.enum(['anonymous', 'owner', 'staff', 'key']),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  language: languageCode,
  /** The market where this person works or lives; null for strangers. */
  market: marketCode.nullable(),
  grants: z.array(grantView),
  permissions: z.array(z.string()),
  demo: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>

export const personView = z.object({
  id: idSchema('per'),
  kind: z.enum(['owner', 'staff']),
  name: z.string(),
  email: z.string(),
  grants: z.array(grantView),
  secondFactor: z.boolean(),
  passkeys: z.number().int(),
  createdAt: instant,
  active: z.boolean(),
})
export type PersonView = z.infer<typeof personView>

export const keyView = z.object({
  id: idSchema('key'),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})
