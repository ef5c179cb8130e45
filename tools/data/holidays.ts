import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { dataFolder, isoDay, mustArgument } from './csv.ts'
import { indianFeasts } from './indianFeasts.ts'

type Names = Record<string, string>
type Day = { date: string; names: Names }
type Found = { date: string; name: string; type: string; start: Date; end: Date }
type Calendar = {
  getStates(country: string, language?: string): Record<string, string> | undefined
  getHolidays(year: number, language?: string): Found[] | false
}
type CalendarClass = new (country?: string, state?: string) => Calendar

const years = [2025, 2026, 2027, 2028]
const languages: Record<string, string> = {
  IN: 'hi', IT: 'it', US: 'en', CN: 'zh', DE: 'de', ES: 'es', FR: 'fr', GB: 'en',
}

// The library counts the days of women, youth, children and the army as public,
// but only these groups are free, so a service centre stays open.
const groupDays = ['03-08', '05-04', '06-01', '08-01']

// Names for which the library knows no local word, or prints two scripts at once.
const localNames: Record<string, string> = {
  'IN Independence Day': 'स्वतंत्रता दिवस',
  'IN Christmas Day': 'क्रिसमस',
  'IN Gujarat Day': 'गुजरात दिवस',
  'IN Labour Day': 'मज़दूर दिवस',
  'CN Qingming Festival': '清明节',
}

// State Council decision of 10 November 2024: from 2025 the Spring Festival runs to
// the third day of the first month and Labour Day has two days.
const addedInChina: Day[] = [
  ...['2025-01-31', '2026-02-19', '2027-02-08', '2028-01-28'].map((date) => ({
    date, names: { en: 'Spring Festival', zh: '春节' },
  })),
  ...years.map((year) => ({ date: `${year}-05-02`, names: { en: 'Labour Day', zh: '劳动节' } })),
]

const addedIn: Record<string, Day[]> = { CN: addedInChina, IN: indianFeasts }

if (import.meta.main) writeHolidays(mustArgument(0, 'the node_modules with date-holidays 3.37.0'))

function writeHolidays(modules: string): void {
  const Holidays = loadCalendar(modules)
  for (const market of Object.keys(languages)) {
    const national = daysOf(new Holidays(market), market)
    const known = new Set(national.map((day) => day.date))
    const states = new Holidays().getStates(market, 'en') ?? {}
    const regions = Object.entries(states).map(([state, name]) => {
      const regional = daysOf(new Holidays(market, state), market)
      const observed = new Set(regional.map((day) => day.date))
      return {
        region: `${market}-${state}`,
        name,
        added: regional.filter((day) => !known.has(day.date)),
        notObserved: national.filter((day) => !observed.has(day.date)).map((day) => day.date),
      }
    })
    writeFileSync(
      join(dataFolder, 'markets', 'holidays', `${market}.json`),
      print({ market, from: '2025-01-01', to: '2028-12-31', days: national }, regions),
    )
  }
}

function daysOf(calendar: Calendar, market: string): Day[] {
  const local = languages[market] ?? 'en'
  const days = years.flatMap((year) => {
    const english = publicDays(calendar, year, 'en')
    const native = publicDays(calendar, year, local)
    return english.flatMap((found, i) => {
      const name = localNames[`${market} ${found.name}`] ?? native[i]?.name ?? found.name
      return spread(found).map((date): Day => ({ date, names: { en: found.name, [local]: name } }))
    })
  })
  const kept = market === 'CN'
    ? days.filter((day) => !groupDays.includes(day.date.slice(5)))
    : days
  const complete = [...kept, ...(addedIn[market] ?? [])]
  const byDate = new Map(complete.map((day) => [day.date, day]))
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function publicDays(calendar: Calendar, year: number, language: string): Found[] {
  const found = calendar.getHolidays(year, language) || []
  return found.filter((day) => day.type === 'public')
}

function spread(found: Found): string[] {
  const count = Math.max(1, Math.round((+found.end - +found.start) / 86_400_000))
  const first = Date.parse(`${found.date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => isoDay(first + i * 86_400_000))
}

function print(
  head: { market: string; from: string; to: string; days: Day[] },
  regions: { added: Day[] }[],
): string {
  const { days, ...rest } = head
  const list = (items: unknown[], indent: string) =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`
  const open = JSON.stringify(rest, null, 2).replace(/\n}$/, '')
  return `${open},\n  "days": ${list(days, '  ')},\n  "regions": ${list(regions, '  ')}\n}\n`
}

function loadCalendar(modules: string): CalendarClass {
  const load = createRequire(join(modules, 'date-holidays', 'package.json'))
  const loaded: CalendarClass & { default?: CalendarClass } = load('date-holidays')
  return loaded.default ?? loaded
}
