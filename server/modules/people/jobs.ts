import type { Job } from '#core/jobs'
import { tables } from './tables.ts'

/** Sessions, codes and challenges that have ended are of no use to anybody. */
export const jobs: readonly Job[] = [
  {
    name: 'people.forgetEnded',
    cron: '17 3 * * *',
    async run(ctx) {
      const db = tables(ctx)
      for (const table of [
        'people.session',
        'people.emailCode',
        'people.passkeyChallenge',
      ] as const) {
        await db
          .deleteFrom(table)
          .where('zone', '=', ctx.zone)
          .where('expiresAt', '<', ctx.now)
          .execute()
      }
    },
  },
]
