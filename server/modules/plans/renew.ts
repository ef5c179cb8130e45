import { getDevice } from '#devices'
import { dayIn, mustOffer } from '#markets'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { ContractView, plans } from './contract.ts'
import { openContract } from './open.ts'
import { mustDo } from './policy.ts'
import { presentContract } from './present.ts'
import { getContract } from './queries.ts'
import { refusals } from './refusals.ts'
import { termsOn } from './terms.ts'

/** The same plan again on today's terms, from the day after this one ends, with all its claims. */
export async function renewPlan(
  ctx: Context,
  { contract: id }: Input<typeof plans.renew>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.renew')
  if (!contract.terms.renewable) throw refusals.notRenewable()
  if (contract.state !== 'active') throw refusals.wrongState({ state: contract.state })
  await mustOffer(ctx, 'plans')
  const terms = termsOn(dayIn(ctx)).find(({ plan }) => plan === contract.plan)
  if (!terms?.price) throw refusals.notSold()
  const device = await getDevice(ctx, publicId('dev', contract.zone, contract.device))
  const { account, accountZone, holderName: name, holderEmail: email, language } = contract
  const next = await openContract(ctx, {
    device,
    terms: { ...terms, price: terms.price },
    holder: { account, accountZone, name, email, language },
    after: contract.endsOn,
    renews: contract.id,
  })
  return presentContract(ctx, next)
}
