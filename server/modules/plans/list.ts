import { getVisibleDevice } from '#devices'
import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { ContractView, plans } from './contract.ts'
import { maySee } from './policy.ts'
import { presentContract } from './present.ts'
import { contractsOf, getContract } from './queries.ts'
import { refusals } from './refusals.ts'

/** The newest first; an owner of the device sees those they hold. */
export async function plansOfDevice(
  ctx: Context,
  { device: id }: Input<typeof plans.ofDevice>,
): Promise<Output<typeof plans.ofDevice>> {
  const device = await getVisibleDevice(ctx, id)
  const contracts = (await contractsOf(ctx, device.id)).filter((one) => maySee(ctx, one))
  return {
    items: await Promise.all(contracts.toReversed().map((one) => presentContract(ctx, one))),
  }
}

export async function showContract(
  ctx: Context,
  { contract: id }: Input<typeof plans.get>,
): Promise<ContractView> {
  const contract = await getContract(ctx, id)
  if (!maySee(ctx, contract)) throw refusals.notFound({ field: 'contract' })
  return presentContract(ctx, contract)
}
