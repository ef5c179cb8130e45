import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { type Id, parseId } from '#shared/ids'
import type { devices, Passport } from './contract.ts'
import { mustSee } from './policy.ts'
import { passportOf } from './present.ts'
import { findDevice } from './queries.ts'
import { refusals } from './refusals.ts'
import type { Device } from './tables.ts'

/**
 * The device of an id, in whichever zone: for modules that have their own policy.
 * @throws Refusal notFound
 */
export async function getDevice(ctx: Pick<Context, 'db'>, id: Id<'dev'>): Promise<Device> {
  const device = await findDevice(ctx, parseId(id))
  if (!device) throw refusals.notFound({ field: 'device' })
  return device
}

/** @throws Refusal notFound, also for a device that this actor may not see */
export async function getVisibleDevice(ctx: Context, id: Id<'dev'>): Promise<Device> {
  const device = await getDevice(ctx, id)
  await mustSee(ctx, device)
  return device
}

export async function showDevice(
  ctx: Context,
  { device }: Input<typeof devices.get>,
): Promise<Passport> {
  return passportOf(ctx, await getVisibleDevice(ctx, device))
}
