import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { AnyTables } from './context.ts'

const folder = new URL('../../db/migrations/', import.meta.url)

/** Applies what is new; forward only. @returns the names applied */
export async function migrate(db: Kysely<AnyTables>): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest()
  const failed = results?.find(({ status }) => status === 'Error')
  if (error) throw new Error(`Migration ${failed?.migrationName ?? ''} failed`, { cause: error })
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/** Whether the database has every migration that this code ships with. */
export async function isCurrent(db: Kysely<AnyTables>): Promise<boolean> {
  const shipped = await migrationNames()
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const applied = new Set(rows.map(({ name }) => name))
  return shipped.every((name) => applied.has(name))
}

function migrator(db: Kysely<AnyTables>): Migrator {
  // The migrator speaks of its own tables, whose names are already as the database has them.
  return new Migrator({ db: db.withoutPlugins(), provider: { getMigrations } })
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const names = await migrationNames()
  return Object.fromEntries(
    names.map((name) => [name, { up: (db: Kysely<AnyTables>) => apply(db, name) }]),
  )
}

async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -4))
    .toSorted()
}

async function apply(db: Kysely<AnyTables>, name: string): Promise<void> {
  const text = await readFile(new URL(`${name}.sql`, folder), 'utf8')
  await sql.raw(text).execute(db)
}
