import type { Job } from '#core/jobs'
import type { Mail } from '#gateways/mail'
import { sendDue } from './send.ts'

/** What the listener could not hand over goes out here. */
export function makeJobs({ mail }: { readonly mail: Mail }): readonly Job[] {
  return [{ name: 'notices.send', cron: '* * * * *', run: (ctx) => sendDue(ctx, mail) }]
}
