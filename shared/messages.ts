import { IntlMessageFormat } from 'intl-messageformat'

export const languages = ['en', 'hi', 'it', 'zh'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words, for switches. */
export const languageNames = {
  en: 'English',
  hi: 'हिन्दी',
  it: 'Italiano',
  zh: '简体中文',
} as const satisfies Record<Language, string>

/** The region that decides numbers and dates when no market does. */
const homeRegion = { en: 'GB', hi: 'IN', it: 'IT', zh: 'CN' } as const satisfies Record<
  Language,
  string
>

/** A message as written, or as the web build has parsed it. */
export type Message = string | readonly object[]
export type Values = Readonly<Record<string, string | number>>

const formatters = new Map<string, Map<Message, IntlMessageFormat>>()

/**
 * Fills an ICU message: `{count, plural, one {# day} other {# days}}`. A missing value throws and
 * names itself.
 */
export function format(language: Language, message: Message, values: Values = {}): string {
  // A plain sentence needs no parser, and the browser has none.
  if (typeof message === 'string' && !message.includes('{')) return message.replaceAll("''", "'")
  return String(formatterOf(language, message).format(values))
}

function formatterOf(language: Language, message: Message): IntlMessageFormat {
  const known = formatters.get(language) ?? new Map<Message, IntlMessageFormat>()
  formatters.set(language, known)
  const formatter =
    known.get(message) ??
    // The parsed form is the library's own, which our type leaves opaque.
    new IntlMessageFormat(message as string, localeOf(language), undefined, { ignoreTag: true })
  known.set(message, formatter)
  return formatter
}

/** The locale for Intl: `localeOf('en', 'IN')` groups lakhs and crores. */
export function localeOf(language: Language, region: string = homeRegion[language]): string {
  return `${language}-${region}`
}

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text)
}

/** The first language we speak among those wanted, best first: `['hi-IN', 'en']`. */
export function pickLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}
