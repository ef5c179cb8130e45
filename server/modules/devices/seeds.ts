import { type Kysely, sql } from 'kysely'
import type { AnyTables } from '#core/context'
import type { Day } from '#shared/days'
import { newUuid, type Uuid } from '#shared/ids'
import { lastFour, luhnDigit } from '#shared/imei'
import type { Money } from '#shared/money'
import type { Condition, Seller } from './device.ts'
import { directoryKey, type Identifier } from './readText.ts'
import { searchLexemes } from './rows.ts'

/**
 * A valid number of the range for tests, which no sold device has: its first two digits are 00
 * (GSMA TS.06).
 */
export function demoImei(n: number): string {
  const digits = `001${String(n).padStart(11, '0')}`
  return digits + luhnDigit(digits)
}

export type DeviceSeed = {
  readonly zone: number
  readonly id?: Uuid
  readonly model: { readonly id: string; readonly brand: string; readonly name: string }
  readonly variant?: string | null
  readonly condition?: Condition
  readonly soldInMarket: string
  readonly seller?: Seller
  readonly contractOn?: Day | null
  readonly deliveredOn?: Day | null
  readonly activatedOn?: Day | null
  readonly price?: Money | null
  /** The first is the one whose end strangers see. */
  readonly identifiers: readonly Identifier[]
  readonly owner?: {
    readonly account: Uuid | null
    readonly accountZone: number | null
    readonly name: string
  }
  readonly createdAt: Date
}

type Writing = { readonly db: Kysely<AnyTables> }
type Made = DeviceSeed & { readonly id: Uuid }

const batchRows = 500

/**
 * Many devices with their numbers, owners and directory entries, in statements of up to 500 rows
 * each.
 * @returns the ids, in the order of the rows
 */
export async function insertDevices(
  writing: Writing,
  rows: readonly DeviceSeed[],
): Promise<Uuid[]> {
  const made = rows.map((row): Made => ({ ...row, id: row.id ?? newUuid(row.createdAt.getTime()) }))
  for (const inZone of Map.groupBy(made, ({ zone }) => zone).values()) {
    for (let from = 0; from < inZone.length; from += batchRows) {
      await insertBatch(writing, inZone.slice(from, from + batchRows))
    }
  }
  return made.map(({ id }) => id)
}

async function insertBatch(writing: Writing, batch: readonly Made[]): Promise<void> {
  const numbers = batch.flatMap((device) =>
    device.identifiers.map((identifier) => ({ device, identifier })),
  )
  const owned = batch.flatMap((device) => (device.owner ? [{ device, owner: device.owner }] : []))
  await insertColumns(writing, 'core.directory', {
    key: ['text', numbers.map(({ identifier }) => directoryKey(identifier))],
    zone: ['int', numbers.map(({ device }) => device.zone)],
    subject: ['uuid', numbers.map(({ device }) => device.id)],
  })
  await insertColumns(writing, 'devices.device', deviceColumns(batch))
  await insertColumns(writing, 'devices.identifier', {
    ...begun(numbers),
    kind: ['text', numbers.map(({ identifier }) => identifier.kind)],
    value: ['text', numbers.map(({ identifier }) => identifier.value)],
  })
  await insertColumns(writing, 'devices.ownership', {
    ...begun(owned),
    account_zone: ['int', owned.map(({ owner }) => owner.accountZone)],
    account: ['uuid', owned.map(({ owner }) => owner.account)],
    name: ['text', owned.map(({ owner }) => owner.name)],
  })
}

function deviceColumns(batch: readonly Made[]): Columns {
  return {
    zone: ['int', batch.map(({ zone }) => zone)],
    id: ['uuid', batch.map(({ id }) => id)],
    model: ['text', batch.map(({ model }) => model.id)],
    variant: ['text', batch.map(({ variant }) => variant ?? null)],
    condition: ['text', batch.map(({ condition }) => condition ?? 'new')],
    sold_in_market: ['text', batch.map(({ soldInMarket }) => soldInMarket)],
    seller: ['text', batch.map(({ seller }) => seller ?? 'brand')],
    contract_on: ['date', batch.map(({ contractOn }) => contractOn ?? null)],
    delivered_on: ['date', batch.map(({ deliveredOn }) => deliveredOn ?? null)],
    activated_on: ['date', batch.map(({ activatedOn }) => activatedOn ?? null)],
    price_minor: ['bigint', batch.map(({ price }) => price?.minor ?? null)],
    price_currency: ['text', batch.map(({ price }) => price?.currency ?? null)],
    last_four: ['text', batch.map(({ identifiers }) => lastFour(identifiers[0]?.value ?? ''))],
    search: ['lexemes', batch.map(lexemesOf)],
    demo: ['boolean', batch.map(() => true)],
    created_at: ['timestamptz', batch.map(({ createdAt }) => createdAt)],
    version: ['int', batch.map(() => 1)],
  }
}

function begun(rows: readonly { readonly device: Made }[]): Columns {
  return {
    zone: ['int', rows.map(({ device }) => device.zone)],
    id: ['uuid', rows.map(({ device }) => newUuid(device.createdAt.getTime()))],
    device: ['uuid', rows.map(({ device }) => device.id)],
    from_at: ['timestamptz', rows.map(({ device }) => device.createdAt)],
  }
}

/** A lexeme has no space, so a list of them travels as one text. */
function lexemesOf({ zone, model, owner, identifiers }: Made): string {
  return searchLexemes(zone, {
    model,
    owner: owner?.name ?? '',
    numbers: identifiers.map(({ value }) => value),
  }).join(' ')
}

type Type = 'int' | 'bigint' | 'text' | 'uuid' | 'date' | 'boolean' | 'timestamptz' | 'lexemes'
type Columns = Readonly<Record<string, readonly [Type, readonly unknown[]]>>

/**
 * One parameter a column: PostgreSQL unnests them side by side, which costs a tenth of a parameter
 * a cell.
 */
async function insertColumns({ db }: Writing, table: string, columns: Columns): Promise<void> {
  const named = Object.entries(columns)
  if (named[0]?.[1][1].length === 0) return
  const names = sql.join(named.map(([name]) => sql.ref(name)))
  const arrays = named.map(
    ([, [type, values]]) => sql`${values}::${sql.raw(type === 'lexemes' ? 'text' : type)}[]`,
  )
  const read = named.map(([name, [type]]) =>
    type === 'lexemes'
      ? sql`array_to_tsvector(string_to_array(${sql.ref(`t.${name}`)}, ' '))`
      : sql.ref(`t.${name}`),
  )
  await sql`insert into ${sql.table(table)} (${names})
    select ${sql.join(read)} from unnest(${sql.join(arrays)}) as t (${names})`.execute(db)
}
