import { notices as en } from '#locales/en/notices'
import { notices as hi } from '#locales/hi/notices'
import { notices as it } from '#locales/it/notices'
import { notices as zh } from '#locales/zh/notices'
import { format, type Language, type Values } from '#shared/messages'
import type { Template } from './notice.ts'

const words = { en, hi, it, zh }

/** @throws when a value that the template needs is missing */
export function write(
  template: Template,
  language: Language,
  values: Values,
): { subject: string; body: string } {
  const subject = format(language, words[language][`${template}.subject`], values)
  // A subject is one line whatever people call themselves.
  return {
    subject: subject.replace(/\s+/g, ' '),
    body: format(language, words[language][`${template}.body`], values),
  }
}
