import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { AnyTables } from '#core/context'
import * as rows from './rows.ts'
import type { Site } from './site.ts'
import type { NewSite, Weekly } from './tables.ts'

export { insertPartner, insertSites } from './rows.ts'
export type { NewPartner, NewSite, Weekly } from './tables.ts'

type SiteValues = Omit<Site, 'publicId' | 'market' | 'partnerName' | 'hours' | 'version'> & {
  readonly hours: Weekly
}
type Required = 'zone' | 'id' | 'code' | 'partner'

/** A row of a site as given; what is not said is a service centre in the middle of Bengaluru. */
export function aSite(values: Pick<SiteValues, Required> & Partial<SiteValues>): NewSite {
  const { latitude, longitude, services, categories, hours, ...rest } = { ...usual, ...values }
  return {
    ...rest,
    latitudeE6: Math.round(latitude * 1e6),
    longitudeE6: Math.round(longitude * 1e6),
    services: JSON.stringify(services),
    categories: JSON.stringify(categories),
    hours: JSON.stringify(hours),
    version: 1,
  }
}

export const weekdays: Weekly = [1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  windows: [['10:00', '19:00']],
}))

const usual: Omit<SiteValues, Required> = {
  kind: 'serviceCentre',
  name: 'Fixpoint Bengaluru',
  line: '12 Mahatma Gandhi Road',
  city: 'Bengaluru',
  postcode: '560001',
  region: 'IN-KA',
  latitude: 12.9719,
  longitude: 77.5937,
  timeZone: 'Asia/Kolkata',
  phone: '+91 80 4000 0000',
  services: ['counter', 'parcel'],
  categories: ['phone', 'tablet'],
  hours: weekdays,
  benches: 2,
  demo: false,
}

const placesFile = new URL('../../../data/demo/places.csv', import.meta.url)
const places = z.array(
  z.object({
    market: z.string(),
    city: z.string(),
    postcode: z.string(),
    region: z.string(),
    lat: z.coerce.number(),
    lon: z.coerce.number(),
  }),
)

/** Brings the places by which the nearest site is found into the database; repeatable. */
export async function loadPlaces({ db }: { readonly db: Kysely<AnyTables> }): Promise<void> {
  const text = await readFile(placesFile, 'utf8')
  const read = places.parse(parse(text, { columns: true }))
  await rows.putPlaces(
    { db },
    read.map(({ lat, lon, postcode, ...place }) => ({
      ...place,
      postcode: postcode.replaceAll(' ', '').toUpperCase(),
      latitudeE6: Math.round(lat * 1e6),
      longitudeE6: Math.round(lon * 1e6),
    })),
  )
}
