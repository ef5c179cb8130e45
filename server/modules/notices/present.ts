import type { Context } from '#core/context'
import { publicId } from '#shared/ids'
import type { NoticeView } from './contract.ts'
import { isSecret } from './notice.ts'
import type { NoticeRow } from './tables.ts'

export function presentNotice(ctx: Pick<Context, 'house'>, row: NoticeRow): NoticeView {
  const { template, language, recipient: to, subject, state } = row
  const hidden = isSecret(template) && !ctx.house.demo
  return {
    id: publicId('not', row.zone, row.id),
    template,
    language,
    to,
    subject,
    body: hidden ? '' : row.body,
    state,
    madeAt: row.madeAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
