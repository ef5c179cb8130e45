import type { CSSProperties } from 'react'
import type { RouteView } from '#visits/contract'

export type Scale = {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** Each full hour on the wall of the site. */
  readonly hours: readonly number[]
}

const hour = 3_600_000
const minute = 60_000
const beyond = 2 * hour

/** The hours a day is drawn over: all shifts and whatever goes beyond them. */
export function scaleOf(routes: readonly RouteView[], timeZone: string): Scale {
  const there = routes.filter(({ off, stops }) => off === null || stops.length > 0)
  const shifts = there.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
  const times = there.flatMap(({ homeAt, stops }) => [
    ...(stops.length > 0 ? [Date.parse(homeAt)] : []),
    ...stops.flatMap((stop) => [leavesFor(stop), Date.parse(stop.leavesAt)]),
  ])
  // What was done on another day stands at the edge: hours that nobody works would hide the rest.
  const first = Math.max(Math.min(...shifts, ...times), Math.min(...shifts) - beyond)
  const last = Math.min(Math.max(...shifts, ...times), Math.max(...shifts) + beyond)
  if (!Number.isFinite(first)) return { from: 0, to: 1, hours: [] }
  const from = first - sinceHour(first, timeZone)
  const to = Math.ceil((last - from) / hour) * hour + from
  const hours = Array.from({ length: (to - from) / hour }, (_, n) => from + n * hour)
  return { from, to, hours }
}

/** When the technician sets out for a stop. */
export function leavesFor(stop: RouteView['stops'][number]): number {
  return Date.parse(stop.arrivesAt) - stop.driveMinutes * minute
}

/** Some zones stand half an hour beside the others. */
function sinceHour(at: number, timeZone: string): number {
  const minutes = new Intl.DateTimeFormat('en', { minute: 'numeric', timeZone }).format(at)
  return Number(minutes) * minute + (at % minute)
}

/** From the left end, for `left`; what lies outside stands at the edge. */
export function placeIn({ from, to }: Scale, at: number | string): string {
  const instant = typeof at === 'string' ? Date.parse(at) : at
  return `${Math.max(0, Math.min(1, (instant - from) / (to - from))) * 100}%`
}

type Place = { readonly left: string; readonly width: string }

export function spanIn(scale: Scale, from: number | string, to: number | string): Place {
  const [left, right] = [placeIn(scale, from), placeIn(scale, to)]
  return { left, width: `${Math.max(0, Number.parseFloat(right) - Number.parseFloat(left))}%` }
}

const coloursMax = 8

/** The colour of the nth technician of a day, the same in the rows and on the map. */
export function colourOf(nth: number): string {
  return `var(--route-${(nth % coloursMax) + 1})`
}

/** Dresses an element and all in it in a technician's colour. */
export function inColour(colour: string): CSSProperties {
  // React takes custom properties; its types name only those of the standard.
  return { '--route': colour } as CSSProperties
}
