import type { Kysely } from 'kysely'
import { zoneOfToken, publicId } from '#shared/ids'
import { type Actor, anonymous, type AnyTables } from '#core/context'
import { hashOfToken } from '#core/seal'
import { actorGrant, scopesOf } from './present.ts'
import { grantsOf } from './queries.ts'
import { tables } from './tables.ts'

export type Credentials = {
  readonly session: string | undefined
  /** The bearer of the Authorization header. */
  readonly bearer: string | undefined
}

type Reading = {
  readonly db: Kysely<AnyTables>
  readonly now: Date
  readonly marketOf: (zone: number) => string | undefined
}

/** Who a request comes from; anything that does not hold is a stranger. */
export function authenticate(
  reading: Reading,
  { session, bearer }: Credentials,
): Actor | Promise<Actor> {
  if (bearer !== undefined) return actorOfKey(reading, bearer)
  return session === undefined ? anonymous : actorOfSession(reading, session)
}

const sessionShape = /^ses_[0-9a-z]{30}$/

async function actorOfSession(reading: Reading, token: string): Promise<Actor> {
  if (!sessionShape.test(token)) return anonymous
  const zone = zoneOfToken(token)
  const row = await tables(reading)
    .selectFrom('people.session as session')
    .innerJoin('people.account as account', (join) =>
      join.onRef('account.id', '=', 'session.account').on('account.zone', '=', zone),
    )
    .select(['account.zone', 'account.id', 'account.kind', 'account.name'])
    .where('session.zone', '=', zone)
    .where('session.tokenHash', '=', hashOfToken(token))
    .where('session.expiresAt', '>', reading.now)
    .where('account.active', '=', true)
    .executeTakeFirst()
  if (!row) return anonymous
  const grants = (await grantsOf(reading, { zone, ids: [row.id] })).map(actorGrant)
  const id = publicId('per', row.zone, row.id)
  return { kind: row.kind, id, name: row.name, zone, grants, session: token }
}

const keyShape = /^(fix_[0-9a-z]{30})_[0-9a-z]{26}$/

/**
 * A token that names the zone, then the secret: the first part is kept in clear so that people can
 * tell keys apart.
 */
async function actorOfKey(reading: Reading, bearer: string): Promise<Actor> {
  const [, prefix] = keyShape.exec(bearer) ?? []
  if (prefix === undefined) return anonymous
  const zone = zoneOfToken(prefix)
  const row = await tables(reading)
    .selectFrom('people.apiKey')
    .selectAll()
    .where('zone', '=', zone)
    .where('prefix', '=', prefix)
    .where('secretHash', '=', hashOfToken(bearer))
    .where('expiresAt', '>', reading.now)
    .where((where) =>
      where.or([where('revokedAt', 'is', null), where('revokedAt', '>', reading.now)]),
    )
    .executeTakeFirst()
  if (!row) return anonymous
  return {
    kind: 'key',
    id: publicId('key', zone, row.id),
    name: row.name,
    zone,
    grants: [
      { role: 'key', market: reading.marketOf(zone) ?? '', site: null, permissions: scopesOf(row) },
    ],
    session: null,
  }
}
