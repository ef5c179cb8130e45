import { type RawBuilder, sql } from 'kysely'
import { invariant } from '#core/refusal'
import type { Context } from '#core/context'
import { lastFour } from '#shared/imei'
import { newUuid, type Uuid } from '#shared/ids'
import { searchTokens } from '#shared/searchTokens'
import { identifiersOf } from './queries.ts'
import type { Identifier } from './readText.ts'
import {
  type Device,
  type FittedPartRow,
  type IdentifierRow,
  type NewDevice,
  type OwnershipRow,
  tables,
} from './tables.ts'

export async function insertDevice(ctx: Context, device: NewDevice): Promise<void> {
  await tables(ctx).insertInto('devices.device').values(device).execute()
}

export async function beginIdentifiers(
  ctx: Context,
  device: Uuid,
  identifiers: readonly Identifier[],
): Promise<void> {
  const rows = identifiers.map(({ kind, value }) => ({ ...begun(ctx), device, kind, value }))
  await tables(ctx).insertInto('devices.identifier').values(rows).execute()
}

export async function endIdentifier(ctx: Context, identifier: IdentifierRow): Promise<void> {
  await tables(ctx)
    .updateTable('devices.identifier')
    .set({ toAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('id', '=', identifier.id)
    .execute()
}

export type NewOwner = Pick<OwnershipRow, 'account' | 'accountZone' | 'name'>

export async function beginOwnership(ctx: Context, device: Uuid, owner: NewOwner): Promise<void> {
  await tables(ctx)
    .updateTable('devices.ownership')
    .set({ toAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('device', '=', device)
    .where('toAt', 'is', null)
    .execute()
  await tables(ctx)
    .insertInto('devices.ownership')
    .values({ ...begun(ctx), device, ...owner })
    .execute()
}

export type NewPart = Pick<FittedPartRow, 'component' | 'sku' | 'serial' | 'repair' | 'repairZone'>

export async function beginPart(ctx: Context, device: Uuid, part: NewPart): Promise<void> {
  await tables(ctx)
    .insertInto('devices.fittedPart')
    .values({ ...begun(ctx), device, ...part })
    .execute()
}

type Fitted = { readonly component: string; readonly sku?: string | undefined }

/**
 * Ends what was fitted as a component before this moment: parts of one repair go in together.
 * @returns how many
 */
export async function endParts(
  ctx: Context,
  device: Uuid,
  { component, sku }: Fitted,
): Promise<number> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('devices.fittedPart')
    .set({ toAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('device', '=', device)
    .where('component', '=', component)
    .$if(sku !== undefined, (query) => query.where('sku', '=', sku ?? ''))
    .where('fromAt', '<', ctx.now)
    .where('toAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

type Change = { readonly owner?: string; readonly lastFour?: string }

/**
 * Counts the change of a device and, where an owner or number changed, writes anew by what it is
 * found.
 */
export async function touch(ctx: Context, device: Device, change: Change = {}): Promise<void> {
  mustBeHere(ctx, device)
  const { zone, id } = device
  const numbers = change.owner === undefined ? [] : await identifiersOf(ctx, { zone, ids: [id] })
  const found = {
    model: device.catalogModel,
    owner: change.owner ?? '',
    numbers: numbers.map(({ value }) => value),
  }
  await tables(ctx)
    .updateTable('devices.device')
    .set((row) => ({ version: row('version', '+', 1) }))
    .$if(change.owner !== undefined, (query) => query.set({ search: searchVector(zone, found) }))
    .$if(change.lastFour !== undefined, (query) => query.set({ lastFour: change.lastFour ?? '' }))
    .where('zone', '=', zone)
    .where('id', '=', id)
    .execute()
}

/** A device is written only in its own zone: whoever changes one works there. */
export function mustBeHere(ctx: Context, device: Pick<Device, 'zone'>): void {
  invariant(device.zone === ctx.zone, `a device of zone ${device.zone} changed in zone ${ctx.zone}`)
}

export type Found = {
  readonly model: { readonly brand: string; readonly name: string }
  readonly owner: string
  readonly numbers: readonly string[]
}

export function searchVector(zone: number, found: Found): RawBuilder<unknown> {
  return sql`array_to_tsvector(${searchLexemes(zone, found)}::text[])`
}

/** By number (also its end), owner and model. */
export function searchLexemes(zone: number, { model, owner, numbers }: Found): string[] {
  const texts = [
    model.brand,
    ...model.name.split(/\s+/),
    owner,
    ...numbers,
    ...numbers.map(lastFour),
  ]
  return [...new Set(texts.flatMap(searchTokens))].map((token) => `${zone}:${token}`)
}

function begun(ctx: Context) {
  return { zone: ctx.zone, id: newUuid(ctx.now.getTime()), fromAt: ctx.now, toAt: null }
}
