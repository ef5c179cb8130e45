import { type Device, getVisibleDevice } from '#devices'
import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { coverage, Decision } from './contract.ts'
import { answer } from './decideFor.ts'
import { askAbout } from './questionFor.ts'

export type Promises = Pick<Decision, 'promises' | 'confidence'>

/**
 * What is owed to a device today for a defect of the device itself; parts with a period of their
 * own are not in it.
 */
export async function promisesOf(ctx: Context, device: Device): Promise<Promises> {
  const reportedOn = dayIn(ctx)
  const question = askAbout(ctx, {
    device,
    component: 'other',
    cause: 'defect',
    reportedOn,
    work: [],
  })
  const { promises, confidence } = answer(ctx, question)
  return { promises, confidence }
}

export async function showPromises(
  ctx: Context,
  { device: id }: Input<typeof coverage.ofDevice>,
): Promise<Output<typeof coverage.ofDevice>> {
  const device = await getVisibleDevice(ctx, id)
  return { at: ctx.now.toISOString(), ...(await promisesOf(ctx, device)) }
}
