import { getModel } from '#catalog'
import type { Context } from '#core/context'
import { claim } from '#core/directory'
import type { Day } from '#shared/days'
import type { Input } from '#shared/endpoint'
import { newUuid, type Uuid } from '#shared/ids'
import { lastFour } from '#shared/imei'
import type { Money } from '#shared/money'
import type { devices, Passport } from './contract.ts'
import type { Condition, Seller } from './device.ts'
import { mustWorkHere } from './policy.ts'
import { passportOf } from './present.ts'
import { directoryKey, type Identifier, mustReadAll } from './readText.ts'
import { refusals } from './refusals.ts'
import { beginIdentifiers, insertDevice, searchVector } from './rows.ts'
import { type Device, deviceId } from './tables.ts'
import { getDevice } from './get.ts'

export type DeviceValues = {
  readonly model: string
  readonly variant?: string | null | undefined
  /** As typed or pasted: one number or several. */
  readonly identifiers: string
  readonly soldInMarket: string
  readonly condition?: Condition | undefined
  readonly seller?: Seller | undefined
  readonly contractOn?: Day | null | undefined
  readonly deliveredOn?: Day | null | undefined
  readonly activatedOn?: Day | null | undefined
  readonly price?: Money | null | undefined
}

/**
 * Gives a unit its passport in the zone of the request and claims its numbers everywhere.
 * @throws Refusal modelNotFound, unreadable, wrongCheckDigit, alreadyKnown
 */
export async function registerDevice(ctx: Context, values: DeviceValues): Promise<Device> {
  const identifiers = mustReadAll(values.identifiers, 'identifiers')
  const model = await getModel(ctx, values.model)
  const id = newUuid(ctx.now.getTime())
  await claimAll(ctx, identifiers, id)
  const numbers = identifiers.map(({ value }) => value)
  await insertDevice(ctx, {
    zone: ctx.zone,
    id,
    model: model.id,
    variant: values.variant ?? null,
    condition: values.condition ?? 'new',
    soldInMarket: values.soldInMarket,
    seller: values.seller ?? 'brand',
    contractOn: values.contractOn ?? null,
    deliveredOn: values.deliveredOn ?? null,
    activatedOn: values.activatedOn ?? null,
    priceMinor: values.price?.minor ?? null,
    priceCurrency: values.price?.currency ?? null,
    lastFour: lastFour(numbers[0] ?? ''),
    search: searchVector(ctx.zone, { model, owner: '', numbers }),
    demo: false,
    createdAt: ctx.now,
    version: 1,
  })
  await beginIdentifiers(ctx, id, identifiers)
  const device = await getDevice(ctx, deviceId({ zone: ctx.zone, id }))
  await ctx.record('devices.registered', deviceId(device), {
    model: model.id,
    kinds: identifiers.map(({ kind }) => kind),
  })
  return device
}

/**
 * In the order of the keys, so that two who register the same numbers never wait for each other in
 * a ring.
 */
async function claimAll(ctx: Context, identifiers: readonly Identifier[], id: Uuid): Promise<void> {
  for (const key of identifiers.map(directoryKey).toSorted()) {
    if (!(await claim(ctx, key, id))) throw refusals.alreadyKnown({ field: 'identifiers' })
  }
}

export async function registerFromDesk(
  ctx: Context,
  input: Input<typeof devices.register>,
): Promise<Passport> {
  mustWorkHere(ctx, 'devices.register')
  return passportOf(ctx, await registerDevice(ctx, input))
}
