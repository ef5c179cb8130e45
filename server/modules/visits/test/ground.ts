import { routes as crewRoutes } from '#crew'
import { aDriver, layOutAll, putCrew } from '#crew/seeds'
import { getSite } from '#partners'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { publicId } from '#shared/ids'
import { aUuid, town } from '#testing'
import { listeners } from '../improve.ts'
import { routes } from '../routes.ts'
import { idOf } from '../rows.ts'
import { bookWindow, type Work } from '../take.ts'

export const siteId = publicId('sit', 1, aUuid(1))
export const technicianId = (n: number) => publicId('per', 1, aUuid(700 + n))

/** The middle of Bengaluru, and a place so many kilometres to the north of it. */
export function placeNorth(km: number) {
  return { latitude: 12.9719 + km / 111.195, longitude: 77.5937 }
}

/** A battery at somebody's table, 45 minutes. */
export function aBattery(km = 3): Work {
  return { ...placeNorth(km), minutes: 45, skills: ['module_swap'], parts: ['battery'] }
}

type Ground = {
  readonly technicians?: number
  readonly visitsMax?: number
  readonly hears?: boolean
}

/** A site in Bengaluru with technicians who drive out from Monday to Saturday, with a pause. */
export async function ground({ technicians = 2, visitsMax = 8, hears = false }: Ground = {}) {
  const it = await town({ routes: [...crewRoutes, ...routes], listeners: hears ? listeners : [] })
  const db = it.database.kysely
  await insertPartner({ db }, { zone: 1, id: aUuid(900), name: 'Care', kind: 'serviceNetwork' })
  await insertSites({ db }, [
    aSite({
      zone: 1,
      partner: aUuid(900),
      id: aUuid(1),
      code: 'BLR-1',
      services: ['counter', 'visit'],
    }),
  ])
  await it.inMarket('IN', async (ctx) => {
    const crew = Array.from({ length: technicians }, (_, n) =>
      aDriver(n, { technician: aUuid(700 + n), site: aUuid(1), visitsMax }),
    )
    await putCrew(ctx, crew)
    await layOutAll(ctx)
  })
  const site = () => it.inMarket('IN', (ctx) => getSite(ctx, siteId))
  /** A window that an owner so far to the north was given. */
  const book = async (slot: string, { km = 3, n = 1 } = {}) => {
    const place = { site: await site(), work: aBattery(km), startsAt: new Date(slot) }
    const whose = { repair: aUuid(30_000 + n), label: `R-${n}`, address: `${n} MG Road` }
    return idOf(await it.inMarket('IN', (ctx) => bookWindow(ctx, { ...place, ...whose })))
  }
  return { it, site, book }
}
