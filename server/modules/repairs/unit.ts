import { getModel, getSymptom, type Model } from '#catalog'
import { type Device, findByText, getDevice, ownerOf, passportOf } from '#devices'
import { findAccount } from '#people'
import { type Id, parseId, type Uuid } from '#shared/ids'
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
  return {
    device: undefined,
    model,
    identifier,
    lastFour: identifier === '' ? '' : lastFour(identifier),
  }
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

export type Account = { readonly owner: Uuid | null; readonly ownerZone: number | null }

/**
 * The account that will see the repair among its own: whoever books signed in, else the unit's
 * owner, but only if it was reported under their address. A stranger's report stays the stranger's.
 */
export async function accountOf(ctx: Context, { device }: Unit, email: string): Promise<Account> {
  if (ctx.actor.kind === 'owner') {
    const { id, zone } = parseId(ctx.actor.id)
    return { owner: id, ownerZone: zone }
  }
  const held = device && (await ownerOf(ctx, device))
  if (!held?.account || held.accountZone === null) return { owner: null, ownerZone: null }
  const account = await findAccount(ctx, { zone: held.accountZone, id: held.account })
  return account?.email === email
    ? { owner: account.id, ownerZone: account.zone }
    : { owner: null, ownerZone: null }
}
