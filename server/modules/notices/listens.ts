import type { Context } from '#core/context'
import type { Fact, Listener } from '#core/facts'
import type { Mail } from '#gateways/mail'
import { findAccount } from '#people'
import { parseId } from '#shared/ids'
import { isLanguage, type Language } from '#shared/messages'
import { notify } from './notify.ts'
import { sendOne } from './send.ts'

/**
 * Letters leave right after the commit that wrote them; people's codes and links become letters
 * here.
 */
export function makeListeners({ mail }: { readonly mail: Mail }): readonly Listener[] {
  return [
    {
      name: 'notices.sendNow',
      hears: ['notices.written'],
      act: (ctx, fact) => sendOne(ctx, mail, parseId(fact.subject).id),
    },
    { name: 'notices.tellCode', hears: ['people.codeRequested'], act: tellCode },
    { name: 'notices.tellInvited', hears: ['people.invited'], act: tellInvited },
  ]
}

async function tellCode(ctx: Context, { id, subject, data }: Fact): Promise<void> {
  const open = (sealed: unknown) => ctx.house.seal.open(String(sealed))
  await notify(ctx, {
    template: 'signInCode',
    language: languageOf(data['language']),
    to: open(data['email']),
    about: subject,
    values: { code: open(data['code']) },
    dedupe: `${id}:signInCode`,
  })
}

async function tellInvited(ctx: Context, { id, subject, data }: Fact): Promise<void> {
  const account = await findAccount(ctx, parseId(subject))
  if (!account) return
  const { name, email: to } = account
  await notify(ctx, {
    template: 'invite',
    language: languageOf(data['language']),
    to,
    about: subject,
    values: { name, link: ctx.house.seal.open(String(data['link'])) },
    dedupe: `${id}:invite`,
  })
}

function languageOf(value: unknown): Language {
  return typeof value === 'string' && isLanguage(value) ? value : 'en'
}
