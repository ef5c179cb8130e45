import type { Site } from '#partners'
import { standardKit } from './parts.ts'
import { work } from './rules.ts'
import type { Frame, Stop } from './shift.ts'
import type { CrewRow, RouteRow, VisitRow } from './tables.ts'
import { spotOf } from './travel.ts'
import { isBegun, isEnded } from './visit.ts'
import { hourAt } from './windows.ts'

/** Where a territory lies and which clock is on its walls. */
export type Ground = Pick<Site, 'latitude' | 'longitude' | 'timeZone'>

/** A technician's day from its row, with skills and parts as bits. */
export function frameOf(route: RouteRow, crew: CrewRow, site: Ground): Frame {
  const { timeZone } = site
  const [opens, closes] = [secondsAt(route.startsAt), secondsAt(route.endsAt)]
  return {
    technician: route.technician,
    day: route.day,
    start: spotOf(pointOf(crew), site),
    opens,
    closes,
    pauseFrom: route.pauseFrom ? secondsAt(route.pauseFrom) : 0,
    pauseTo: route.pauseTo ? secondsAt(route.pauseTo) : 0,
    startHour: hourAt(timeZone, opens),
    endHour: hourAt(timeZone, closes),
    skills: skillBits(crew.skills) & ~unknownBit,
    kit: partBits(standardKit(crew, route.day)) & ~unknownBit,
    visitsMax: crew.visitsMax,
    off: route.off ?? (crew.active ? null : ''),
  }
}

type Standing = Pick<
  VisitRow,
  | 'id'
  | 'latitudeE6'
  | 'longitudeE6'
  | 'windowFrom'
  | 'windowTo'
  | 'minutes'
  | 'heldUntil'
  | 'state'
  | 'pinned'
  | 'arrivedAt'
  | 'endedAt'
  | 'madeAt'
>

export function stopOf(visit: Standing, site: Ground): Stop {
  const from = secondsAt(visit.windowFrom ?? visit.madeAt)
  return {
    visit: visit.id,
    ...spotOf(pointOf(visit), site),
    from,
    to: secondsAt(visit.windowTo ?? visit.windowFrom ?? visit.madeAt),
    service: visit.minutes * 60,
    hour: hourAt(site.timeZone, from),
    heldUntil: visit.heldUntil ? secondsAt(visit.heldUntil) : null,
    fixed: visit.pinned || isBegun(visit) || isEnded(visit),
    began: visit.arrivedAt ? secondsAt(visit.arrivedAt) : null,
    ended: visit.endedAt ? secondsAt(visit.endedAt) : null,
  }
}

/** Degrees from millionths. */
export function pointOf(row: { readonly latitudeE6: number; readonly longitudeE6: number }) {
  return { latitude: row.latitudeE6 / 1e6, longitude: row.longitudeE6 / 1e6 }
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
