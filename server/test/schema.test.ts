import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { placement } from '../../db/placement.ts'
import { freshDatabase } from '../testing/database.ts'
import { describe } from '../../tools/schema.ts'

const database = await freshDatabase()
after(() => database.close())

const ours = `not c.relispartition
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'job')`
const zoned = Object.keys(placement).filter((table) => placement[table] === 'zone')

async function ask(statement: string) {
  return (await database.pool.query(statement)).rows
}

test('db/schema.sql is what the migrations make; if not: npm run schema', async () => {
  const written = await readFile(new URL('../../db/schema.sql', import.meta.url), 'utf8')
  assert.ok(
    (await describe(database.pool)) === written,
    'db/schema.sql differs: run npm run schema and look at the difference',
  )
})

test('the placement names every table, and no other', async () => {
  const rows = await ask(`
    select n.nspname || '.' || c.relname as name
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours}`)
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), Object.keys(placement).toSorted())
})

test('a table that is spread by zone begins with it, and has it in every key', async () => {
  const columns = await ask(`
    select n.nspname || '.' || c.relname as name, attname, attnotnull
    from pg_attribute a
      join pg_class c on c.oid = attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where attnum = 1 and c.relkind in ('r', 'p') and ${ours}`)
  for (const table of zoned) {
    const first = columns.find(({ name }) => name === table)
    assert.deepEqual([first?.attname, first?.attnotnull], ['zone', true], table)
  }
  const keys = await ask(`
    select n.nspname || '.' || c.relname as name, indexrelid::regclass::text as index,
      (select array_agg(attname::text) from pg_attribute
       where attrelid = indrelid and attnum = any(indkey)) as columns
    from pg_index
      join pg_class c on c.oid = indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where indisunique and ${ours}`)
  for (const { name, index, columns: inKey } of keys) {
    if (placement[name] === 'zone') assert.ok(inKey.includes('zone'), `${index} of ${name}`)
  }
  for (const table of zoned)
    assert.ok(
      keys.some(({ name }) => name === table),
      `${table} has no key`,
    )
})

test('a foreign key stays inside its zone or points at reference data', async () => {
  const keys = await ask(`
    select conname, n.nspname || '.' || c.relname as name,
      fn.nspname || '.' || f.relname as target, confdeltype as on_delete,
      (select array_agg(attname::text) from pg_attribute
       where attrelid = conrelid and attnum = any(conkey)) as columns,
      (select array_agg(attname::text) from pg_attribute
       where attrelid = confrelid and attnum = any(confkey)) as target_columns
    from pg_constraint
      join pg_class c on c.oid = conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_class f on f.oid = confrelid
      join pg_namespace fn on fn.oid = f.relnamespace
    where contype = 'f' and ${ours}`)
  assert.ok(keys.length > 10)
  for (const {
    conname,
    name,
    target,
    columns,
    target_columns: pointed,
    on_delete: onDelete,
  } of keys) {
    assert.ok(!['n', 'd'].includes(onDelete), `${conname} sets null`)
    if (placement[target] === 'reference') continue
    assert.equal(placement[name], 'zone', conname)
    assert.equal(placement[target], 'zone', conname)
    assert.ok(
      columns.includes('zone') && pointed.includes('zone'),
      `${conname} of ${name} leaves its zone`,
    )
  }
})

test('the laws of the schema hold: no trigger, procedure, sequence, extension or exclusion', async () => {
  const [{ triggers, procedures, sequences, extensions, exclusions }] = await ask(`
    select
    (select count(*)::int from pg_trigger where not tgisinternal) as triggers,
    (select count(*)::int from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'job')) as procedures,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'S' and n.nspname <> 'job') as sequences,
    (select count(*)::int from pg_extension where extname <> 'plpgsql') as extensions,
    (select count(*)::int from pg_constraint where contype = 'x') as exclusions`)
  assert.deepEqual(
    { triggers, procedures, sequences, extensions, exclusions },
    { triggers: 0, procedures: 0, sequences: 0, extensions: 0, exclusions: 0 },
  )
})

const types = new Set([
  'integer',
  'bigint',
  'text',
  'boolean',
  'date',
  'timestamp with time zone',
  'uuid',
  'jsonb',
  'tsvector',
])

test('columns have the few types that every part of the house can read', async () => {
  const rows = await ask(`
    select n.nspname || '.' || c.relname || '.' || attname as name,
      format_type(atttypid, atttypmod) as type
    from pg_attribute a
      join pg_class c on c.oid = attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where attnum > 0 and not attisdropped and c.relkind in ('r', 'p') and ${ours}`)
  for (const { name, type } of rows) assert.ok(types.has(type), `${name} is ${type}`)
})
