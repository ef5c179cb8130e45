import { repairPrice } from '#catalog'
import { decideFor } from '#coverage'
import type { Device } from '#devices'
import { dayIn } from '#markets'
import { plansOf } from '#plans'
import type { Context } from '#core/context'
import type { Output } from '#shared/endpoint'
import type { Id, Uuid } from '#shared/ids'
import { askCoverage } from './askCoverage.ts'
import type { repairs } from './contract.ts'
import { say } from './say.ts'
import type { Unit } from './unit.ts'

type Work = Output<typeof repairs.options>['work']
type Component = Parameters<typeof repairPrice>[1]['component']

export type Fault = {
  readonly component: Component
  /** What the owner says; otherwise nobody knows the cause yet. */
  readonly accident: boolean
  readonly work: Work
}

/**
 * What this repair usually takes here: nothing, where we have no price and only a diagnosis can
 * tell.
 */
export async function usualWork(
  ctx: Context,
  { model }: Pick<Unit, 'model'>,
  component: Component,
): Promise<Work> {
  const price = await repairPrice(ctx, { model: model.id, component })
  if (!price) return []
  const part = {
    class: 'part' as const,
    label: say(ctx.language, 'line.part', { label: price.label }),
    amount: price.part,
  }
  const labour = {
    class: 'labour' as const,
    label: say(ctx.language, 'line.labour'),
    amount: price.labour,
  }
  return price.part.minor > 0 ? [part, labour] : [labour]
}

/** Who would pay for the usual work, before anybody has looked at the device. */
export async function askUsual(ctx: Context, device: Device, { component, accident, work }: Fault) {
  return askCoverage(ctx, {
    device,
    component,
    cause: accident ? 'accident' : 'unknown',
    reportedOn: await dayIn(ctx),
    plans: await plansOf(ctx, device),
    work: work.map(({ class: lineClass, amount }) => ({ class: lineClass, minor: amount.minor })),
  })
}

/** Keeps with a new repair what its owner was shown: who would pay for the usual work. */
export async function keepShown(
  ctx: Context,
  subject: Id<'rep'>,
  { unit, ...fault }: Omit<Fault, 'work'> & { readonly unit: Unit },
): Promise<Uuid | null> {
  if (!unit.device) return null
  const work = await usualWork(ctx, unit, fault.component)
  const question = await askUsual(ctx, unit.device, { ...fault, work })
  return question ? (await decideFor(ctx, { subject, question })).id : null
}
