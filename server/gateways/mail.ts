import { createTransport } from 'nodemailer'
import { Outage } from '#core/refusal'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same letter sent twice has the same reference, so that a mailbox can show it once. */
  readonly reference: string
}

/**
 * Hands letters to the outside world: `sent`, or `kept` where there is no outside to hand them to.
 */
export type Mail = {
  /** @throws Outage when it was not taken, saying whether to try again */
  readonly send: (letter: Letter) => Promise<'sent' | 'kept'>
}

/** The local default: nothing leaves the house, and the outbox shows what would have. */
export const keptMail: Mail = { send: async () => 'kept' }

type Post = { readonly smtpUrl: string | undefined; readonly mailFrom: string }

export function makeMail({ smtpUrl, mailFrom }: Post): Mail {
  return smtpUrl ? smtpMail(smtpUrl, mailFrom) : keptMail
}

const patience = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '20000' }

function smtpMail(smtpUrl: string, from: string): Mail {
  const url = new URL(smtpUrl)
  for (const [name, value] of Object.entries(patience)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  }
  const transport = createTransport(url.href)
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'fixpoint.invalid'
  return {
    async send({ to, subject, text, reference }) {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: `<${reference}@${domain}>` })
        return 'sent'
      } catch (cause) {
        throw outageOf(cause)
      }
    },
  }
}

/** A server that answers 5xx to the letter itself never takes it; everything else may pass. */
function outageOf(cause: unknown): Outage {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const code = property(cause, 'responseCode')
  // A wrong password is ours to mend, and the letters wait until it is.
  const final = typeof code === 'number' && code >= 500 && property(cause, 'code') !== 'EAUTH'
  return new Outage(reason.slice(0, 500), { cause, retryable: !final })
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}
