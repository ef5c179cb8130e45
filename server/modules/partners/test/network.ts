import type { Kysely } from 'kysely'
import type { AnyTables } from '#core/context'
import { aUuid } from '#testing'
import { publicId } from '#shared/ids'
import { aSite, insertPartner, insertSites } from '../seeds.ts'

const where = [
  ['BLR-1', 'Bengaluru', '560001', 12.9719, 77.5937, 4],
  ['BLR-2', 'Bengaluru', '560038', 12.9784, 77.6408, 3],
  ['MYS-1', 'Mysuru', '570001', 12.2979, 76.6393, 2],
  ['BOM-1', 'Mumbai', '400001', 19.0728, 72.8826, 5],
  ['DEL-1', 'Delhi', '110001', 28.6519, 77.2315, 6],
] as const

/** Five sites in four Indian cities, and one in Rome; site n has the id `aUuid(n)`. */
export async function layNetwork(db: Kysely<AnyTables>): Promise<void> {
  await insertPartner(
    { db },
    { zone: 1, id: aUuid(900), name: 'Fixpoint Care', kind: 'serviceNetwork' },
  )
  await insertPartner({ db }, { zone: 2, id: aUuid(901), name: 'Casa Fixpoint', kind: 'brand' })
  await insertSites(
    { db },
    where.map(([code, city, postcode, latitude, longitude, benches], at) =>
      aSite({
        zone: 1,
        id: aUuid(at + 1),
        partner: aUuid(900),
        code,
        city,
        postcode,
        latitude,
        longitude,
        benches,
        name: `Fixpoint ${code}`,
        kind: code === 'BLR-2' ? 'brandStore' : 'serviceCentre',
        services: code === 'BLR-2' ? ['intake'] : ['counter', 'parcel'],
        categories: code === 'BOM-1' ? ['phone', 'tv'] : ['phone', 'tablet'],
      }),
    ),
  )
  const rome = {
    city: 'Roma',
    postcode: '00186',
    region: 'IT-62',
    latitude: 41.89,
    longitude: 12.51,
    timeZone: 'Europe/Rome',
  }
  await insertSites({ db }, [
    aSite({ zone: 2, id: aUuid(6), partner: aUuid(901), code: 'ROM-1', ...rome }),
  ])
}

export const siteId = (n: number, zone = 1) => publicId('sit', zone, aUuid(n))
