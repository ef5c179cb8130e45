import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import { type Language, localeOf } from '#shared/messages'
import { currencies, type Currency } from '#shared/money'

type Here = Pick<Context, 'market'>
type Told = { readonly language: Language }

/** `5 August 2028`, as the reader writes it. */
export function sayDay({ market }: Here, { language }: Told, day: Day): string {
  const shown = new Intl.DateTimeFormat(localeOf(language, market), {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return shown.format(new Date(`${day}T00:00:00Z`))
}

type Priced = Told & { readonly currency: Currency }

export function sayMinor({ market }: Here, { language, currency }: Priced, minor: number): string {
  const shown = new Intl.NumberFormat(localeOf(language, market), { style: 'currency', currency })
  return shown.format(minor / 10 ** currencies[currency])
}
