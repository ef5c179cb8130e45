/**
 * `npm run schema` writes db/schema.sql from the catalogue of a freshly migrated database;
 * `--check` fails when the file differs. What a reviewer reads is what the migrations make, in an
 * order that never changes.
 */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { openDatabase } from '../server/core/database.ts'
import { startEmbedded } from '../server/core/embedded/start.ts'
import { migrate } from '../server/core/migrate.ts'
import { placement } from '../db/placement.ts'

const file = new URL('../db/schema.sql', import.meta.url)

type Table = { readonly oid: number; readonly name: string; readonly partitioned: string | null }
type Detail = { readonly oid: number; readonly line: string }

/** Everything the migrations made, as statements that would make it again. */
export async function describe(pool: pg.Pool): Promise<string> {
  const tables = await ask<Table>(pool, tablesMade)
  const columns = await ask<Detail>(pool, columnsMade)
  const constraints = await ask<Detail & { readonly kind: string }>(pool, constraintsMade)
  const indexes = await ask<Detail>(pool, indexesMade)
  const schemas = [...new Set(tables.map(({ name }) => name.split('.')[0]))]
  const described = tables.map((table) => {
    const own = (rows: readonly Detail[]) =>
      rows.filter(({ oid }) => oid === table.oid).map(({ line }) => line)
    const inside = [...own(columns), ...own(constraints.filter(({ kind }) => kind !== 'f'))]
      .map((line) => `  ${line}`)
      .join(',\n')
    const where = `-- placed by ${placement[table.name] ?? 'nobody'}\n`
    const partitions = table.partitioned === null ? '' : ` partition by ${table.partitioned}`
    return [
      `${where}create table ${table.name} (\n${inside}\n)${partitions};`,
      ...own(indexes).map((line) => `${line};`),
    ].join('\n')
  })
  const keys = constraints
    .filter(({ kind }) => kind === 'f')
    .map(({ oid, line }) => {
      return `alter table ${tables.find((table) => table.oid === oid)?.name} add ${line};`
    })
    .toSorted()
  const made = schemas.map((name) => `create schema ${name};`).join('\n')
  return `${[heading, made, ...described, keys.join('\n')].join('\n\n')}\n`
}

const heading = `-- Written by npm run schema from the migrations; do not edit.
-- The monthly partitions of a partitioned table are left out: the clock makes them (server/core).`

/** Not those of PostgreSQL, of the job queue and of the migrator. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'job')`

const tablesMade = `
  select c.oid::int, n.nspname || '.' || c.relname as name,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioned
  from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
  order by 2`

const columnsMade = `
  select attrelid::int as oid,
    attname || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a
    join pg_class c on c.oid = attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where attnum > 0 and not attisdropped and c.relkind in ('r', 'p') and ${ours}
  order by attrelid, attnum`

const constraintsMade = `
  select conrelid::int as oid, contype as kind,
    'constraint ' || conname || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k
    join pg_class c on c.oid = conrelid
    join pg_namespace n on n.oid = c.relnamespace
  where contype in ('p', 'u', 'c', 'f') and conparentid = 0 and ${ours}
  order by conrelid, array_position(array['p', 'u', 'c', 'f']::"char"[], contype), conname`

/** Those of the keys stand in the tables already. */
const indexesMade = `
  select indrelid::int as oid, pg_get_indexdef(indexrelid) as line
  from pg_index i
    join pg_class c on c.oid = indrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class own on own.oid = indexrelid
  where not c.relispartition and ${ours} and not exists (
    select from pg_constraint k where k.conindid = indexrelid and k.contype in ('p', 'u')
  )
  order by own.relname`

async function ask<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  statement: string,
): Promise<Row[]> {
  return (await pool.query<Row>(statement)).rows
}

async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-schema-'))
  await chmod(folder, 0o755)
  const embedded = await startEmbedded(folder)
  const database = openDatabase(embedded.connection)
  try {
    await migrate(database.kysely)
    return await describe(database.pool)
  } finally {
    await database.close()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const made = await fresh()
  if (!process.argv.includes('--check')) {
    await writeFile(file, made)
    console.log(`db/schema.sql: ${made.match(/^create table/gm)?.length} tables`)
  } else if ((await readFile(file, 'utf8').catch(() => '')) === made) {
    console.log('db/schema.sql is what the migrations make')
  } else {
    console.error('db/schema.sql differs from what the migrations make.')
    console.error('Run npm run schema and look at the difference.')
    process.exitCode = 1
  }
}
