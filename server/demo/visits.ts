import { bookRepair } from '#repairs'
import { findByText } from '#devices'
import { demoImei } from '#devices/seeds'
import { getSite, type Site } from '#partners'
import { offersFor, workAtHome } from '#visits'
import { layOutAll } from '#crew/seeds'
import { replanAtDesk } from '#visits/seeds'
import { dateAt, wallSeconds } from '#routing'
import { dayAt } from '#scheduling'
import { publicId } from '#shared/ids'
import { type Context, system } from '#core/context'
import type { Engine } from '#core/engine'
import { Refusal } from '#core/refusal'
import { withTransaction } from '#core/unit'
import { bookDemo } from './bookings.ts'
import type { Chance } from './chance.ts'
import { homeSymptoms } from './homeRepair.ts'
import type { DemoLoaded } from './load.ts'
import type { DemoSite } from './network.ts'
import type { Technician } from './people.ts'
import type { VisitCity } from './source.ts'
import { bringUnderWay } from './visitsUnderWay.ts'

const hourMs = 3_600_000
const eachCity = 54
/** Days to come get better as their bookings are heard; today is about to begin. */
const improvedSeconds = 0.5
const devicesApart = 29

/** A van for everything small, six hours and a half on the road each day. */
export function crewRow({ account, name, site, skills }: Technician) {
  const windows =
    site.market.id === 'IT'
      ? [
          ['08:30', '13:00'],
          ['14:00', '18:00'],
        ]
      : [
          ['09:00', '13:00'],
          ['13:45', '19:00'],
        ]
  return {
    zone: site.zone,
    technician: account,
    site: site.id,
    name,
    skills: JSON.stringify(skills),
    kit: JSON.stringify(['display', 'battery', 'charging_port', 'camera', 'speaker', 'housing']),
    latitudeE6: Math.round(site.latitude * 1e6),
    longitudeE6: Math.round(site.longitude * 1e6),
    weekly: JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, windows }))),
    visitsMax: 8,
    active: true,
    version: 1,
  }
}

/** What has happened and is agreed, by the real verbs: at counters, then at home. */
export async function liveDemo(engine: Engine, demo: DemoLoaded): Promise<void> {
  await bookDemo(engine, demo)
  await visitDemo(engine, demo)
}

/**
 * Visits of today and the coming days by the real verbs, booked as of the evening before, so that
 * the first look at the desk shows a day under way.
 */
async function visitDemo(engine: Engine, { sites, cities, chance }: DemoLoaded) {
  const now = engine.around.clock.now()
  for (const [n, city] of cities.entries()) {
    const site = sites.find((one) => one.market.id === city.market && one.kind === 'serviceCentre')
    if (!site) continue
    const day = dayAt(site.timeZone, now)
    const midnight = dateAt(wallSeconds(site.timeZone, day, '00:00'))
    const evening = new Date(midnight.getTime() - 3 * hourMs)
    await as(engine, site, evening, (ctx) => layOutAll(ctx))
    for (let at = 0; at < eachCity; at++) {
      const owner = { city, site, chance, at: n * eachCity + at, isToday: at < eachCity / 2 }
      // A device that is in repair already, or a window that is gone: the next one will do.
      await as(engine, site, evening, (ctx) => bookOne(ctx, owner)).catch(passOver)
    }
    const today = {
      site: publicId('sit', site.zone, site.id),
      day,
      seconds: improvedSeconds,
    }
    // Who hears of the bookings makes the day better too, and may have been quicker.
    await as(engine, site, evening, async (ctx) => (await replanAtDesk(ctx, today))(ctx)).catch(
      passOver,
    )
    await bringUnderWay(site, now, (when, work) => as(engine, site, when, work))
  }
}

function passOver(fault: unknown): void {
  if (!(fault instanceof Refusal)) throw fault
}

function as<T>(
  engine: Engine,
  { zone }: DemoSite,
  at: Date,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const around = { ...engine.around, clock: { now: () => at } }
  return withTransaction(around, { actor: system, zone, language: 'en' }, work)
}

type Owner = {
  readonly city: VisitCity
  readonly site: DemoSite
  readonly chance: Chance
  readonly at: number
  readonly isToday: boolean
}

async function bookOne(ctx: Context, { city, site, chance, at, isToday }: Owner): Promise<void> {
  const { device } = await findByText(ctx, demoImei(at * devicesApart + 7))
  const task = workAtHome({ category: 'phone', component: 'battery' })
  if (!device || !task) return
  const place = {
    latitude: site.latitude + within(chance, city.northKm) / 111.2,
    longitude:
      site.longitude +
      within(chance, city.eastKm) / (111.2 * Math.cos((site.latitude * Math.PI) / 180)),
  }
  const found: Site = await getSite(ctx, publicId('sit', site.zone, site.id))
  const { days } = await offersFor(ctx, found, { ...task, ...place })
  const slots = days.slice(0, isToday ? 1 : 4).flatMap((one) => one.slots)
  if (!slots.length) return
  const slot = chance.pick(slots.toSorted((a, b) => a.rank - b.rank).slice(0, 6))
  await bookRepair(ctx, {
    market: ctx.market,
    device: publicId('dev', device.zone, device.id),
    symptom: chance.pick(homeSymptoms),
    accident: false,
    words: '',
    way: 'visit',
    slot: slot.from,
    ...place,
    contact: {
      name: `Demo Owner ${at + 1}`,
      email: `visit.${at + 1}@example.invalid`,
      address: `${chance.between(1, 120)} Demo Road`,
      postcode: found.postcode,
    },
    language: site.market.languages[0] ?? 'en',
  })
}

function within(chance: Chance, [from, to]: readonly [number, number]): number {
  return from + chance.next() * (to - from)
}
