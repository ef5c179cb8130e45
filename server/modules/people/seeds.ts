import { sql, type Kysely } from 'kysely'
import type { Language } from '#shared/messages'
import type { Uuid } from '#shared/ids'
import { newUuid } from '#shared/ids'
import type { AnyTables } from '#core/context'
import { coreTables } from '#core/tables'
import { searchVector } from './accountRows.ts'
import type { RoleName } from './roles.ts'
import { type NewAccount, tables } from './tables.ts'

type Writing = { readonly db: Kysely<AnyTables> }

export type AccountSeed = {
  readonly zone: number
  readonly id: Uuid
  readonly kind: 'owner' | 'staff'
  readonly email: string
  readonly name: string
  readonly phone: string | null
  readonly language: Language
  readonly createdAt: Date
  readonly grants: readonly {
    readonly role: RoleName
    readonly market: string | null
    readonly site: Uuid | null
  }[]
}

const batchRows = 500

/** Many demo accounts at once, with their addresses and roles; none of them has a password. */
export async function insertAccounts(
  writing: Writing,
  seeds: readonly AccountSeed[],
): Promise<void> {
  for (let from = 0; from < seeds.length; from += batchRows) {
    const batch = seeds.slice(from, from + batchRows)
    const directory = batch.map(({ email, zone, id }) => ({
      key: `email:${email}`,
      zone,
      subject: id,
    }))
    await coreTables(writing).insertInto('core.directory').values(directory).execute()
    await tables(writing).insertInto('people.account').values(batch.map(accountRow)).execute()
    const grants = batch.flatMap(grantRows)
    if (grants.length) await tables(writing).insertInto('people.roleGrant').values(grants).execute()
  }
}

function accountRow({ grants: _grants, ...seed }: AccountSeed): NewAccount {
  return {
    ...seed,
    passwordHash: null,
    secondFactor: null,
    secondFactorStep: null,
    demo: true,
    active: true,
    search: searchVector(seed.zone, [seed.name, seed.email, seed.phone ?? '']),
  }
}

function grantRows({ zone, id, createdAt, grants }: AccountSeed) {
  return grants.map(({ role, market, site }) => ({
    zone,
    id: newUuid(createdAt.getTime()),
    account: id,
    role,
    market,
    site,
    siteZone: site && zone,
  }))
}

/** Whether the demo was loaded into this database before. */
export async function hasDemoAccounts(writing: Writing, zone: number): Promise<boolean> {
  const row = await tables(writing)
    .selectFrom('people.account')
    .select(sql<number>`1`.as('one'))
    .where('zone', '=', zone)
    .where('demo', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
