import { getVisibleDevice } from '#devices'
import { mustOffer } from '#markets'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { aroundDevice } from './around.ts'
import type { ContractView, plans } from './contract.ts'
import { followedDay, whyNotBuy } from './offer.ts'
import { holderOf, openContract } from './open.ts'
import { mustBuy } from './policy.ts'
import { presentContract } from './present.ts'
import { refusals } from './refusals.ts'
import { termsOn } from './terms.ts'

/** Buys a plan that is offered for the device today. */
export async function buyPlan(
  ctx: Context,
  { device: id, plan, holder: named, language = ctx.language }: Input<typeof plans.buy>,
): Promise<ContractView> {
  const device = await getVisibleDevice(ctx, id)
  mustBuy(ctx)
  await mustOffer(ctx, 'plans')
  const around = await aroundDevice(ctx, device)
  const terms = termsOn(around.today).find((row) => row.plan === plan)
  if (!terms) throw refusals.unknownPlan({ field: 'plan', plan })
  const no = whyNotBuy(terms, around)
  if (no) throw no
  const { price } = terms
  if (!price) throw refusals.notSold()
  const holder = await holderOf(ctx, device, { named, language })
  const after = followedDay(terms, around)
  const contract = await openContract(ctx, { device, terms: { ...terms, price }, holder, after })
  return presentContract(ctx, contract)
}
