import { publicId } from '#shared/ids'
import type { Job } from '#core/jobs'
import { expireEstimate } from './expire.ts'
import { expiredEstimates } from './queries.ts'
import * as rows from './rows.ts'

export const jobs: readonly Job[] = [
  {
    name: 'repairs.expireEstimates',
    cron: '*/5 * * * *',
    async run(ctx) {
      for (const estimate of await expiredEstimates(ctx, 100)) {
        await expireEstimate(ctx, await rows.get(ctx, publicId('rep', ctx.zone, estimate.repair)))
      }
    },
  },
]
