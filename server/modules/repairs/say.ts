import { repairs as en, type RepairText } from '#locales/en/repairs'
import { repairs as hi } from '#locales/hi/repairs'
import { repairs as it } from '#locales/it/repairs'
import { repairs as zh } from '#locales/zh/repairs'
import type { Money } from '#shared/money'
import { format, type Language, localeOf, type Values } from '#shared/messages'
import { currencies } from '#shared/money'

const words: Readonly<Record<Language, Readonly<Record<RepairText, string>>>> = { en, hi, it, zh }

export function say(language: Language, key: RepairText, values: Values = {}): string {
  return format(language, words[language][key], values)
}

/** A key that is made of data; what the locale lacks is shown as it is rather than lost. */
export function sayKey(language: Language, key: string): string {
  return isSaid(key) ? say(language, key) : key
}

export function isSaid(key: string): key is RepairText {
  return key in en
}

/** `₹1,299`, as the reader's language and the pages write it. */
export function sayMoney({ language, market }: Reader, { minor, currency }: Money): string {
  const digits = currencies[currency]
  const amount = minor / 10 ** digits
  return new Intl.NumberFormat(localeOf(language, market), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)
}

type Reader = { readonly language: Language; readonly market: string }

/** `10:00`, in the zone of the place. */
export function sayTime({ language, market }: Reader, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language, market), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** `Tue 24 Nov, 10:00`, in the zone of the place. */
export function sayWhen({ language, market }: Reader, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language, market), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}
