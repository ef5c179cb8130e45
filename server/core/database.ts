import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { AnyTables } from './context.ts'
import { StartFault } from './config.ts'
import { makePoints, offerPoints } from './points.ts'

/**
 * A calendar day stays text: as a Date it would be midnight somewhere, and the wrong day
 * elsewhere.
 */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
/** Money and counters fit a double's 53 bits; a value that does not is a fault, never rounded. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is not a safe integer`)
  return value
})

export type Database = {
  readonly pool: pg.Pool
  readonly kysely: Kysely<AnyTables>
  /**
   * A connection of its own for what is written aside from a transaction: whoever asks holds one of
   * the pool's already, and if all did, none would ever be free.
   */
  readonly aside: Kysely<AnyTables>
  readonly close: () => Promise<void>
}

export type StatementWatch = (statement: string) => void

/**
 * Opens the pool; `watch` sees every compiled statement (the tests check them against the laws).
 */
export function openDatabase(
  connection: pg.PoolConfig,
  watch: StatementWatch = () => {},
): Database {
  const pool = openPool({ max: 20, ...connection })
  const kysely = queriesOn(pool, watch)
  const aside = queriesOn(openPool({ ...connection, max: 1 }), watch)
  const points = makePoints(connection, watch)
  offerPoints(kysely, points)
  const close = async () => {
    await points.close()
    await aside.destroy()
    await kysely.destroy()
  }
  return { pool, kysely, aside, close }
}

function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(connection)
  // An idle client that loses its server is replaced by the pool; the next query reports the fault.
  pool.on('error', () => {})
  return pool
}

function queriesOn(pool: pg.Pool, watch: StatementWatch): Kysely<AnyTables> {
  return new Kysely<AnyTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => {
      if (event.level === 'query') watch(event.query.sql)
    },
  })
}

/** @throws StartFault in one sentence when the server cannot be reached or is too old */
export async function mustReach(database: Database, name: string): Promise<void> {
  try {
    const { rows } = await database.pool.query<{ server_version_num: string }>(
      'show server_version_num',
    )
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (version >= 15) return
    throw new StartFault(`${name} runs PostgreSQL ${version}; Fixpoint needs 15 or newer.`)
  } catch (cause) {
    if (cause instanceof StartFault) throw cause
    const reason = cause instanceof Error ? cause.message || String(cause) : String(cause)
    throw new StartFault(`${name} cannot be reached: ${reason}.`, { cause })
  }
}
