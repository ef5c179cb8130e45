import { sql } from 'kysely'
import type { Uuid } from '#shared/ids'
import { newUuid, parseId } from '#shared/ids'
import { searchTokens } from '#shared/searchTokens'
import type { Context, Grant } from '#core/context'
import * as directory from '#core/directory'
import { refusals } from './refusals.ts'
import type { RoleName } from './roles.ts'
import { accountColumns, type AccountRow, type NewAccount, tables } from './tables.ts'

export type AccountValues = Pick<AccountRow, 'kind' | 'email' | 'name' | 'language'> &
  Partial<Pick<AccountRow, 'phone' | 'demo'>>

/** @throws Refusal addressTaken when another account has this address, in whichever market */
export async function insertAccount(ctx: Context, values: AccountValues): Promise<AccountRow> {
  const id = newUuid(ctx.now.getTime())
  if (!(await directory.claim(ctx, `email:${values.email}`, id))) {
    throw refusals.addressTaken({ field: 'email' })
  }
  const account: NewAccount = {
    zone: ctx.zone,
    id,
    phone: null,
    passwordHash: null,
    secondFactor: null,
    secondFactorStep: null,
    demo: false,
    active: true,
    createdAt: ctx.now,
    ...values,
    search: searchVector(ctx.zone, [values.name, values.email, values.phone ?? '']),
  }
  return tables(ctx)
    .insertInto('people.account')
    .values(account)
    .returning(accountColumns)
    .executeTakeFirstOrThrow()
}

export function searchVector(zone: number, texts: readonly string[]) {
  const lexemes = searchTokens(texts.join(' ')).map((token) => `${zone}:${token}`)
  return sql`array_to_tsvector(${lexemes}::text[])`
}

export async function findAccount(
  ctx: Pick<Context, 'db'>,
  { zone, id }: { readonly zone: number; readonly id: Uuid },
): Promise<AccountRow | undefined> {
  return tables(ctx)
    .selectFrom('people.account')
    .select(accountColumns)
    .where('zone', '=', zone)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findByEmail(
  ctx: Pick<Context, 'db'>,
  email: string,
): Promise<AccountRow | undefined> {
  const place = await directory.find(ctx, `email:${email}`)
  return place && findAccount(ctx, { zone: place.zone, id: place.subject })
}

type Change = Partial<
  Pick<AccountRow, 'name' | 'passwordHash' | 'secondFactor' | 'active' | 'language'>
>

export async function changeAccount(ctx: Context, id: Uuid, change: Change): Promise<void> {
  await tables(ctx)
    .updateTable('people.account')
    .set(change)
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .execute()
}

/** A step of the second factor counts once: @returns false when it was used before. */
export async function useStep(
  ctx: Pick<Context, 'db'>,
  { zone, id }: { readonly zone: number; readonly id: Uuid },
  step: number,
): Promise<boolean> {
  const used = await tables(ctx)
    .updateTable('people.account')
    .set({ secondFactorStep: step })
    .where('zone', '=', zone)
    .where('id', '=', id)
    .where((where) =>
      where.or([where('secondFactorStep', 'is', null), where('secondFactorStep', '<', step)]),
    )
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export async function setGrants(
  ctx: Context,
  account: Uuid,
  grants: readonly Grant[],
): Promise<void> {
  await tables(ctx)
    .deleteFrom('people.roleGrant')
    .where('zone', '=', ctx.zone)
    .where('account', '=', account)
    .execute()
  for (const grant of grants) {
    const site = grant.site === null ? null : parseId(grant.site)
    await tables(ctx)
      .insertInto('people.roleGrant')
      .values({
        zone: ctx.zone,
        id: newUuid(ctx.now.getTime()),
        account,
        role: grant.role as RoleName, // the contract lets only known roles in.
        market: grant.market,
        site: site && site.id,
        siteZone: site && site.zone,
      })
      .execute()
  }
}
