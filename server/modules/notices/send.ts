import type { Context } from '#core/context'
import { Outage } from '#core/refusal'
import type { Mail } from '#gateways/mail'
import { publicId, type Uuid } from '#shared/ids'
import { afterFailure, isSecret } from './notice.ts'
import * as rows from './rows.ts'
import type { NoticeRow } from './tables.ts'

/** Few at a time: their rows stay locked until all of them are through. */
const batch = 20

/** Sends one letter, unless somebody else is sending it or it has left. */
export async function sendOne(ctx: Context, mail: Mail, id: Uuid): Promise<void> {
  const notice = await rows.claim(ctx, id)
  if (notice) await send(ctx, mail, notice)
}

/** Sends what is due again. */
export async function sendDue(ctx: Context, mail: Mail): Promise<void> {
  for (const notice of await rows.claimDue(ctx, batch)) await send(ctx, mail, notice)
}

async function send(ctx: Context, mail: Mail, notice: NoticeRow): Promise<void> {
  const { zone, id, recipient: to, subject, body: text, template } = notice
  const attempts = notice.attempts + 1
  try {
    const state = await mail.send({ to, subject, text, reference: publicId('not', zone, id) })
    const spent = state === 'sent' && isSecret(template) ? { body: '' } : {}
    await rows.settle(ctx, id, {
      state,
      attempts,
      ...(state === 'sent' ? { sentAt: ctx.now } : {}),
      ...spent,
    })
  } catch (outage) {
    if (!(outage instanceof Outage)) throw outage
    const state = afterFailure(attempts, outage.retryable)
    await rows.settle(ctx, id, { state, attempts, fault: outage.message })
  }
}
