import { aSite, type NewPartner, type NewSite } from '#partners/seeds'
import type { SiteKind, SiteService } from '#partners/contract'
import { newUuid, type Uuid } from '#shared/ids'
import type { Chance } from './chance.ts'
import type { DemoMarket, Place, Source } from './source.ts'

export const siteCount = 140

export type DemoSite = {
  readonly zone: number
  readonly market: DemoMarket
  readonly id: Uuid
  readonly kind: SiteKind
  readonly name: string
  readonly city: string
  readonly timeZone: string
  readonly latitude: number
  readonly longitude: number
  readonly benches: number
}
export type Network = {
  readonly partners: readonly NewPartner[]
  readonly rows: readonly NewSite[]
  readonly sites: readonly DemoSite[]
}

const kinds: readonly (readonly [SiteKind, number])[] = [
  ['serviceCentre', 55],
  ['brandStore', 20],
  ['partnerStore', 20],
  ['depot', 5],
]
const services: Readonly<Record<SiteKind, readonly SiteService[]>> = {
  serviceCentre: ['counter', 'intake', 'parcel'],
  brandStore: ['counter', 'intake'],
  partnerStore: ['intake'],
  depot: ['parcel'],
}
const small = ['phone', 'tablet', 'band', 'earphones', 'power_bank', 'charger']
const large = ['tv', 'scooter', 'laptop']
const titles: Readonly<Record<SiteKind, string>> = {
  serviceCentre: 'Service Centre',
  brandStore: 'Brand Store',
  partnerStore: 'Partner Store',
  depot: 'Repair Depot',
}
const streets: Readonly<Record<string, string>> = {
  IN: '{n} MG Road',
  IT: 'Via Roma {n}',
  US: '{n} Main Street',
  CN: '{n} Renmin Road',
  DE: 'Hauptstraße {n}',
  ES: 'Calle Mayor {n}',
  FR: '{n} rue de la République',
  GB: '{n} High Street',
}

/**
 * Sites at real postcodes, more where more people live; every market has each kind, and a depot for
 * parcels.
 */
export function makeNetwork(source: Source, chance: Chance, now: Date): Network {
  const at = now.getTime()
  const partners: NewPartner[] = []
  const rows: NewSite[] = []
  const sites: DemoSite[] = []
  for (const market of source.markets) {
    const brand: NewPartner = {
      zone: market.zone,
      id: newUuid(at),
      name: `Fixpoint Care ${market.id}`,
      kind: 'brand',
    }
    const network: NewPartner = {
      zone: market.zone,
      id: newUuid(at),
      name: `CareNet ${market.id}`,
      kind: 'serviceNetwork',
    }
    const retailer: NewPartner = {
      zone: market.zone,
      id: newUuid(at),
      name: `Handy Stores ${market.id}`,
      kind: 'retailer',
    }
    partners.push(brand, network, retailer)
    const partnerOf = {
      serviceCentre: network.id,
      brandStore: brand.id,
      partnerStore: retailer.id,
      depot: brand.id,
    }
    const comesHome = source.visitCities.some((city) => city.market === market.id)
    for (const { kind, place } of placesFor(source, market, chance)) {
      const isFirst = !sites.some((site) => site.zone === market.zone)
      const site = makeSite({ market, kind, place, number: rows.length + 1, chance, at })
      const services = [
        ...site.values.services,
        ...(comesHome && isFirst ? (['visit'] as const) : []),
      ]
      rows.push(aSite({ ...site.values, services, partner: partnerOf[kind] }))
      sites.push(site.demo)
    }
  }
  return { partners, rows, sites }
}

/** The biggest cities come first, and a city with millions may have several sites. */
function placesFor(
  source: Source,
  market: DemoMarket,
  chance: Chance,
): { kind: SiteKind; place: Place }[] {
  const own = source.places.filter((place) => place.market === market.id)
  const count = Math.max(8, Math.round((siteCount * market.weight) / 100))
  const first: SiteKind[] = [
    'serviceCentre',
    'depot',
    'brandStore',
    'partnerStore',
    'serviceCentre',
  ]
  return Array.from({ length: count }, (_, n) => ({
    kind: first[n] ?? chance.weighted(kinds),
    place: own[n % own.length] ?? chance.pick(own),
  }))
}

type Making = {
  readonly market: DemoMarket
  readonly kind: SiteKind
  readonly place: Place
  readonly number: number
  readonly chance: Chance
  readonly at: number
}

function makeSite({ market, kind, place, number, chance, at }: Making) {
  const id = newUuid(at)
  const benches =
    kind === 'depot' ? 0 : kind === 'serviceCentre' ? chance.between(2, 6) : chance.between(1, 3)
  const side = chance.happens(0.25) ? ` ${chance.pick(['North', 'East', 'South', 'West'])}` : ''
  const name = `${titles[kind]} ${place.city}${side}`
  const values = {
    zone: market.zone,
    id,
    code: `${market.id}-${String(number).padStart(3, '0')}`,
    kind,
    name,
    line: (streets[market.id] ?? '{n}').replace('{n}', String(chance.between(1, 240))),
    city: place.city,
    postcode: place.postcode,
    region: place.region,
    // A few hundred metres from the middle of the postcode, so that sites of a city do not lie on
    // each other.
    latitude: place.latitude + (chance.next() - 0.5) * 0.05,
    longitude: place.longitude + (chance.next() - 0.5) * 0.05,
    timeZone: zoneOf(market, place),
    phone: phoneOf(market.id, chance),
    services: services[kind],
    categories: kind === 'depot' || kind === 'serviceCentre' ? [...small, ...large] : small,
    hours: hoursOf(market.id),
    benches,
    demo: true,
  }
  return {
    values,
    demo: {
      zone: market.zone,
      market,
      id,
      kind,
      name,
      city: place.city,
      timeZone: values.timeZone,
      latitude: values.latitude,
      longitude: values.longitude,
      benches,
    },
  }
}

function hoursOf(market: string): { weekday: number; windows: [string, string][] }[] {
  const lunch: [string, string][] = [
    ['09:30', '13:00'],
    ['15:00', '19:00'],
  ]
  const through: [string, string][] = [['10:00', '19:00']]
  const windows = market === 'IT' || market === 'ES' ? lunch : through
  const days = market === 'CN' || market === 'IN' ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5, 6]
  return days.map((weekday) => ({
    weekday,
    windows: weekday >= 6 ? [['10:00', '17:00']] : windows,
  }))
}

/**
 * The United States alone have several zones among our places; the longitude tells them apart well
 * enough for a demo.
 */
function zoneOf(market: DemoMarket, { longitude, region }: Place): string {
  if (market.id !== 'US') return market.timeZone
  if (region === 'US-AZ') return 'America/Phoenix'
  if (longitude < -114) return 'America/Los_Angeles'
  if (longitude < -101) return 'America/Denver'
  return longitude < -86 ? 'America/Chicago' : 'America/New_York'
}

const dialling: Readonly<Record<string, string>> = {
  IN: '+91',
  IT: '+39',
  US: '+1',
  CN: '+86',
  DE: '+49',
  ES: '+34',
  FR: '+33',
  GB: '+44',
}

/** Numbers that ring nowhere: all carry 5550 in the middle. */
export function phoneOf(market: string, chance: Chance): string {
  const [area, last] = [chance.between(200, 999), chance.between(0, 999)]
  return `${dialling[market] ?? '+1'} ${area} 5550 ${String(last).padStart(3, '0')}`
}
