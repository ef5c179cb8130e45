import { answer, evidenceOf, questionAbout, termsVersion } from '#coverage'
import type { Context } from '#core/context'
import { getVisibleDevice } from '#devices'
import { dayIn } from '#markets'
import { plansOf } from '#plans'
import type { Input, Output } from '#shared/endpoint'
import { type Behind, behind, campaignsFor } from './behind.ts'
import type { promises } from './contract.ts'
import { mustWorkIn } from './policy.ts'
import { presentStamp } from './present.ts'
import { stampsOf } from './queries.ts'

/**
 * Everything that is owed to a device today for a fault of a component, and where it comes from.
 */
export async function showWhy(
  ctx: Context,
  { device: id, component, cause }: Input<typeof promises.why>,
): Promise<Output<typeof promises.why>> {
  const device = await getVisibleDevice(ctx, id)
  mustWorkIn(ctx, 'promises.why', ctx.market)
  const what = await behind(ctx, device, component)
  const reportedOn = await dayIn(ctx)
  const plans = await plansOf(ctx, device)
  const question = questionAbout(ctx, {
    device,
    component,
    cause,
    reportedOn,
    work: [],
    plans,
    ...what,
  })
  const { promises: found, mustTell, confidence } = answer(ctx, question)
  const flagged = await campaignsFor(ctx, device)
  return {
    at: ctx.now.toISOString(),
    market: ctx.market,
    terms: termsVersion(),
    promises: found.map((promise) => ({ ...promise, ...evidenceOf(promise) })),
    mustTell,
    confidence,
    stamps: (await stampsOf(ctx, device)).map(presentStamp),
    history: what.history.map(pastView),
    campaigns: flagged.map(({ code, names }) => ({ code, name: names[ctx.language] })),
  }
}

function pastView({ kind, under, component, reportedOn, handedOverOn }: Behind['history'][number]) {
  return { kind, under, component, reportedOn, handedOverOn }
}
