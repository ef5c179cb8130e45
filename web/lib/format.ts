import { currencies, type Money } from '#shared/money'
import { now } from './clock.ts'

/** An instant or an interval as people say it: "today, 10–12", "Tue 24 Nov, 16:30". */
export type Format = {
  readonly money: (amount: Money) => string
  /** "5 Aug", with the year unless it is this one. Takes 'YYYY-MM-DD'. */
  readonly day: (day: string) => string
  /** In the zone of the market or site, never the reader's own. `until` makes it an interval. */
  readonly when: (at: string, timeZone: string, until?: string) => string
  /** The day of an instant in that zone: "today", "Tue 24 Nov". */
  readonly date: (at: string, timeZone: string) => string
  /** The same of a day that is known as such, beside the day it is there now. */
  readonly dayFrom: (day: string, today: string) => string
  /** The same, always as a date: for paper, which outlives the day. */
  readonly fullDate: (at: string, timeZone: string) => string
  /** "16:30" in that zone; with an end "16–18". */
  readonly clock: (at: string, timeZone: string, until?: string) => string
  /** "in 3 days", "2 hours ago". */
  readonly relative: (at: string) => string
  readonly number: (value: number) => string
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

export function makeFormat(locale: string): Format {
  return {
    money: (amount) => formatMoney(locale, amount),
    day: (day) => formatDay(locale, day),
    when: (at, timeZone, until) => formatWhen(locale, at, timeZone, until),
    date: (at, timeZone) => formatDate(locale, at, timeZone),
    dayFrom: (day, today) =>
      nearDay(locale, day, today) ??
      dateText(locale, new Date(`${day}T12:00:00Z`), { timeZone: 'UTC' }),
    fullDate: (at, timeZone) => dateText(locale, new Date(at), { timeZone }),
    clock: (at, timeZone, until) => hours(locale, new Date(at), timeZone, until),
    relative: (at) => formatRelative(locale, at),
    number: (value) => new Intl.NumberFormat(locale).format(value),
  }
}

/** The calendar day of an instant in that zone, 'YYYY-MM-DD'. */
export function dayIn(at: string, timeZone: string): string {
  // The Swedish form of a date is ISO 8601.
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(at))
}

function formatMoney(locale: string, { minor, currency }: Money): string {
  const digits = currencies[currency]
  const formatter = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  })
  // As a decimal string, because dividing by a power of ten rounds.
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0')
  const cut = padded.length - digits
  const decimal = `${minor < 0 ? '-' : ''}${padded.slice(0, cut)}.${padded.slice(cut)}0`
  // A decimal literal by construction; the library types it as a template of one.
  return formatter.format(decimal as `${number}`)
}

function formatDay(locale: string, day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  return dateText(locale, at, { timeZone: 'UTC', weekday: undefined })
}

function formatWhen(locale: string, at: string, timeZone: string, until?: string): string {
  const start = new Date(at)
  const day = formatDate(locale, at, timeZone)
  const separator = locale.startsWith('zh') ? ' ' : ', '
  return `${day}${separator}${hours(locale, start, timeZone, until)}`
}

function formatDate(locale: string, at: string, timeZone: string): string {
  const instant = new Date(at)
  return (
    nearDay(locale, dayIn(at, timeZone), todayIn(timeZone)) ??
    dateText(locale, instant, { timeZone })
  )
}

/** "today", "yesterday", "tomorrow" in the language, else undefined. */
function nearDay(locale: string, day: string, today: string): string | undefined {
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000
  if (Math.abs(days) > 1) return undefined
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
}

function todayIn(timeZone: string): string {
  return dayIn(now().toISOString(), timeZone)
}

type DateOptions = { timeZone: string; weekday?: 'short' | undefined }

function dateText(locale: string, at: Date, options: DateOptions): string {
  const { timeZone } = options
  const year = (instant: Date) =>
    new Intl.DateTimeFormat('sv', { year: 'numeric', timeZone }).format(instant)
  const text = new Intl.DateTimeFormat(locale, {
    weekday: 'weekday' in options ? options.weekday : 'short',
    day: 'numeric',
    month: 'short',
    year: year(at) === year(now()) ? undefined : 'numeric',
    timeZone,
  }).format(at)
  return text.replaceAll(',', '')
}

/** Whole hours lose their zeros in an interval: "10–12", else "10:00–12:30". */
function hours(locale: string, start: Date, timeZone: string, until?: string): string {
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const from = clock.format(start)
  if (!until) return from
  const to = clock.format(new Date(until))
  const whole = from.endsWith(':00') && to.endsWith(':00') && !locale.startsWith('zh')
  return whole ? `${from.slice(0, -3)}–${to.slice(0, -3)}` : `${from}–${to}`
}

function formatRelative(locale: string, at: string): string {
  const seconds = Math.round((Date.parse(at) - now().getTime()) / 1000)
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return formatter.format(Math.trunc(seconds / size), unit)
}
