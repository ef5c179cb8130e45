import { type Device, getVisibleDevice } from '#devices'
import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { coverage, Decision } from './contract.ts'
import type { Day } from '#shared/days'
import { decide } from './decide.ts'
import { answer } from './decideFor.ts'
import { questionAbout } from './questionFor.ts'
import { lawTerms } from './terms.ts'

export type Promises = Pick<Decision, 'promises' | 'confidence'>

/**
 * What is owed to a device today for a defect of the device itself; parts with a period of their
 * own are not in it.
 */
export async function promisesOf(ctx: Context, device: Device): Promise<Promises> {
  const reportedOn = await dayIn(ctx)
  const question = questionAbout(ctx, {
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

/** What law and maker promise a device when it becomes known, and by which terms. */
export function promisesAtSale(ctx: Pick<Context, 'market'>, device: Device, reportedOn: Day) {
  const question = questionAbout(ctx, {
    device,
    component: 'other',
    cause: 'defect',
    reportedOn,
    work: [],
  })
  const terms = lawTerms()
  const { promises } = decide(question, terms)
  const kinds: ReadonlySet<string> = new Set(['legal_guarantee', 'commercial_warranty'])
  return { terms: terms.version, promises: promises.filter(({ kind }) => kinds.has(kind)) }
}
