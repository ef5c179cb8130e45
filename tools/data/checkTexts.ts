import { categories, checkUnique, components, isDay, readText } from './checkTables.ts'
import type { Market, Report } from './checkTables.ts'

type Texts = Record<string, string>
type FullMarket = Market & {
  zone: number
  names: Texts
  languages: string[]
  timeZone: string
  currencyMinorDigits: number
  taxes: { names: Texts; basisPoints: number; appliesTo: string[]; effectiveFrom: string }[]
  workingHours: { weekday: number; windows: [string, string][] }[]
  lineUp: Record<string, { state: string; from: string }>
}
type Day = { date: string; names: Texts }
type Holidays = {
  market: string
  days: Day[]
  regions: { region: string; added: Day[]; notObserved: string[] }[]
}
type Labelled = { id?: string; code?: string; component?: string; labels: Texts }
type Symptom = Labelled & { categories: string[]; likelihoodRank: Record<string, number> }

const languages = ['en', 'hi', 'it', 'zh']
const services = ['counter', 'parcel', 'visit', 'kit', 'plans', 'tradein', 'store', 'pay',
  'cloud', 'assistant', 'crowdfunding']
const states = ['planned', 'pilot', 'live', 'paused', 'retired']

export function checkMarkets(report: Report): Map<string, Market> {
  const markets: FullMarket[] = JSON.parse(readText('markets/markets.json'))
  checkUnique(report, 'zone', markets.map((market) => String(market.zone)))
  for (const market of markets) {
    checkMarket(report, market)
    checkHolidays(report, market)
  }
  report.count('markets', markets.length)
  return new Map(markets.map((market) => [market.id, market]))
}

export function checkSymptoms(report: Report): void {
  const symptoms: Symptom[] = JSON.parse(readText('symptoms/symptoms.json'))
  for (const file of ['symptoms/symptoms', 'symptoms/defects', 'symptoms/repairCodes',
    'demo/repairTypes']) {
    const items: Labelled[] = JSON.parse(readText(`${file}.json`))
    checkUnique(report, file, items.map((item) => item.id ?? item.code ?? ''))
    for (const item of items) {
      checkTexts(report, `${file} ${item.id ?? item.code}`, item.labels)
      if (item.component && !components.includes(item.component)) {
        report.fault(`${file} ${item.id ?? item.code}: ${item.component}`)
      }
    }
    report.count(`${file}.json`, items.length)
  }
  for (const category of categories) {
    const ranks = symptoms.filter((one) => one.categories.includes(category))
      .map((one) => one.likelihoodRank[category] ?? 0).toSorted((a, b) => a - b)
    if (ranks.some((rank, i) => rank !== i + 1)) report.fault(`ranks of ${category} have gaps`)
  }
}

function checkMarket(report: Report, market: FullMarket): void {
  checkTexts(report, market.id, market.names)
  const lineUp = Object.entries(market.lineUp)
  if (market.languages.at(-1) !== 'en') report.fault(`${market.id} does not end with en`)
  if (!Intl.supportedValuesOf('currency').includes(market.currency)) {
    report.fault(`${market.id}: ${market.currency}`)
  }
  // An unknown zone throws here, which says all there is to say.
  new Intl.DateTimeFormat('en', { timeZone: market.timeZone })
  if (services.some((service) => !market.lineUp[service])) report.fault(`${market.id} line-up`)
  for (const [service, { state, from }] of lineUp) {
    if (!states.includes(state) || !isDay(from)) report.fault(`${market.id} ${service}`)
  }
  for (const tax of market.taxes) {
    checkTexts(report, `${market.id} tax`, tax.names)
    if (!Number.isInteger(tax.basisPoints) || !isDay(tax.effectiveFrom)) {
      report.fault(`${market.id} tax`)
    }
  }
  if (market.workingHours.map(({ weekday }) => weekday).join('') !== '1234567') {
    report.fault(`${market.id} weekdays`)
  }
  for (const [opens, closes] of market.workingHours.flatMap(({ windows }) => windows)) {
    if (!(opens < closes)) report.fault(`${market.id} closes at ${closes}, opens at ${opens}`)
  }
}

function checkHolidays(report: Report, market: FullMarket): void {
  const holidays: Holidays = JSON.parse(readText(`markets/holidays/${market.id}.json`))
  const national = holidays.days.map(({ date }) => date)
  const days = [...holidays.days, ...holidays.regions.flatMap(({ added }) => added)]
  checkUnique(report, `${market.id} holiday`, national)
  for (const { date, names } of days) {
    if (!isDay(date) || date < '2025-01-01' || date > '2028-12-31') {
      report.fault(`${market.id} holiday ${date}`)
    }
    if (Object.values(names).some((name) => !name) || !names.en) {
      report.fault(`${market.id} ${date} has no name`)
    }
  }
  const regions = market.regions.map(({ id }) => id).join()
  if (holidays.regions.map(({ region }) => region).join() !== regions) {
    report.fault(`${market.id} has other regions than its holidays`)
  }
  for (const { region, notObserved } of holidays.regions) {
    const strange = notObserved.filter((date) => !national.includes(date))
    if (strange.length > 0) report.fault(`${region} leaves out ${strange.join()}`)
  }
  report.count(`holidays of ${market.id}, with those of its regions`, days.length)
}

function checkTexts(report: Report, key: string, texts: Texts): void {
  for (const language of languages) {
    if (!texts[language]?.trim()) report.fault(`${key} has no words in ${language}`)
  }
}
