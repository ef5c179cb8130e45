import type { Uuid } from '#shared/ids'
import { work } from './rules.ts'
import type { Frame, Stop } from './shift.ts'
import { type Point, spotOf } from './travel.ts'
import { hourAt } from './windows.ts'

/** Where a territory lies and which clock is on its walls. */
export type Ground = {
  readonly latitude: number
  readonly longitude: number
  readonly timeZone: string
}

type Place = { readonly latitudeE6: number; readonly longitudeE6: number }

/** A technician's day as it is laid out. */
type LaidOut = {
  readonly technician: Uuid
  readonly day: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly pauseFrom: Date | null
  readonly pauseTo: Date | null
  readonly off: string | null
}

/** Who drives, from where, with what. */
type Driver = Place & {
  readonly skills: readonly string[]
  readonly kit: readonly string[]
  readonly visitsMax: number
  readonly active: boolean
}

/** What a plan reads of a visit: where, what for, what was promised, how far it has come. */
export type Planned = Place & {
  readonly id: Uuid
  readonly windowFrom: Date | null
  readonly windowTo: Date | null
  readonly minutes: number
  readonly skills: readonly string[]
  readonly parts: readonly string[]
  readonly heldUntil: Date | null
  readonly pinned: boolean
  readonly dispatchedAt: Date | null
  readonly departedAt: Date | null
  readonly arrivedAt: Date | null
  readonly begunAt: Date | null
  readonly endedAt: Date | null
  readonly madeAt: Date
}

/** A technician's day from its row, with skills and parts as bits. */
export function frameOf(route: LaidOut, driver: Driver, site: Ground): Frame {
  const { timeZone } = site
  const [opens, closes] = [secondsAt(route.startsAt), secondsAt(route.endsAt)]
  return {
    technician: route.technician,
    day: route.day,
    start: spotOf(pointOf(driver), site),
    opens,
    closes,
    pauseFrom: route.pauseFrom ? secondsAt(route.pauseFrom) : 0,
    pauseTo: route.pauseTo ? secondsAt(route.pauseTo) : 0,
    startHour: hourAt(timeZone, opens),
    endHour: hourAt(timeZone, closes),
    skills: skillBits(driver.skills) & ~unknownBit,
    kit: partBits(driver.kit) & ~unknownBit,
    visitsMax: driver.visitsMax,
    off: route.off ?? (driver.active ? null : ''),
  }
}

export function stopOf(visit: Planned, site: Ground): Stop {
  const from = secondsAt(visit.windowFrom ?? visit.madeAt)
  return {
    visit: visit.id,
    ...spotOf(pointOf(visit), site),
    from,
    to: secondsAt(visit.windowTo ?? visit.windowFrom ?? visit.madeAt),
    service: visit.minutes * 60,
    hour: hourAt(site.timeZone, from),
    heldUntil: visit.heldUntil ? secondsAt(visit.heldUntil) : null,
    fixed: visit.pinned || hasBegun(visit),
    began: visit.arrivedAt ? secondsAt(visit.arrivedAt) : null,
    ended: visit.endedAt ? secondsAt(visit.endedAt) : null,
  }
}

/** Somebody has set out for it, at least. */
function hasBegun({ departedAt, arrivedAt, begunAt, endedAt }: Planned): boolean {
  return (departedAt ?? arrivedAt ?? begunAt ?? endedAt) !== null
}

/** Degrees from millionths. */
export function pointOf(row: Place): Point {
  return { latitude: row.latitudeE6 / 1e6, longitude: row.longitudeE6 / 1e6 }
}

export function millionths({ latitude, longitude }: Point): Place {
  return { latitudeE6: Math.round(latitude * 1e6), longitudeE6: Math.round(longitude * 1e6) }
}

export function secondsAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}

export function dateAt(seconds: number): Date {
  return new Date(seconds * 1000)
}

const parts = Object.keys(work.components)
/** Nobody has it: what asks for an unknown skill or part is done by nobody. */
const unknownBit = 1 << 30

export function skillBits(skills: readonly string[]): number {
  return bitsOf(work.skills, skills)
}

export function partBits(components: readonly string[]): number {
  return bitsOf(parts, components)
}

function bitsOf(known: readonly string[], wanted: readonly string[]): number {
  return wanted.reduce((bits, one) => {
    const at = known.indexOf(one)
    return bits | (at < 0 ? unknownBit : 1 << at)
  }, 0)
}
