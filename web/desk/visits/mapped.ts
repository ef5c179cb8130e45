import type { RouteView, VisitView } from '#visits/contract'
import { colourOf } from './day.ts'

export type Point = { readonly latitude: number; readonly longitude: number }

export type Pin = {
  readonly visit: VisitView
  /** Its place on the route; nothing for what waits for somebody. */
  readonly number: number | undefined
  readonly colour: string
  readonly late: boolean
  readonly faded: boolean
  /** How many pins stand at the same door already: they are drawn beside each other. */
  readonly nth: number
}

export type Line = {
  readonly id: string
  readonly colour: string
  readonly faded: boolean
  readonly points: readonly Point[]
}

/** What a map of a day shows, whichever way it is drawn. */
export type Mapped = {
  readonly site: Point
  readonly pins: readonly Pin[]
  readonly lines: readonly Line[]
  /** Where technicians begin who do not begin at the site. */
  readonly starts: readonly (Point & { readonly id: string; readonly colour: string })[]
}

type DayShown = {
  readonly routes: readonly RouteView[]
  readonly unassigned: readonly { readonly visit: VisitView }[]
}

/** @param lit the technician whose route alone is to stand out, if any */
export function mappedDay(
  site: Point,
  { routes, unassigned }: DayShown,
  lit: string | undefined,
): Mapped {
  const isFaded = (id: string) => lit !== undefined && lit !== id
  const pins = routes.flatMap(({ technician, stops }, nth) =>
    stops.map(({ visit, lateMinutes }, i): Pin => ({
      visit,
      number: i + 1,
      colour: colourOf(nth),
      late: lateMinutes > 0,
      faded: isFaded(technician.id),
      nth: 0,
    })),
  )
  const waiting = unassigned.map(({ visit }): Pin => ({
    visit,
    number: undefined,
    colour: 'var(--risk)',
    late: false,
    faded: false,
    nth: 0,
  }))
  const lines = routes.flatMap(({ technician, start, stops }, nth): Line[] => {
    if (stops.length === 0) return []
    const points = [start, ...stops.map(({ visit }) => visit.place), start]
    return [{ id: technician.id, colour: colourOf(nth), faded: isFaded(technician.id), points }]
  })
  const starts = routes.flatMap(({ technician, start }, nth) =>
    isSame(start, site) ? [] : [{ ...start, id: technician.id, colour: colourOf(nth) }],
  )
  return { site, pins: besideEachOther([...pins, ...waiting]), lines, starts }
}

function besideEachOther(pins: readonly Pin[]): Pin[] {
  const counts = new Map<string, number>()
  return pins.map((pin) => {
    const { latitude, longitude } = pin.visit.place
    const door = `${latitude.toFixed(4)} ${longitude.toFixed(4)}`
    const nth = counts.get(door) ?? 0
    counts.set(door, nth + 1)
    return { ...pin, nth }
  })
}

export type Box = { west: number; south: number; east: number; north: number }

/** Everything in sight, and at least a few kilometres around the site. */
export function boxOf({ site, pins, starts }: Mapped): Box {
  const points = [site, ...starts, ...pins.map(({ visit }) => visit.place)]
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  const least = 0.05
  return {
    west: Math.min(site.longitude - least, ...longitudes),
    east: Math.max(site.longitude + least, ...longitudes),
    south: Math.min(site.latitude - least, ...latitudes),
    north: Math.max(site.latitude + least, ...latitudes),
  }
}

function isSame(one: Point, other: Point): boolean {
  const near = 0.0005
  return (
    Math.abs(one.latitude - other.latitude) < near &&
    Math.abs(one.longitude - other.longitude) < near
  )
}

const kmADegree = 111.2

/** Circles around the site, in kilometres, to judge distances by. */
export const rings = [5, 10, 20] as const

/** Where a ring says how far it is: to the south-east, beside most ways out of a town. */
export function ringNameAt(site: Point, km: number): Point {
  return ringAround(site, km)[64] ?? site
}

export function ringAround({ latitude, longitude }: Point, km: number): Point[] {
  const north = km / kmADegree
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return Array.from({ length: 73 }, (_, n) => {
    const turn = (n / 72) * 2 * Math.PI
    return {
      latitude: latitude + Math.sin(turn) * north,
      longitude: longitude + Math.cos(turn) * east,
    }
  })
}
