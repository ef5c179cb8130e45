import type { Speeds } from './rules.ts'

/** Degrees. */
export type Point = { readonly latitude: number; readonly longitude: number }

const metresPerDegree = 111_194.93
const radians = Math.PI / 180

/**
 * Metres in a straight line. Within a city the earth is flat enough: the error stays under a
 * thousandth up to 100 km.
 */
export function metresBetween(a: Point, b: Point): number {
  const north = b.latitude - a.latitude
  const east = (b.longitude - a.longitude) * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  return Math.sqrt(north * north + east * east) * metresPerDegree
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
