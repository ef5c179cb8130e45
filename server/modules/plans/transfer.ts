import { findByEmail } from '#people'
import { getDevice, setOwner } from '#devices'
import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import type { ContractView, plans } from './contract.ts'
import { contractCan } from './plan.ts'
import { mustDo } from './policy.ts'
import { presentContract } from './present.ts'
import { getContract, claimsOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { changeContract } from './rows.ts'
import { contractId } from './tables.ts'

/** The device goes to a new owner, and the plan with it; its days and claims stay as they are. */
export async function transferPlan(
  ctx: Context,
  { contract: id, email }: Input<typeof plans.transfer>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  mustDo(ctx, contract, 'plans.transfer')
  if (!contract.terms.transferable) throw refusals.notTransferable()
  if (!contractCan('cancel', contract)) throw refusals.wrongState({ state: contract.state })
  const claims = await claimsOf(ctx, contract.id)
  if (claims.some(({ state }) => state === 'reserved')) throw refusals.claimOpen()
  const account = await findByEmail(ctx, email.toLowerCase())
  if (account?.kind !== 'owner' || !account.active)
    throw refusals.newOwnerUnknown({ field: 'email' })
  const { zone: accountZone, id: owner, name, language } = account
  const device = await getDevice(ctx, publicId('dev', contract.zone, contract.device))
  await setOwner(ctx, device, { account: owner, accountZone, name })
  const moved = await changeContract(ctx, contract, {
    account: owner,
    accountZone,
    holderName: name,
    holderEmail: account.email,
    language,
  })
  const to = publicId('per', accountZone, owner)
  await ctx.record('plans.transferred', contractId(moved), { plan: moved.plan, to })
  return presentContract(ctx, moved)
}
