import { getModel, getSymptom, type Model } from '#catalog'
import { type Device, findByText, getDevice, ownerOf, passportOf } from '#devices'
import type { Id, Uuid } from '#shared/ids'
import { lastFour } from '#shared/imei'
import type { Context } from '#core/context'
import { openRepairOf } from './queries.ts'
import { refusals } from './refusals.ts'

export type Told = {
  readonly device?: Id<'dev'> | undefined
  readonly model?: string | undefined
  readonly identifier?: string | undefined
}

/** What stands on the bench: a unit we know, or only its model and what its owner typed. */
export type Unit = {
  readonly device: Device | undefined
  readonly model: Model
  readonly identifier: string
  readonly lastFour: string
}

/**
 * Finds out which unit is meant. A number that we know wins over a model that was picked.
 * @throws Refusal deviceOrModel, and those of devices and catalog
 */
export async function findUnit(ctx: Context, told: Told): Promise<Unit> {
  if (told.device) return unitOf(ctx, await getDevice(ctx, told.device))
  const typed = told.identifier || undefined
  const read = typed === undefined ? undefined : await findByText(ctx, typed)
  if (read?.device) return unitOf(ctx, read.device)
  if (!told.model) throw refusals.deviceOrModel({ field: 'model' })
  const model = await getModel(ctx, told.model)
  const identifier = read?.read[0]?.value ?? ''
  return { device: undefined, model, identifier, lastFour: identifier === '' ? '' : lastFour(identifier) }
}

async function unitOf(ctx: Context, device: Device): Promise<Unit> {
  const model = await getModel(ctx, device.model)
  const { identifiers } = await passportOf(ctx, device)
  const identifier = identifiers.find(({ to }) => to === null)?.value ?? ''
  return { device, model, identifier, lastFour: device.lastFour }
}

/** One open repair a unit: a second report belongs to the first. @throws Refusal alreadyOpen */
export async function mustBeFree(ctx: Context, { identifier }: Unit): Promise<void> {
  const open = identifier === '' ? undefined : await openRepairOf(ctx, identifier)
  if (open) throw refusals.alreadyOpen({ number: open.number })
}

/** @throws Refusal unknownSymptom */
export async function mustKnowSymptom(ctx: Context, symptom: string) {
  const known = await getSymptom(ctx, symptom)
  if (!known) throw refusals.unknownSymptom({ field: 'symptom' })
  return known
}

/** The account that owns the unit, where we know one; it then sees the repair among its own. */
export async function accountOf(ctx: Context, { device }: Unit): Promise<{ owner: Uuid | null; ownerZone: number | null }> {
  if (!device) return { owner: null, ownerZone: null }
  const owner = await ownerOf(ctx, device)
  return { owner: owner?.account ?? null, ownerZone: owner?.accountZone ?? null }
}

