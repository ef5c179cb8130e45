import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { isId, parseId, publicId, type Uuid } from '#shared/ids'
import type { DeviceCard, devices } from './contract.ts'
import { findByText } from './identify.ts'
import { isOwnedBy } from './policy.ts'
import { presentCard } from './present.ts'
import { currentOwnership } from './queries.ts'
import { coreRefusals, refusals } from './refusals.ts'
import { beginOwnership, mustBeHere, touch } from './rows.ts'
import { type Device, deviceId } from './tables.ts'

/** Account and its zone are both null for an owner who has no account. */
export type Owner = {
  readonly account: Uuid | null
  readonly accountZone: number | null
  readonly name: string
}

export async function ownerOf(
  ctx: Pick<Context, 'db'>,
  device: Pick<Device, 'zone' | 'id'>,
): Promise<Owner | undefined> {
  const row = await currentOwnership(ctx, device)
  return row && { account: row.account, accountZone: row.accountZone, name: row.name }
}

/**
 * Ends the time of the owner so far and begins that of the new one; the same owner again changes
 * nothing.
 */
export async function setOwner(ctx: Context, device: Device, owner: Owner): Promise<void> {
  mustBeHere(ctx, device)
  const now = await currentOwnership(ctx, device)
  const { account, accountZone, name } = owner
  if (now && now.account === account && now.accountZone === accountZone && now.name === name) return
  await beginOwnership(ctx, device.id, { account, accountZone, name })
  await touch(ctx, device, { owner: name })
  const by = account === null || accountZone === null ? null : publicId('per', accountZone, account)
  await ctx.record('devices.ownerChanged', deviceId(device), { account: by })
}

/** Somebody who holds a device makes it theirs, unless another account owns it. */
export async function keepDevice(
  ctx: Context,
  { text }: Input<typeof devices.keep>,
): Promise<DeviceCard> {
  if (!isId('per', ctx.actor.id)) throw coreRefusals.forbidden({ permission: 'devices.keep' })
  const { device } = await findByText(ctx, text)
  if (!device || device.zone !== ctx.zone) throw refusals.notFound({ field: 'text' })
  const now = await currentOwnership(ctx, device)
  if (now?.account && !isOwnedBy(ctx, now)) throw refusals.ownedByAnother()
  if (!isOwnedBy(ctx, now)) {
    const { id: account, zone: accountZone } = parseId(ctx.actor.id)
    await setOwner(ctx, device, { account, accountZone, name: ctx.actor.name })
  }
  return presentCard(ctx, device)
}
