import { type Selectable, sql } from 'kysely'
import type { Context } from '#core/context'
import { pointsOf } from '#core/points'
import { coreTables } from '#core/tables'
import { type Cursor, cursorAfter } from '#core/page'
import type { Uuid } from '#shared/ids'
import { money } from '#shared/money'
import { searchQuery } from '#shared/searchTokens'
import { type Device, type DevicesTables, type OwnershipRow, tables } from './tables.ts'

type Reading = Pick<Context, 'db'>
type Zoned = { readonly zone: number; readonly id: Uuid }

const deviceColumns = [
  'device.zone',
  'device.id',
  'device.model',
  'device.variant',
  'device.condition',
  'device.soldInMarket',
  'device.seller',
  'device.contractOn',
  'device.deliveredOn',
  'device.activatedOn',
  'device.priceMinor',
  'device.priceCurrency',
  'device.lastFour',
  'device.demo',
  'device.createdAt',
  'device.version',
  'variant.market as variantMarket',
  'model.brand',
  'model.name',
  'model.category',
  'model.codename',
  'model.releasedOn',
  'model.supportEndsOn',
  'model.batteryMah',
  'model.screenTenthsInch',
  'model.hasNfc',
  'model.demo as modelDemo',
] as const

/**
 * A device and its model in one read; whoever uses it gives the zone and the rest of the
 * condition.
 */
function devices(ctx: Reading, zone: number) {
  return tables(ctx)
    .selectFrom('devices.device as device')
    .innerJoin('catalog.model as model', 'model.id', 'device.model')
    .leftJoin('catalog.variant as variant', (join) =>
      join.onRef('variant.model', '=', 'device.model').onRef('variant.id', '=', 'device.variant'),
    )
    .select(deviceColumns)
    .where('device.zone', '=', zone)
}

type JoinedRow = NonNullable<Awaited<ReturnType<ReturnType<typeof devices>['executeTakeFirst']>>>

function deviceFrom(row: JoinedRow): Device {
  const { priceMinor, priceCurrency } = row
  return {
    zone: row.zone,
    id: row.id,
    model: row.model,
    variant: row.variant,
    condition: row.condition,
    soldInMarket: row.soldInMarket,
    seller: row.seller,
    contractOn: row.contractOn,
    deliveredOn: row.deliveredOn,
    activatedOn: row.activatedOn,
    lastFour: row.lastFour,
    demo: row.demo,
    createdAt: row.createdAt,
    version: row.version,
    variantMarket: row.variantMarket,
    price: priceMinor === null || priceCurrency === null ? null : money(priceMinor, priceCurrency),
    catalogModel: {
      id: row.model,
      brand: row.brand,
      name: row.name,
      category: row.category,
      codename: row.codename,
      releasedOn: row.releasedOn,
      supportEndsOn: row.supportEndsOn,
      batteryMah: row.batteryMah,
      screenTenthsInch: row.screenTenthsInch,
      hasNfc: row.hasNfc,
      demo: row.modelDemo,
    },
  }
}

/** The most frequent read of all, so compiled once and joined with those of other requests. */
let byIds: string | undefined

export async function findDevice(ctx: Reading, { zone, id }: Zoned): Promise<Device | undefined> {
  const points = pointsOf(ctx.db)
  if (!points) {
    const row = await devices(ctx, zone).where('device.id', '=', id).executeTakeFirst()
    return row && deviceFrom(row)
  }
  byIds ??= devices(ctx, zone)
    .select('device.id as key')
    .where(sql<boolean>`device.id = any(${[id]}::uuid[])`)
    .compile().sql
  const row = await points.find({ name: 'devices.device', text: byIds, given: [zone] }, id)
  // The columns are those of the statement that `devices` builds, named as the database has them.
  return row && deviceFrom(row as JoinedRow)
}

type Wanted = {
  readonly search: string
  readonly after: Cursor | undefined
  readonly limit: number
}

export async function devicesPage(
  ctx: Context,
  { search, after, limit }: Wanted,
): Promise<Device[]> {
  const sought = searchQuery(search, ctx.zone)
  const rows = await devices(ctx, ctx.zone)
    .$if(sought !== '', (query) => query.where(sql<boolean>`device.search @@ ${sought}::tsquery`))
    .$if(after !== undefined, (query) => query.where(cursorAfter('createdAt', after, 'device')))
    .orderBy('device.createdAt', 'desc')
    .orderBy('device.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(deviceFrom)
}

type Owned = {
  readonly account: Zoned
  readonly zone: number
  readonly after: Cursor | undefined
  readonly limit: number
}
export type OwnedDevice = { readonly id: Uuid; readonly ownedAt: Date; readonly device: Device }

/** The devices in one zone that an account owns now, the newest first. */
export async function devicesOwned(
  ctx: Reading,
  { account, zone, after, limit }: Owned,
): Promise<OwnedDevice[]> {
  const rows = await devices(ctx, zone)
    .innerJoin('devices.ownership as ownership', (join) =>
      join.onRef('ownership.device', '=', 'device.id').on('ownership.zone', '=', zone),
    )
    .select(['ownership.id as ownershipId', 'ownership.fromAt as ownedAt'])
    .where('ownership.account', '=', account.id)
    .where('ownership.accountZone', '=', account.zone)
    .where('ownership.toAt', 'is', null)
    .$if(after !== undefined, (query) => query.where(cursorAfter('fromAt', after, 'ownership')))
    .orderBy('ownership.fromAt', 'desc')
    .orderBy('ownership.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ ownershipId, ownedAt, ...row }) => ({
    id: ownershipId,
    ownedAt,
    device: deviceFrom(row),
  }))
}

export async function allZones(ctx: Reading): Promise<number[]> {
  const rows = await coreTables(ctx)
    .selectFrom('core.zone')
    .select('zone')
    .orderBy('zone')
    .limit(1_000)
    .execute()
  return rows.map(({ zone }) => zone)
}

type Several = { readonly zone: number; readonly ids: readonly Uuid[] }

/** What devices had and have, each row with the time it held; the oldest first. */
type Held = 'devices.identifier' | 'devices.ownership' | 'devices.fittedPart'

async function heldBy<Table extends Held>(
  ctx: Reading,
  table: Table,
  { zone, ids }: Several,
): Promise<Selectable<DevicesTables[Table]>[]> {
  if (ids.length === 0) return []
  const rows = await tables(ctx)
    .selectFrom<Held>(table)
    .selectAll()
    .where('zone', '=', zone)
    .where(sql<boolean>`device = any(${ids}::uuid[])`)
    .orderBy('fromAt')
    .orderBy('id')
    .limit(100 * ids.length)
    .execute()
  // Kysely knows only that the rows are of one of the three.
  return rows as Selectable<DevicesTables[Table]>[]
}

/** Also those that a board swap ended. */
export function identifiersOf(ctx: Reading, several: Several) {
  return heldBy(ctx, 'devices.identifier', several)
}

export function ownershipsOf(ctx: Reading, several: Several) {
  return heldBy(ctx, 'devices.ownership', several)
}

export function fittedPartsOf(ctx: Reading, { zone, id }: Zoned) {
  return heldBy(ctx, 'devices.fittedPart', { zone, ids: [id] })
}

export async function currentOwnership(
  ctx: Reading,
  { zone, id }: Zoned,
): Promise<OwnershipRow | undefined> {
  return tables(ctx)
    .selectFrom('devices.ownership')
    .selectAll()
    .where('zone', '=', zone)
    .where('device', '=', id)
    .where('toAt', 'is', null)
    .executeTakeFirst()
}
