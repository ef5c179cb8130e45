import { z } from 'zod'

/** A calendar day of the years 0001 to 9999, 'YYYY-MM-DD': no instant, no zone. */
export type Day = string & z.$brand<'Day'>

export const daySchema = z.iso.date().refine(isDay, 'not a day of the calendar').brand<'Day'>()

/** True for a day that exists: 2024-02-29 does, 2023-02-29 does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const { year, month, date } = civil(text)
  return year > 0 && month > 0 && month < 13 && date > 0 && date <= daysInMonth(year, month)
}

/** Reads a day from text we wrote ourselves; throws RangeError when there is no such day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`)
  return text
}

export function addDays(from: Day, days: number): Day {
  return dayOfNumber(numberOfDay(from) + days)
}

/** Keeps the day of the month where it can: 31 January plus one month is the last of February. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = civil(from)
  const count = year * 12 + month - 1 + months
  const target = { year: Math.floor(count / 12), month: modulo(count, 12) + 1 }
  return written({ ...target, date: Math.min(date, daysInMonth(target.year, target.month)) })
}

/** Nights from one day to the other: negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return modulo(numberOfDay(of) + 3, 7) + 1
}

type Civil = { readonly year: number; readonly month: number; readonly date: number }

function civil(text: string): Civil {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    date: Number(text.slice(8)),
  }
}

function written({ year, month, date }: Civil): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return day(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// The year is counted from March, so that the leap day comes last and every 400 years are alike:
// Howard Hinnant, "chrono-compatible low-level date algorithms". Day 0 is 1970-01-01.
const daysOf400Years = 146_097
const daysFromMarchOfYear0To1970 = 719_468

function numberOfDay(of: Day): number {
  const { year, month, date } = civil(of)
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + date - 1
  const days = marchYear * 365 + leapDays(marchYear) + dayOfYear
  return days - daysFromMarchOfYear0To1970
}

function dayOfNumber(number: number): Day {
  const days = number + daysFromMarchOfYear0To1970
  const era = Math.floor(days / daysOf400Years)
  const rest = modulo(days, daysOf400Years)
  const passed = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096)
  const yearOfEra = Math.floor((rest - passed) / 365)
  const dayOfYear = rest - 365 * yearOfEra - leapDays(yearOfEra)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = modulo(monthFromMarch + 2, 12) + 1
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return written({ year: era * 400 + yearOfEra + (month < 3 ? 1 : 0), month, date })
}

function leapDays(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by
}
