import type { Context } from '#core/context'
import { type Id, parseId } from '#shared/ids'
import { beginPart, endParts, mustBeHere, touch } from './rows.ts'
import { type Device, deviceId } from './tables.ts'

export type FittingPart = {
  readonly component: string
  readonly sku: string
  readonly serial?: string | null | undefined
  readonly repair: Id<'rep'> | null
}

/** A part goes in; what was known to be fitted as that component before comes out. */
export async function fitPart(ctx: Context, device: Device, part: FittingPart): Promise<void> {
  mustBeHere(ctx, device)
  const { component, sku, serial = null } = part
  const repair = part.repair === null ? null : parseId(part.repair)
  await endParts(ctx, device.id, { component })
  await beginPart(ctx, device.id, {
    component,
    sku,
    serial,
    repair: repair?.id ?? null,
    repairZone: repair?.zone ?? null,
  })
  await touch(ctx, device)
  await ctx.record('devices.partFitted', deviceId(device), {
    component,
    sku,
    serial,
    repair: part.repair,
  })
}

export type RemovedPart = { readonly component: string; readonly sku?: string | undefined }

/**
 * Ends what is fitted as the component, of this kind where one is named; a part that was there from
 * the factory has no row.
 */
export async function removePart(ctx: Context, device: Device, part: RemovedPart): Promise<void> {
  mustBeHere(ctx, device)
  const { component, sku } = part
  if ((await endParts(ctx, device.id, { component, sku })) === 0) return
  await touch(ctx, device)
  await ctx.record('devices.partRemoved', deviceId(device), { component, sku: sku ?? null })
}
