import { promisesAtSale } from '#coverage'
import type { PromiseKind } from '#coverage/contract'
import type { Context } from '#core/context'
import { type Device, deviceId, getDevice } from '#devices'
import { dayIn } from '#markets'
import type { Day } from '#shared/days'
import { addMonths } from '#shared/days'
import { type Id, isId, parseId, type Uuid } from '#shared/ids'
import { house } from './house.ts'
import { insertPast, stamp } from './rows.ts'

const whole = { components: null, perils: null, shareBasisPoints: 10_000, capMinor: null } as const

/** Writes down what law and maker promise a device on the day it becomes known. */
export async function stampSale(ctx: Context, device: Device): Promise<void> {
  const { terms, promises } = promisesAtSale(ctx, device, await dayIn(ctx))
  for (const { kind, rule, obligor, startsOn, endsOn } of promises) {
    if (startsOn === null) continue
    const about = { device: device.id, repair: null, reason: '', termsVersion: terms }
    await stamp(ctx, { ...whole, ...about, kind, rule, obligor, startsOn, endsOn })
  }
}

export type Fitted = { readonly component: string; readonly repair: Id<'rep'> | null }

/** A part that a repair fitted carries a warranty of its own. */
export async function stampPart(ctx: Context, device: Device, fitted: Fitted): Promise<void> {
  if (fitted.repair === null) return
  const { rule, obligor, months, perils } = house.partWarranty
  const startsOn = await dayIn(ctx)
  await stamp(ctx, {
    ...whole,
    device: device.id,
    kind: 'part_warranty',
    rule,
    obligor,
    components: [fitted.component],
    perils: [...perils],
    startsOn,
    endsOn: addMonths(startsOn, months),
    reason: '',
    repair: parseId(fitted.repair).id,
    termsVersion: null,
  })
}

export type Past = {
  readonly kind: 'repair' | 'replacement'
  /** The promise that paid it; null: the owner did. */
  readonly under: PromiseKind | null
  readonly component: string
  readonly reportedOn: Day
  readonly handedOverOn: Day
  readonly repair: Uuid
}

/** Remembers a repair with its device, once: what later promises ask for. */
export async function rememberRepair(
  ctx: Context,
  device: Pick<Device, 'zone' | 'id'>,
  { repair, ...past }: Past,
): Promise<void> {
  await insertPast(ctx, repair, { ...past, device: device.id })
}

/** The device a fact is about, in its own zone. */
export async function deviceOf(ctx: Context, subject: string): Promise<Device | undefined> {
  if (!isId('dev', subject)) return undefined
  const device = await getDevice(ctx, subject)
  return device.zone === ctx.zone && deviceId(device) === subject ? device : undefined
}
