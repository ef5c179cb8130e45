import type { EstimateLine } from '#repairs/seeds'
import { type RepairSeed, say } from '#repairs/seeds'
import type { Language } from '#shared/messages'
import type { Stage } from '#repairs/contract'
import type { Chance } from './chance.ts'
import type { DemoDevice } from './devices.ts'
import type { DemoSite } from './network.ts'
import type { Technician } from './people.ts'
import type { DemoMarket, Source } from './source.ts'
import { dayMs, promiseAfter, timesFor } from './times.ts'

/**
 * How many repairs of the past 120 days stand in each stage; the bookings of the coming days are
 * made by the real verb.
 */
const counts: readonly (readonly [Stage, number])[] = [
  ['handedOver', 1_012],
  ['cancelled', 60],
  ['received', 62],
  ['diagnosed', 45],
  ['estimated', 66],
  ['approved', 40],
  ['declined', 14],
  ['repairing', 66],
  ['repaired', 24],
  ['ready', 53],
]

/** How many of a hundred who say how it went give so many stars. */
const stars = [
  [5, 60],
  [4, 25],
  [3, 8],
  [2, 4],
  [1, 3],
] as const

type Making = {
  readonly source: Source
  readonly devices: readonly DemoDevice[]
  readonly sites: readonly DemoSite[]
  readonly technicians: readonly Technician[]
  readonly chance: Chance
  readonly now: Date
}

/**
 * Repairs in every stage: the old ones are done, the young ones wait, are worked on, or are late.
 */
export function makeRepairs(making: Making): RepairSeed[] {
  const stages = counts.flatMap(([stage, count]) => Array.from({ length: count }, () => stage))
  const counters = new Map<string, number>()
  const made = stages.map((stage, n) =>
    makeRepair(making, stage, making.devices[n * 3] ?? making.chance.pick(making.devices)),
  )
  // Numbers follow the time of booking, as they would have.
  return made
    .toSorted((a, b) => Number(a.times[0]) - Number(b.times[0]))
    .map((seed) => {
      const series = `${seed.zone} ${seed.times[0]?.getUTCFullYear()}`
      const counter = (counters.get(series) ?? 0) + 1
      counters.set(series, counter)
      return { ...seed, counter }
    })
}

function makeRepair(making: Making, stage: Stage, device: DemoDevice): RepairSeed {
  const { chance, source, now } = making
  const { holder } = device
  const way = chance.happens(0.22) && holder.market.id !== 'US' ? 'parcel' : 'counter'
  const site = siteFor(making, holder.market, way)
  const technicians = making.technicians.filter((technician) => technician.site.id === site.id)
  const symptom = likelySymptom(source, device.category, chance)
  const accident = symptom.component === 'display' && chance.happens(0.8)
  const declined =
    stage === 'declined' || ((stage === 'handedOver' || stage === 'ready') && chance.happens(0.07))
  const times = timesFor(stage, { declined, chance, now, way, market: holder.market.id })
  const received = times[1]
  return {
    zone: holder.zone,
    market: holder.market.id,
    counter: 0,
    stage,
    times,
    declined,
    way,
    waitsForPart: chance.happens(0.35),
    language: holder.language,
    site,
    technician: received && technicians.length ? chance.pick(technicians) : null,
    device: { id: device.id, zone: device.zone, identifier: device.imei, model: device.model.id },
    symptom,
    cause: accident ? 'accident' : 'defect',
    words: '',
    defect: source.defects.get(symptom.component) ?? 'D-OTHR-01',
    owner: { ...ownerOf(holder), address: site.city },
    currency: holder.market.currency,
    ...moneyFor(making, { device, component: symptom.component, accident }),
    promisedAt: received
      ? promiseAfter(received, holder.market.id, way === 'parcel' ? 6 : 3)
      : null,
    accessories: chance.happens(0.3) ? ['case'] : [],
    stars: stage === 'handedOver' && chance.happens(0.4) ? chance.weighted(stars) : null,
    message: chance.happens(0.12) ? chance.pick(messages[holder.language]) : null,
  }
}

function ownerOf({ account, zone, name, email, phone }: DemoDevice['holder']) {
  return { account, zone, name, email, phone }
}

function siteFor({ sites, chance }: Making, market: DemoMarket, way: string): DemoSite {
  const kinds =
    way === 'parcel' ? ['depot', 'serviceCentre'] : ['serviceCentre', 'serviceCentre', 'brandStore']
  const kind = chance.pick(kinds)
  const own = sites.filter((site) => site.zone === market.zone)
  // The centre where a visitor of the demo works sees more than the others.
  const centre = own.find((site) => site.kind === 'serviceCentre')
  if (centre && chance.happens(0.18)) return centre
  const wanted = own.filter((site) => site.kind === kind)
  return chance.pick(wanted.length ? wanted : own)
}

function likelySymptom(source: Source, category: string, chance: Chance) {
  const own = source.symptoms.filter(({ categories }) => categories.includes(category))
  return chance.weighted(
    (own.length ? own : source.symptoms).map(
      (symptom) => [symptom, 1 / (1 + Math.min(symptom.rank, 20))] as const,
    ),
  )
}

type Fault = { readonly device: DemoDevice; readonly component: string; readonly accident: boolean }

/**
 * Prices of the demo; in the first two years a defect is the seller's to pay, an accident the
 * owner's.
 */
function moneyFor(
  { source, now }: Making,
  { device, component, accident }: Fault,
): Pick<RepairSeed, 'lines' | 'because' | 'tax'> {
  const market = device.holder.market
  const price = source.prices.find(
    (row) =>
      row.model === device.model.id && row.market === market.id && row.repairType === component,
  )
  const part = price?.partMinor ?? 0
  const labour = price?.labourMinor ?? 50_000
  const ageDays = (now.getTime() - Date.parse(`${device.deliveredOn}T00:00:00Z`)) / dayMs
  const covered = !accident && ageDays < 365
  const payer = covered ? ('maker' as const) : ('owner' as const)
  const rule = covered ? 'demo.commercial_warranty' : 'none'
  const line = (lineClass: 'part' | 'labour', label: string, minor: number): EstimateLine => ({
    class: lineClass,
    label,
    minor,
    partSku: lineClass === 'part' ? (price?.partSku ?? null) : null,
    shares: [{ payer, minor, rule }],
  })
  const lines = [
    ...(part ? [line('part', device.model.name, part)] : []),
    line('labour', say(device.holder.language, 'line.labour'), labour),
  ]
  const because = say(device.holder.language, covered ? 'option.demoCovered' : 'option.notCovered')
  return { lines, because, tax: taxOn(market, device.holder.language) }
}

/** One rate for the whole invented bill: that on labour, named as the owner says it. */
function taxOn({ taxes }: DemoMarket, language: Language): RepairSeed['tax'] {
  const tax = taxes.find(({ appliesTo }) => appliesTo.includes('labour'))
  return { name: tax?.names[language] ?? 'Tax', basisPoints: tax?.basisPoints ?? 0 }
}

const messages: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Can I collect it on Saturday?',
    'Please keep my photos.',
    'Thank you for the quick answer.',
  ],
  hi: ['क्या मैं इसे शनिवार को ले सकता हूँ?', 'कृपया मेरी तस्वीरें सुरक्षित रखें।', 'जल्दी उत्तर देने के लिए धन्यवाद।'],
  it: [
    'Posso ritirarlo sabato?',
    'Per favore conservate le mie foto.',
    'Grazie per la risposta rapida.',
  ],
  zh: ['周六可以来取吗？', '请保留我的照片。', '谢谢这么快回复。'],
}
