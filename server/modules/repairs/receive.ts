import { registerDevice, setOwner } from '#devices'
import { mustOffer } from '#markets'
import { getSite } from '#partners'
import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { beginLeg, openRepair } from './open.ts'
import { mustServe, mustServeSite } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { keepFirstPromise, keepPromiseChange, promiseFrom } from './promise.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'
import { findUnit, mustBeFree, mustKnowSymptom } from './unit.ts'

/** Receives a booked device: intake is written down and the clock of the promise starts. */
export async function receiveRepair(
  ctx: Context,
  input: Input<typeof repairs.receive>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.receive')
  return presentRepair(ctx, await takeIn(ctx, repair, input))
}

/** Takes in a device without an appointment: report and receipt in one. */
export async function intakeRepair(
  ctx: Context,
  input: Input<typeof repairs.intake>,
): Promise<RepairView> {
  mustServeSite(ctx, input.site, 'repairs.intake')
  await mustOffer(ctx, 'counter')
  const site = await getSite(ctx, input.site)
  const unit = await findUnit(ctx, input)
  const symptom = await mustKnowSymptom(ctx, input.symptom)
  await mustBeFree(ctx, unit)
  const { accident, words, language, contact } = input
  const promisedAt = await promiseFrom(ctx, 'counter', ctx.now)
  const report = {
    symptom: symptom.id,
    component: symptom.component,
    accident,
    words,
    language,
    contact,
  }
  const repair = await openRepair(ctx, { ...report, unit, way: 'counter', site, promisedAt })
  await beginLeg(ctx, repair, { kind: 'counter', site })
  await keepFirstPromise(ctx, repair)
  await ctx.record('repairs.takenIn', rows.idOf(repair), {
    number: repair.number,
    symptom: symptom.id,
    promisedAt: promisedAt.toISOString(),
  })
  return presentRepair(ctx, await takeIn(ctx, repair, input))
}

type Intake = Pick<
  Input<typeof repairs.receive>,
  'accessories' | 'condition' | 'conditionNote' | 'lock' | 'data' | 'limit'
>

/**
 * A unit that nobody had registered gets its passport when it is first held: what is fitted from
 * now on has a place to be written. When and where it was sold is not known by that, so no promise
 * follows from it.
 */
async function passportFor(
  ctx: Context,
  repair: RepairRow,
): Promise<Pick<RepairRow, 'device' | 'deviceZone'>> {
  const { device, deviceZone, identifier, model } = repair
  if (device || identifier === '') return { device, deviceZone }
  const made = await registerDevice(ctx, {
    model,
    identifiers: identifier,
    soldInMarket: ctx.market,
  })
  const { owner: account, ownerZone: accountZone, contactName: name } = repair
  await setOwner(ctx, made, { account, accountZone, name })
  return { device: made.id, deviceZone: made.zone }
}

async function takeIn(ctx: Context, repair: RepairRow, intake: Intake): Promise<RepairRow> {
  const { accessories, condition, conditionNote, lock, data, limit } = intake
  if (limit && limit.currency !== repair.currency)
    throw refusals.wrongCurrency({ field: 'limit.currency' })
  const promisedAt = await promiseFrom(ctx, repair.promiseKind, ctx.now)
  await keepPromiseChange(ctx, repair, { to: promisedAt, cause: 'received', words: '' })
  const at = ctx.now.toISOString()
  const written = {
    accessories,
    condition,
    conditionNote,
    lock,
    data,
    at,
    by: ctx.actor.name,
    limitMinor: limit?.minor ?? null,
  }
  const received = await rows.move(ctx, repair, 'receive', {
    change: {
      ...(await passportFor(ctx, repair)),
      intake: JSON.stringify(written),
      ...(repair.way === 'visit' ? {} : { custody: 'site' }),
      waitingOn: 'nobody',
      waitingSince: ctx.now,
      promisedAt,
      clockStartedAt: ctx.now,
    },
    facts: { accessories: accessories.length },
  })
  // At home the device never leaves its owner.
  if (repair.way !== 'visit')
    await rows.passCustody(ctx, received, { holder: 'site', name: ctx.actor.name })
  return received
}
