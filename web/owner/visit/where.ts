import { keepTold, told } from '../told.ts'
import type { Trouble } from '../trouble.ts'

type Point = { readonly latitude: number; readonly longitude: number }

/** Where somebody should come: a postcode, or a point. */
export type Where = { readonly near: string } | Point

/**
 * As exactly as the owner has said it. A city is no place to ring at, so without a postcode nothing
 * is asked yet.
 */
export function whereOf(trouble: Trouble): Where | undefined {
  if (trouble.at) return exactPoint(trouble.at) ?? pointOf(trouble.at)
  const near = trouble.near?.trim() ?? ''
  return isPostcode(near) ? { near } : undefined
}

export function isPostcode(near: string | undefined): near is string {
  return /\d/.test(near ?? '')
}

/** The door itself is kept in this tab alone: the address of the page holds about a kilometre. */
export function keepPoint({ latitude, longitude }: GeolocationCoordinates): string {
  keepTold('point', `${latitude.toFixed(6)},${longitude.toFixed(6)}`)
  return `${latitude.toFixed(2)},${longitude.toFixed(2)}`
}

/** The door that belongs to this rough place; none where only the rough one is known. */
export function exactPoint(at: string): Point | undefined {
  const [latitude = Number.NaN, longitude = Number.NaN] = told('point').split(',').map(Number)
  const rough = `${latitude.toFixed(2)},${longitude.toFixed(2)}`
  return rough === at ? { latitude, longitude } : undefined
}

function pointOf(at: string): Point | undefined {
  const [latitude, longitude] = at.split(',').map(Number)
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
