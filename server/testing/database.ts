import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, openDatabase } from '#core/database'
import { type Embedded, startEmbedded } from '#core/embedded/start'
import { migrate } from '#core/migrate'
import { checkStatement } from './statements.ts'
import { loadReference } from '../reference.ts'

const template = 'template_town'
let server: Promise<Embedded> | undefined
let count = 0

/** The day the towns were founded: reference data that carries an instant carries this one. */
export const founded = new Date('2026-03-02T10:00:00Z')

/** A database of its own, copied from a template that has the schema and the reference data. */
export async function freshDatabase(): Promise<Database> {
  const { connection } = await (server ??= startServer())
  const name = `town_${process.pid}_${(count += 1)}`
  await administer(connection, `create database ${name} template ${template}`)
  const database = openDatabase({ ...connection, database: name, max: 8 }, checkStatement)
  return {
    ...database,
    close: async () => {
      await database.close()
      await administer(connection, `drop database ${name} with (force)`)
    },
  }
}

/** The tests stand on the embedded server, or on another version by TEST_DATABASE_URL. */
async function startServer(): Promise<Embedded> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-test-'))
  const embedded = await startEmbedded(folder)
  after(async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  })
  await administer(embedded.connection, `create database ${template}`)
  const database = openDatabase({ ...embedded.connection, database: template })
  await migrate(database.kysely)
  await loadReference({ db: database.kysely, now: founded })
  await database.close()
  return embedded
}

async function administer(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(statement)
  await client.end()
}
