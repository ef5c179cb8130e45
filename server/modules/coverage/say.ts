import { coverage as en, type CoverageText } from '#locales/en/coverage'
import { coverage as hi } from '#locales/hi/coverage'
import { coverage as it } from '#locales/it/coverage'
import { coverage as zh } from '#locales/zh/coverage'
import { isDay } from '#shared/days'
import { format, type Language, localeOf } from '#shared/messages'
import { type DataText, dataTexts } from './terms.ts'

/**
 * Words in the language of whoever asks: a text of the law, or one of ours. Days and countries come
 * as codes.
 */
export type Say = (
  key: CoverageText | DataText,
  values?: Readonly<Record<string, string>>,
) => string

const words: Readonly<Record<Language, Readonly<Record<CoverageText, string>>>> = { en, hi, it, zh }

export function sayIn(language: Language, market: string): Say {
  const locale = localeOf(language, market)
  // A calendar day has no zone; UTC on both sides keeps it the day it is.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const shown = (value: string): string => {
    if (isDay(value)) return days.format(new Date(`${value}T00:00:00Z`))
    return /^[A-Z]{2}$/.test(value) ? (countries.of(value) ?? value) : value
  }
  return (key, values = {}) => {
    const filled = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, shown(value)]),
    )
    return format(language, messageOf(key, language), filled)
  }
}

function messageOf(key: CoverageText | DataText, language: Language): string {
  if (isOurs(key)) return words[language][key]
  const text = dataTexts()[key]?.[language]
  if (text === undefined) throw new RangeError(`no text ${key} in ${language}`)
  return text
}

function isOurs(key: CoverageText | DataText): key is CoverageText {
  return Object.hasOwn(en, key)
}
