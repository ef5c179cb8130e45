import assert from 'node:assert/strict'
import { anonymous } from '#core/context'
import { aSite, insertSites } from '#partners/seeds'
import { publicId } from '#shared/ids'
import { aUuid, staff } from '#testing'
import * as visits from '#visits'
import { layOutAll, putCrew } from '#crew/seeds'
import { aRepairTown } from './bench.ts'

export const home = publicId('sit', 1, aUuid(60))
export const driver = staff({ role: 'fieldTechnician', site: home, n: 701 })
export const dispatcher = staff({ role: 'dispatcher', n: 702 })
export const trouble = {
  market: 'IN',
  model: 'xiaomi-13',
  symptom: 'screen-cracked',
  near: '560001',
}
export const contact = {
  name: 'Meera Rao',
  email: 'meera@example.org',
  address: '4 Residency Road',
  postcode: '560001',
}

/** A town from which one technician drives out, with ways to hold and to book a window. */
export async function aHomeTown() {
  const it = await aRepairTown({ routes: visits.routes })
  await insertSites({ db: it.database.kysely }, [
    aSite({ zone: 1, partner: aUuid(40), id: aUuid(60), code: 'BLR-9', services: ['visit'] }),
  ])
  await it.database.pool.query(
    `update markets.line_up set state = 'live' where market = 'IN' and service = 'visit'`,
  )
  await it.inMarket('IN', async (ctx) => {
    const weekly = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, windows: [['09:00', '19:00']] }))
    await putCrew(ctx, [
      {
        zone: 1,
        technician: aUuid(701),
        site: aUuid(60),
        name: 'Ravi Kumar',
        skills: JSON.stringify(['module_swap']),
        kit: JSON.stringify(['display', 'battery']),
        latitudeE6: 12_971_900,
        longitudeE6: 77_593_700,
        weekly: JSON.stringify(weekly),
        visitsMax: 8,
        active: true,
        version: 1,
      },
    ])
    await layOutAll(ctx)
  })

  async function held() {
    it.as(anonymous)
    const { body } = await it.ask('/v1/visit-slots', trouble)
    const slot = body.days[1].slots[1].from
    const hold = await it.ask('/v1/visit-holds', { ...trouble, slot })
    assert.equal(hold.status, 200, JSON.stringify(hold.body))
    return { slot, hold: hold.body.hold as string }
  }

  async function booked() {
    const { slot, hold } = await held()
    const asked = { device: undefined, model: 'xiaomi-13', way: 'visit', site: undefined, contact }
    const { status, body } = await it.book({ ...asked, slot: undefined, hold })
    assert.equal(status, 200, JSON.stringify(body))
    return { slot, repair: String(body.repair), token: String(body.token) }
  }

  return Object.assign(it, { held, booked })
}
