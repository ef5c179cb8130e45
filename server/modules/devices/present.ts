import { presentModel, sameRegion, serves } from '#catalog'
import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import { publicId } from '#shared/ids'
import type { DeviceCard, Passport } from './contract.ts'
import { isOwnedBy, worksIn } from './policy.ts'
import { fittedPartsOf, identifiersOf, ownershipsOf } from './queries.ts'
import { type Device, deviceId, type FittedPartRow, type OwnershipRow } from './tables.ts'

/** What whoever holds the number may see. Whether it is in repair, repairs knows. */
export async function presentCard(ctx: Context, device: Device): Promise<DeviceCard> {
  const { lastFour, soldInMarket, deliveredOn } = device
  return {
    id: deviceId(device),
    model: presentModel(device.catalogModel),
    lastFour,
    market: marketOf(ctx, device),
    soldInMarket,
    deliveredOn,
    mismatch: mismatchOf(device, ctx.market),
  }
}

/** Everything about a device; owners see no other owner's name. */
export async function passportOf(ctx: Context, device: Device): Promise<Passport> {
  const { zone, id } = device
  const market = marketOf(ctx, device)
  const [identifiers, owners, parts] = await Promise.all([
    identifiersOf(ctx, { zone, ids: [id] }),
    ownershipsOf(ctx, { zone, ids: [id] }),
    fittedPartsOf(ctx, device),
  ])
  const seen = worksIn(ctx, 'devices.get', market)
    ? owners
    : owners.filter((owner) => isOwnedBy(ctx, owner))
  const {
    variant,
    soldInMarket,
    condition,
    seller,
    contractOn,
    deliveredOn,
    price,
    lastFour,
    version,
  } = device
  return {
    id: deviceId(device),
    model: presentModel(device.catalogModel),
    variant,
    market,
    soldInMarket,
    condition,
    seller,
    contractOn,
    deliveredOn,
    price,
    lastFour,
    identifiers: identifiers.map(({ kind, value, ...row }) => ({ kind, value, ...interval(row) })),
    owners: seen.map(presentOwner),
    parts: parts.map(presentPart),
    version,
  }
}

function presentOwner(row: OwnershipRow) {
  const { account, accountZone, name } = row
  const person =
    account === null || accountZone === null ? null : publicId('per', accountZone, account)
  return { person, name, ...interval(row) }
}

function presentPart(row: FittedPartRow) {
  const { component, sku, serial, repair, repairZone } = row
  const where = repair === null || repairZone === null ? null : publicId('rep', repairZone, repair)
  return { component, sku, serial, repair: where, ...interval(row) }
}

function interval({ fromAt, toAt }: { readonly fromAt: Date; readonly toAt: Date | null }) {
  return { from: fromAt.toISOString(), to: toAt?.toISOString() ?? null }
}

function marketOf(ctx: Context, { zone }: Device): string {
  const market = ctx.marketOf(zone)
  invariant(market, `zone ${zone} has no market`)
  return market
}

function mismatchOf(device: Device, askedIn: string): DeviceCard['mismatch'] {
  const { soldInMarket: soldIn, variantMarket: builtFor } = device
  const fits = sameRegion(soldIn, askedIn) && (builtFor === null || serves(builtFor, askedIn))
  return fits ? null : { soldIn, askedIn, builtFor }
}
