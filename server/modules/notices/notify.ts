import type { Context } from '#core/context'
import { type Id, newUuid, parseId, publicId } from '#shared/ids'
import type { Language, Values } from '#shared/messages'
import type { Template } from './notice.ts'
import * as rows from './rows.ts'
import { write } from './words.ts'

export type Notice = {
  readonly template: Template
  readonly language: Language
  /** An e-mail address. */
  readonly to: string
  readonly about: Id<string>
  /** What the words of the template name in braces; more does no harm, less throws. */
  readonly values: Values
  /** The same text tells once, however often it is asked for. */
  readonly dedupe: string
}

/** Writes a message in this transaction; it leaves once that is committed. */
export async function notify(ctx: Context, notice: Notice): Promise<void> {
  const { template, language, to, dedupe } = notice
  const { subject, body } = write(template, language, notice.values)
  const { prefix: aboutType, id: about } = parseId(notice.about)
  const id = newUuid(ctx.now.getTime())
  const told = await rows.insertOnce(ctx, {
    zone: ctx.zone,
    id,
    template,
    language,
    channel: 'email',
    recipient: to,
    subject,
    body,
    aboutType,
    about,
    dedupe,
    state: 'waiting',
    attempts: 0,
    madeAt: ctx.now,
    sentAt: null,
    fault: null,
  })
  if (told)
    await ctx.record('notices.written', publicId('not', ctx.zone, id), {
      template,
      about: notice.about,
    })
}
