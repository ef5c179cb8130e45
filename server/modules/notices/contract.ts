import { z } from 'zod'
import { query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { instant, marketCode, pageInput, pageOf } from '#shared/views'

export const noticeView = z.object({
  id: idSchema('not'),
  template: z.string(),
  language: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'sent', 'kept', 'failed']),
  madeAt: instant,
  sentAt: instant.nullable(),
})
export type NoticeView = z.infer<typeof noticeView>

/** The id of whatever a message is about. */
const anyId = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]{2,8}_[0-9a-hjkmnp-tv-z]{4}[0-7][0-9a-hjkmnp-tv-z]{25}$/)

export const notices = {
  list: query({
    name: 'notices.list',
    path: '/v1/notices',
    summary: 'Messages to people, newest first; in demo mode this is the outbox',
    input: z.object({ market: marketCode, about: anyId.optional(), ...pageInput }),
    output: pageOf(noticeView),
    example: { input: { market: 'IN' } },
  }),
}
