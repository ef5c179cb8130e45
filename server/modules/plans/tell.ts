import { type Device, getDevice } from '#devices'
import { marketTime } from '#markets'
import { notify } from '#notices'
import type { Context } from '#core/context'
import { publicId } from '#shared/ids'
import { planName } from './names.ts'
import { sayDay, sayMinor } from './say.ts'
import { contractId, type ContractRow } from './tables.ts'

export async function tellBought(
  ctx: Context,
  contract: ContractRow,
  device: Device,
): Promise<void> {
  const { name: model } = device.catalogModel
  const values = {
    model,
    price: sayMinor(ctx, contract, contract.priceMinor),
    from: sayDay(ctx, contract, contract.startsOn),
    until: sayDay(ctx, contract, contract.endsOn),
  }
  await tell(ctx, contract, { template: 'planBought', values })
}

export async function tellEnding(ctx: Context, contract: ContractRow): Promise<void> {
  const device = await getDevice(ctx, publicId('dev', contract.zone, contract.device))
  const { name: model } = device.catalogModel
  const until = sayDay(ctx, contract, contract.endsOn)
  await tell(ctx, contract, { template: 'planEnding', values: { model, until } })
}

export async function tellCancelled(ctx: Context, contract: ContractRow): Promise<void> {
  const refund = sayMinor(ctx, contract, contract.refundMinor)
  await tell(ctx, contract, { template: 'planCancelled', values: { refund } })
}

/** The acknowledgement names what was said and the very minute in which it was received. */
export async function tellWithdrawn(ctx: Context, contract: ContractRow): Promise<void> {
  const at = marketTime(ctx)
    .round('second')
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })
  const refund = sayMinor(ctx, contract, contract.refundMinor)
  const boughtOn = sayDay(ctx, contract, contract.boughtOn)
  await tell(ctx, contract, { template: 'planWithdrawn', values: { at, refund, boughtOn } })
}

type Telling = {
  readonly template: 'planBought' | 'planEnding' | 'planCancelled' | 'planWithdrawn'
  readonly values: Readonly<Record<string, string>>
}

async function tell(
  ctx: Context,
  contract: ContractRow,
  { template, values }: Telling,
): Promise<void> {
  const { language, holderName: name, holderEmail: to } = contract
  const about = contractId(contract)
  const plan = planName(contract.plan, language)
  const link = `${ctx.house.publicUrl}/my`
  const dedupe = `${about}:${template}`
  await notify(ctx, {
    template,
    language,
    to,
    about,
    values: { name, plan, link, ...values },
    dedupe,
  })
}
