import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { type Day, addDays } from '#shared/days'
import { aUuid } from '#testing'
import type { Shift } from '../server/modules/routing/shift.ts'
import { wallSeconds } from '../server/modules/routing/windows.ts'
import type { Ground } from './ground.ts'
import { type Book, each, territories } from './slotsBook.ts'

const timeZone = 'Asia/Kolkata'

/** The sites stand beside each other on the map; each book lies around its own. */
export function centreOf(territory: number) {
  return { latitude: 9 + (territory % 5) * 3, longitude: 74 + Math.floor(territory / 5) * 3 }
}

export function tomorrow(): Day {
  const today = Temporal.Now.zonedDateTimeISO(timeZone).toPlainDate().toString()
  return addDays(today as Day, 1) // because that is how a PlainDate is written.
}

/** Brings the book into the database, its first day tomorrow. */
export async function writeBook(ground: Ground, { days }: Book): Promise<void> {
  const { kysely: db, pool } = ground.database
  await insertPartner({ db }, { zone: 1, id: aUuid(1), name: 'Bench', kind: 'serviceNetwork' })
  await insertSites(
    { db },
    Array.from({ length: territories }, (_, t) => siteRow(t)),
  )
  await pool.query(
    `update markets.line_up set state = 'live' where market = 'IN' and service = 'visit'`,
  )
  await pool.query('truncate markets.holiday')
  for (let t = 0; t < territories; t++) {
    const shifts = days.flatMap(({ on, byTerritory }, n) => {
      const midnight = wallSeconds(timeZone, addDays(tomorrow(), n), '00:00')
      return (byTerritory[t] ?? []).map((shift) => ({ shift, day: n, moved: midnight - on }))
    })
    await insert(ground, 'crew.member', crewRows(t, shifts.slice(0, each)))
    await insert(
      ground,
      'crew.route',
      shifts.map((one) => routeRow(t, one)),
    )
    await insert(
      ground,
      'visits.visit',
      shifts.flatMap((one) => visitRows(t, one)),
    )
  }
}

type Laid = { readonly shift: Shift; readonly day: number; readonly moved: number }
type Row = Readonly<Record<string, unknown>>

function siteRow(t: number) {
  const known = { zone: 1, id: aUuid(100 + t), code: `B-${t}`, partner: aUuid(1) }
  return aSite({ ...known, ...centreOf(t), services: ['visit'] })
}

/** From around Bengaluru, where the book was made, to around the site. */
function movedTo(t: number, point: { readonly latitude: number; readonly longitude: number }) {
  const { latitude, longitude } = centreOf(t)
  return {
    latitude_e6: Math.round((point.latitude - 13 + latitude) * 1e6),
    longitude_e6: Math.round((point.longitude - 77.6 + longitude) * 1e6),
  }
}

function crewRows(t: number, shifts: readonly Laid[]): Row[] {
  return shifts.map(({ shift: { frame } }) => ({
    zone: 1,
    technician: frame.technician,
    site: aUuid(100 + t),
    name: `Technician ${frame.technician}`,
    skills: ['module_swap'],
    kit: ['display'],
    ...movedTo(t, frame.start),
    weekly: [],
    visits_max: 20,
    active: true,
    version: 1,
  }))
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

function routeRow(t: number, { shift, day, moved }: Laid): Row {
  const { frame, stops, drives } = shift
  const pause = (at: number) => (frame.pauseTo > 0 ? instant(at + moved) : null)
  return {
    zone: 1,
    site: aUuid(100 + t),
    day: addDays(tomorrow(), day),
    technician: frame.technician,
    starts_at: instant(frame.opens + moved),
    ends_at: instant(frame.closes + moved),
    pause_from: pause(frame.pauseFrom),
    pause_to: pause(frame.pauseTo),
    off: null,
    stops: stops.map(({ visit }, i) => ({ visit, drive: drives[i] ?? 0 })),
    home_drive: drives[stops.length] ?? 0,
    version: 1,
  }
}

function visitRows(t: number, { shift, day, moved }: Laid): Row[] {
  return shift.stops.map((stop) => ({
    zone: 1,
    id: stop.visit,
    site: aUuid(100 + t),
    label: '',
    state: 'scheduled',
    ...movedTo(t, stop),
    address: '',
    window_from: instant(stop.from + moved),
    window_to: instant(stop.to + moved),
    minutes: stop.service / 60,
    skills: ['module_swap'],
    parts: [],
    technician: shift.frame.technician,
    day: addDays(tomorrow(), day),
    pinned: false,
    made_at: instant(stop.from),
    version: 1,
  }))
}

async function insert({ database }: Ground, name: string, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000) {
    const some = JSON.stringify(rows.slice(at, at + 1_000))
    await database.pool.query(
      `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1)`,
      [some],
    )
  }
}
