import type { Uuid } from '#shared/ids'

export { layOutAll } from './layOut.ts'
export { putCrew } from './rows.ts'

type Driver = { readonly technician: Uuid; readonly site: Uuid; readonly visitsMax?: number }

/** Somebody who drives out from the middle of Bengaluru from Monday to Saturday, with a pause. */
export function aDriver(n: number, { technician, site, visitsMax = 8 }: Driver) {
  const week = [1, 2, 3, 4, 5, 6].map((weekday) => ({
    weekday,
    windows: [
      ['09:00', '13:00'],
      ['13:45', '19:00'],
    ],
  }))
  return {
    zone: 1,
    technician,
    site,
    name: `Technician ${n}`,
    skills: JSON.stringify(['module_swap', ...(n % 2 ? ['software'] : [])]),
    kit: JSON.stringify(['battery', 'display']),
    latitudeE6: 12_971_900,
    longitudeE6: 77_593_700,
    weekly: JSON.stringify(week),
    visitsMax,
    active: true,
    version: 1,
  }
}
