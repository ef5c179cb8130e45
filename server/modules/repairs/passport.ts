import { z } from 'zod'
import { components } from '#catalog/contract'
import { type Device, fitPart, getDevice, removePart, swapIdentifier } from '#devices'
import type { Context } from '#core/context'
import type { Fact } from '#core/facts'
import { idSchema, isId, parseId, publicId } from '#shared/ids'
import { partVerbs } from './repair.ts'
import type { RepairRow } from './tables.ts'

/** What a repair did to a device, as its input and as its fact have it. */
const done = z.object({
  repair: idSchema('rep'),
  parts: z.array(
    z.object({
      verb: z.enum(partVerbs),
      component: z.enum(components),
      sku: z.string(),
      serial: z.string().optional(),
    }),
  ),
  newImei: z.string().optional(),
})
type Done = z.infer<typeof done>

/** In the device's own zone only. */
export async function writePassport(ctx: Context, device: Device, what: Done): Promise<void> {
  const { repair, parts, newImei } = what
  for (const { verb, component, sku, serial } of parts) {
    if (verb === 'add') await fitPart(ctx, device, { component, sku, serial, repair })
    else await removePart(ctx, device, { component })
  }
  if (newImei) await swapIdentifier(ctx, device, { kind: 'imei', value: newImei })
}

/** Facts carry no whole number, so one that has to travel to another zone is sealed. */
export function passportFacts(ctx: Context, repair: RepairRow, { parts, newImei }: Done) {
  const device = deviceOf(repair)
  const travels = device && repair.deviceZone !== ctx.zone && newImei !== undefined
  return {
    parts,
    device,
    ...(travels ? { sealedImei: ctx.house.seal.close(newImei) } : {}),
  }
}

export function deviceOf({ device, deviceZone }: RepairRow) {
  return device === null || deviceZone === null ? null : publicId('dev', deviceZone, device)
}

/** Where the passport lies of the device that a fact names; without one, where the fact does. */
export function passportZone({ zone, data }: Fact): number {
  const device = String(data['device'])
  return isId('dev', device) ? parseId(device).zone : zone
}

/** Carries what was done into a passport in another zone; one in this zone has it already. */
export async function whenFinished(ctx: Context, fact: Fact): Promise<void> {
  const { device, parts, sealedImei } = fact.data
  if (ctx.zone === fact.zone || typeof device !== 'string' || !isId('dev', device)) return
  const newImei = typeof sealedImei === 'string' ? ctx.house.seal.open(sealedImei) : undefined
  const what = done.parse({ repair: fact.subject, parts, ...(newImei ? { newImei } : {}) })
  // The parts went in when the repair was finished, not when the news of it came.
  await writePassport({ ...ctx, now: fact.happenedAt }, await getDevice(ctx, device), what)
}
