import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '#core/database'
import { type Embedded, startEmbedded } from '#core/embedded/start'
import { migrate } from '#core/migrate'
import { checkStatement } from './statements.ts'
import { loadReference } from '../reference.ts'

const template = 'template_town'
let server: Promise<Embedded> | undefined
let count = 0
let open = 0

/** The day the towns were founded: reference data that carries an instant carries this one. */
export const founded = new Date('2026-03-02T10:00:00Z')

/** A database of its own, copied from a template that has the schema and the reference data. */
export async function freshDatabase(): Promise<Database> {
  open += 1
  const { connection, stop } = await (server ??= startServer())
  const name = `town_${process.pid}_${(count += 1)}`
  await administer(connection, `create database ${name} template ${template}`)
  // Many towns stand side by side, so what one does not use it gives back soon.
  const own = { ...connection, database: name, max: 8, idleTimeoutMillis: 1_000 }
  const database = openDatabase(own, checkStatement)
  return {
    ...database,
    close: async () => {
      await database.close()
      await administer(connection, `drop database ${name} with (force)`)
      open -= 1
      // The last town to close turns off the light.
      if (open === 0) await stop()
    },
  }
}

/** One server for all towns of a run, with the template that each town is copied from. */
async function startServer(): Promise<Embedded> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-test-'))
  await chmod(folder, 0o755)
  const embedded = await startEmbedded(folder)
  await administer(embedded.connection, `create database ${template}`)
  const database = openDatabase({ ...embedded.connection, database: template })
  await migrate(database.kysely)
  await loadReference({ db: database.kysely, now: founded })
  await database.close()
  const stop = async () => {
    server = undefined
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...embedded, stop }
}

async function administer(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statement)
  await client.end()
}
