import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { AnyTables } from '#core/context'
import type { RoleName } from './roles.ts'

type AccountTable = {
  zone: number
  id: Uuid
  kind: 'owner' | 'staff'
  email: string
  name: string
  phone: string | null
  language: Language
  passwordHash: string | null
  secondFactor: string | null
  secondFactorStep: number | null
  demo: boolean
  active: boolean
  search: unknown
  createdAt: Date
}

type RoleGrantTable = {
  zone: number
  id: Uuid
  account: Uuid
  role: RoleName
  market: string | null
  site: Uuid | null
  siteZone: number | null
}

type SessionTable = {
  zone: number
  tokenHash: string
  account: Uuid
  createdAt: Date
  expiresAt: Date
}
type EmailCodeTable = {
  zone: number
  email: string
  codeHash: string
  attempts: number
  expiresAt: Date
}
type InviteTable = {
  zone: number
  tokenHash: string
  account: Uuid
  expiresAt: Date
  usedAt: Date | null
}

type PasskeyTable = {
  zone: number
  id: Uuid
  account: Uuid
  credential: string
  publicKey: string
  counter: number
  transports: unknown
  name: string
  createdAt: Date
}

type PasskeyChallengeTable = {
  zone: number
  id: Uuid
  challenge: string
  account: Uuid | null
  expiresAt: Date
}

type ApiKeyTable = {
  zone: number
  id: Uuid
  name: string
  prefix: string
  secretHash: string
  scopes: unknown
  createdBy: Uuid
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export type PeopleTables = {
  'people.account': AccountTable
  'people.roleGrant': RoleGrantTable
  'people.session': SessionTable
  'people.emailCode': EmailCodeTable
  'people.invite': InviteTable
  'people.passkey': PasskeyTable
  'people.passkeyChallenge': PasskeyChallengeTable
  'people.apiKey': ApiKeyTable
}

export type AccountRow = Omit<Selectable<AccountTable>, 'search'>
export type NewAccount = Insertable<AccountTable>
export type RoleGrantRow = Selectable<RoleGrantTable>
export type PasskeyRow = Selectable<PasskeyTable>
export type ApiKeyRow = Selectable<ApiKeyTable>

/** What is read of an account: everything but the search column, which only the database uses. */
export const accountColumns = [
  'zone',
  'id',
  'kind',
  'email',
  'name',
  'phone',
  'language',
  'passwordHash',
  'secondFactor',
  'secondFactorStep',
  'demo',
  'active',
  'createdAt',
] as const satisfies readonly (keyof AccountRow)[]

/** The transaction, narrowed: a query here over another module's table does not compile. */
export function tables({ db }: { readonly db: Kysely<AnyTables> }): Kysely<PeopleTables> {
  return db
}
