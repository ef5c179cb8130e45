import type { Speeds } from './rules.ts'

/** Degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

/** A place of a territory: also metres east and north of the site whose technicians come. */
export type Spot = Point & { readonly x: number; readonly y: number }

const metresPerDegree = 111_194.93

/**
 * Around a site the earth is flat enough: 40 km from it lengths are half a per cent off at most,
 * much less than a way through a city differs from a straight line.
 */
export function spotOf({ latitude, longitude }: Point, site: Point): Spot {
  const shrinks = Math.cos((site.latitude * Math.PI) / 180)
  return {
    latitude,
    longitude,
    x: (longitude - site.longitude) * metresPerDegree * shrinks,
    y: (latitude - site.latitude) * metresPerDegree,
  }
}

/** Metres in a straight line. */
export function metresBetween(a: Spot, b: Spot): number {
  return lengthOf(b.x - a.x, b.y - a.y)
}

export function lengthOf(east: number, north: number): number {
  return Math.sqrt(east * east + north * north)
}

/**
 * Whole seconds to drive and park, for a straight line of so many metres, by the hour on the wall
 * (0 to 23) for which the arrival is promised. By that hour and not by the one of departure, so
 * that what is added before or after never changes how long a way takes.
 */
export function driveSeconds(speeds: Speeds, metres: number, hour: number): number {
  if (metres < 1) return 0
  return Math.ceil(metres * (speeds.secondsPerMetre[hour] ?? 0)) + speeds.parkingSeconds
}
