import { dayIn } from '#markets'
import { addDays } from '#shared/days'
import type { Context } from '#core/context'
import type { Job } from '#core/jobs'
import { contractsToActivate, contractsToEnd, contractsToRemind } from './queries.ts'
import { changeContract, moveContract } from './rows.ts'
import { tellEnding } from './tell.ts'

const limit = 500
const remindDays = 14

/** Begins what begins today, ends what ended yesterday, and tells of what ends soon. */
async function keepTime(ctx: Context): Promise<void> {
  const today = dayIn(ctx)
  for (const contract of await contractsToActivate(ctx, { today, limit }))
    await moveContract(ctx, contract, 'activate')
  for (const contract of await contractsToEnd(ctx, { today, limit }))
    await moveContract(ctx, contract, 'end')
  for (const contract of await contractsToRemind(ctx, { by: addDays(today, remindDays), limit })) {
    await tellEnding(ctx, contract)
    await changeContract(ctx, contract, { remindedAt: ctx.now })
  }
}

export const jobs: readonly Job[] = [
  { name: 'plans.keepTime', cron: '10 * * * *', run: (ctx) => keepTime(ctx) },
]
