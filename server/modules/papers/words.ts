import { type PaperText, papers as en } from '#locales/en/papers'
import { papers as hi } from '#locales/hi/papers'
import { papers as it } from '#locales/it/papers'
import { papers as zh } from '#locales/zh/papers'
import type { Day } from '#shared/days'
import { format, type Language, localeOf, type Values } from '#shared/messages'
import { currencies, type Money } from '#shared/money'

const words: Readonly<Record<Language, Readonly<Record<PaperText, string>>>> = { en, hi, it, zh }

/** How one paper speaks: its language, and the market that decides numbers and dates. */
export type Voice = { readonly language: Language; readonly market: string }

export function say({ language }: Voice, key: PaperText, values: Values = {}): string {
  return format(language, words[language][key], values)
}

/** With all its minor digits, as paper about money must. */
export function sayMoney({ language, market }: Voice, { minor, currency }: Money): string {
  const digits = currencies[currency]
  return new Intl.NumberFormat(localeOf(language, market), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
  }).format(minor / 10 ** digits)
}

export function sayDay({ language, market }: Voice, on: Day): string {
  return dateIn(language, market, new Date(`${on}T00:00:00Z`), 'UTC')
}

/** The day of an instant, on the clocks of the place. */
export function sayDate({ language, market }: Voice, at: Date | string, timeZone: string): string {
  return dateIn(language, market, new Date(at), timeZone)
}

export function sayRate(basisPoints: number): string {
  return `${basisPoints / 100} %`
}

function dateIn(...[language, market, at, timeZone]: [Language, string, Date, string]): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(localeOf(language, market), style).format(at)
}
