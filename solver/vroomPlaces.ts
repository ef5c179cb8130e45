import type { Matrix } from './problem.ts'
import { type Given, integer, listOf, objectOf, refuse } from './vroomFields.ts'

/** Where things are: an index into matrices, or a point on the map, by what the problem gives. */
export type Places = {
  /** Reads `location_index` or `location`, or the like for a vehicle's start and end. */
  readonly placeOf: (object: Given, names: Names, at: string) => number | undefined
  /** For a profile at a pace, which multiplies times; laid when asked for, behind all places. */
  readonly matrixOf: (profile: string, pace: number, at: string) => number
  readonly matrices: readonly Matrix[]
  /** By index, since matrices are given. */
  readonly isIndexed: boolean
}

/** Times and distances of so many ways still fit a machine's memory a few times over. */
const cellsMax = 2 ** 25

type Names = { readonly index: string; readonly point: string }

type Point = readonly [longitude: number, latitude: number]

export function openPlaces(top: Given): Places {
  const profiles = profilesOf(top)
  const points: Point[] = []
  const known = new Map<string, number>()
  const laid = new Map<string, number>()
  const matrices: Matrix[] = []
  const size = Math.min(...usedOf(top, profiles).map((table) => table.size))
  const tableOf = (profile: string, pace: number, at: string): Matrix => {
    if (!profiles.size) return estimated(points, speedOf(profile, at) / pace)
    const table = profiles.get(profile)
    if (!table) return refuse(at, `no matrices for ${profile}`)
    return pace === 1 ? table : slowed(table, pace)
  }
  return {
    matrices,
    isIndexed: profiles.size > 0,
    placeOf: (object, { index, point }, at) => {
      const where =
        object[point] === undefined ? undefined : pointOf(object[point], `${at}.${point}`)
      if (profiles.size) {
        if (object[index] === undefined) return undefined
        const place = integer(object[index], `${at}.${index}`)
        return place < size ? place : refuse(`${at}.${index}`, 'lies outside the matrices')
      }
      if (!where) return undefined
      const found = known.get(where.join())
      if (found !== undefined) return found
      known.set(where.join(), points.length)
      return points.push(where) - 1
    },
    matrixOf: (profile, pace, at) => {
      const name = `${profile} ${pace}`
      const found = laid.get(name)
      if (found !== undefined) return found
      laid.set(name, matrices.length)
      const wide = profiles.size ? (profiles.get(profile)?.size ?? 0) : points.length
      const cells = wide ** 2 * laid.size
      if (cells > cellsMax) refuse(at, `more than ${cellsMax} ways, of all places and speeds`)
      return matrices.push(tableOf(profile, pace, at)) - 1
    },
  }
}

function pointOf(given: unknown, at: string): Point {
  const [longitude, latitude] = listOf(given, at)
  const isPoint = typeof longitude === 'number' && typeof latitude === 'number'
  if (!isPoint || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    return refuse(at, 'not a longitude and a latitude')
  return [longitude, latitude]
}

/** Kilometres an hour on the way, for want of a road network. */
const speeds: Readonly<Record<string, number>> = { car: 40, bike: 15, foot: 5 }

function speedOf(profile: string, at: string): number {
  return speeds[profile] ?? refuse(at, `no matrices for ${profile}, and no speed known`)
}

const earthRadius = 6_371_008.8

/** Roads wind: they are about so much longer than the great circle. */
const detour = 1.3

/** As the crow flies, with the detour of roads, at an even speed. */
function estimated(points: readonly Point[], kmPerHour: number): Matrix {
  const size = points.length
  const distances = new Int32Array(size * size)
  const durations = new Int32Array(size * size)
  const rad = Math.PI / 180
  points.forEach(([west, south], from) => {
    points.forEach(([east, north], to) => {
      const rise = Math.sin(((north - south) * rad) / 2) ** 2
      const turn = Math.sin(((east - west) * rad) / 2) ** 2
      const half = rise + turn * Math.cos(south * rad) * Math.cos(north * rad)
      const metres = 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half))) * detour
      distances[from * size + to] = Math.round(metres)
      durations[from * size + to] = Math.round((metres * 3.6) / kmPerHour)
    })
  })
  return { size, durations, distances }
}

/** A matrix of a profile that no vehicle has says nothing of where things may be. */
function usedOf(top: Given, profiles: ReadonlyMap<string, Matrix>): Matrix[] {
  const vans = listOf(top['vehicles'], 'vehicles')
  const names = vans.map((van, v) => objectOf(van, `vehicles[${v}]`)['profile'] || 'car')
  return [...profiles].flatMap(([profile, table]) => (names.includes(profile) ? [table] : []))
}

function slowed(table: Matrix, pace: number): Matrix {
  return { ...table, durations: table.durations.map((each) => Math.round(each * pace)) }
}

function profilesOf(top: Given): Map<string, Matrix> {
  const profiles = new Map<string, Matrix>()
  if (top['matrices'] === undefined && top['matrix'] !== undefined) {
    const durations = rowsOf(top['matrix'], 'matrix')
    profiles.set('car', { size: Math.sqrt(durations.length), durations })
  }
  for (const [profile, each] of Object.entries(objectOf(top['matrices'] ?? {}, 'matrices'))) {
    const at = `matrices.${profile}`
    const tables = objectOf(each, at, ['durations', 'distances', 'costs'])
    const durations = rowsOf(tables['durations'], `${at}.durations`)
    const size = Math.sqrt(durations.length)
    const other = (name: 'distances' | 'costs') => {
      if (tables[name] === undefined) return {}
      const rows = rowsOf(tables[name], `${at}.${name}`)
      if (rows.length !== durations.length) refuse(`${at}.${name}`, 'not as large as durations')
      return { [name]: rows }
    }
    profiles.set(profile, { size, durations, ...other('distances'), ...other('costs') })
  }
  return profiles
}

/** What is so far away that nobody drives there stays so when a day of it is added up. */
const farthest = 2 ** 28

function rowsOf(given: unknown, at: string): Int32Array {
  const rows = listOf(given, at)
  const table = new Int32Array(rows.length ** 2)
  rows.forEach((row, from) => {
    const cells = listOf(row, `${at}[${from}]`)
    if (cells.length !== rows.length) refuse(`${at}[${from}]`, 'not as long as the matrix is high')
    cells.forEach((cell, to) => {
      if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0)
        refuse(`${at}[${from}][${to}]`, 'not a whole number from 0')
      else table[from * rows.length + to] = Math.min(farthest, cell)
    })
  })
  return rows.length ? table : refuse(at, 'empty')
}
