import { releaseClaim } from '#plans'
import type { Context } from '#core/context'
import { closeOpenEstimate } from './estimateRows.ts'
import { waitFor } from './promise.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

/**
 * An estimate that nobody answered is declined by the clock: the device goes back unless somebody
 * speaks.
 */
export async function expireEstimate(ctx: Context, repair: RepairRow): Promise<void> {
  await closeOpenEstimate(ctx, repair, 'expired')
  if (repair.stage !== 'estimated') return
  await releaseClaim(ctx, repair)
  const waiting = await waitFor(ctx, repair, 'nobody')
  await rows.move(ctx, repair, 'expire', { change: waiting })
}
