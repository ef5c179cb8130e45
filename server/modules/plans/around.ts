import { promisesAtSale } from '#coverage'
import type { Device } from '#devices'
import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Around } from './offer.ts'
import { contractsOf, lastHandOver } from './queries.ts'

/** Everything that decides what may be bought for a device now. */
export async function aroundDevice(ctx: Context, device: Device): Promise<Around> {
  const today = dayIn(ctx)
  const { promises } = promisesAtSale(ctx, device, today)
  const ends = promises
    .filter(({ kind }) => kind === 'commercial_warranty')
    .flatMap(({ endsOn }) => endsOn ?? [])
    .toSorted()
  return {
    device,
    market: ctx.market,
    today,
    now: ctx.now,
    contracts: await contractsOf(ctx, device.id),
    handedOverAt: await lastHandOver(ctx, device.id),
    warrantyEndsOn: ends.at(-1) ?? null,
  }
}
