import type { Break, Vehicle, Visit } from './problem.ts'
import {
  amounts,
  type Given,
  integer,
  integers,
  listOf,
  measure,
  objectOf,
  refuse,
  textOf,
  windowsOf,
  words,
} from './vroomFields.ts'
import type { Places } from './vroomPlaces.ts'

/** `begun` is ours. */
const vehicleFields = words(`
  id profile description start start_index end end_index capacity costs skills
  type time_window breaks speed_factor max_tasks max_travel_time max_distance
  steps begun
`)

const start = { index: 'start_index', point: 'start' }
const end = { index: 'end_index', point: 'end' }

export type Ends = { readonly start?: number; readonly end?: number }

/** Where a vehicle starts and ends, read before any matrix is estimated. */
export function endsOf(given: unknown, at: string, places: Places): Ends {
  const vehicle = objectOf(given, at, vehicleFields)
  const from = places.placeOf(vehicle, start, at)
  const to = places.placeOf(vehicle, end, at)
  if (from === undefined && to === undefined) {
    const name = places.isIndexed ? 'start_index' : 'start'
    refuse(`${at}.${name}`, `neither it nor ${name.replace('start', 'end')} is given`)
  }
  return {
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
  }
}

export function vehicleOf(given: unknown, at: string, places: Places): Omit<Vehicle, keyof Ends> {
  const vehicle = objectOf(given, at, vehicleFields)
  const window = vehicle['time_window']
  const shift = windowsOf(window === undefined ? window : [window], `${at}.time_window`)
  const type = textOf(vehicle['type'], `${at}.type`)
  const profile = textOf(vehicle['profile'], `${at}.profile`) || 'car'
  textOf(vehicle['description'], `${at}.description`)
  const breaks = listOf(vehicle['breaks'], `${at}.breaks`)
  const kept = {
    jobsMax: limit(vehicle, 'max_tasks', at),
    travelTimeMax: limit(vehicle, 'max_travel_time', at),
    distanceMax: limit(vehicle, 'max_distance', at),
    shift: shift?.[0],
    type,
  }
  const { capacity } = vehicle
  return {
    id: integer(vehicle['id'], `${at}.id`),
    matrix: places.matrixOf(profile, paceOf(vehicle, at), `${at}.profile`),
    skills: integers(vehicle['skills'], `${at}.skills`),
    ...(capacity === undefined ? {} : { capacity: capacityOf(capacity, `${at}.capacity`) }),
    breaks: breaks.map((each, b) => breakOf(each, `${at}.breaks[${b}]`)),
    planned: stepsOf(vehicle['steps'], `${at}.steps`),
    begun: begunOf(vehicle['begun'], `${at}.begun`),
    ...costsOf(vehicle['costs'], `${at}.costs`),
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  }
}

const largest = 2 ** 29

/** A van said to hold more than anything holds everything. */
function capacityOf(given: unknown, at: string): number[] {
  return integers(given, at).map((most) => Math.min(largest, most))
}

function limit(vehicle: Given, field: string, at: string): number | undefined {
  if (vehicle[field] === undefined) return undefined
  return Math.min(largest, integer(vehicle[field], `${at}.${field}`))
}

/** Times are multiplied by what VROOM's code multiplies them by: to two digits behind the point. */
function paceOf(vehicle: Given, at: string): number {
  const speed = vehicle['speed_factor'] ?? 1
  if (typeof speed !== 'number' || speed < 0.01 || speed > 5)
    return refuse(`${at}.speed_factor`, 'not above 0 and up to 5')
  return Math.round(100 / speed) / 100
}

function breakOf(given: unknown, at: string): Break {
  const pause = objectOf(given, at, ['id', 'time_windows', 'service', 'description', 'max_load'])
  const windows = windowsOf(pause['time_windows'], `${at}.time_windows`)
  const load = pause['max_load']
  textOf(pause['description'], `${at}.description`)
  return {
    id: integer(pause['id'], `${at}.id`),
    service: measure(pause['service'], `${at}.service`, 0),
    ...(windows ? { windows } : {}),
    ...(load === undefined ? {} : { loadMax: amounts(load, `${at}.max_load`) }),
  }
}

function costsOf(given: unknown, at: string) {
  const costs = objectOf(given ?? {}, at, ['fixed', 'per_hour', 'per_km', 'per_task_hour'])
  return {
    costFixed: measure(costs['fixed'], `${at}.fixed`, 0),
    costPerHour: measure(costs['per_hour'], `${at}.per_hour`, 3600),
    costPerKm: measure(costs['per_km'], `${at}.per_km`, 0),
    costPerTaskHour: measure(costs['per_task_hour'], `${at}.per_task_hour`, 0),
  }
}

export const taskTypes = ['job', 'pickup', 'delivery', 'break'] as const

/** Read in plan mode only. */
export const timedFields = ['service_at', 'service_after', 'service_before'] as const

/** As when VROOM solves: the order of a route is where the search starts, and its times are not. */
function stepsOf(given: unknown, at: string): Visit[] {
  return listOf(given, at).flatMap((each, s) => {
    const step = objectOf(each, `${at}[${s}]`, ['type', 'id', 'description', ...timedFields])
    for (const field of timedFields)
      if (step[field] !== undefined)
        refuse(`${at}[${s}].${field}`, 'read in plan mode only: pin the job, or name it as begun')
    if (step['type'] === 'start' || step['type'] === 'end') return []
    return visitOf(step, `${at}[${s}]`)
  })
}

function begunOf(given: unknown, at: string): Visit[] {
  return listOf(given, at).map((each, s) => {
    const own = `${at}[${s}]`
    const step = objectOf(each, own, ['type', 'id', 'service_after'])
    const after = step['service_after']
    const visit = visitOf(step, own)
    return after === undefined ? visit : { ...visit, at: integer(after, `${own}.service_after`) }
  })
}

function visitOf(step: Given, at: string): Exclude<Visit, number> {
  const type = taskTypes.find((each) => each === step['type'])
  if (!type) return refuse(`${at}.type`, 'not a job, pickup, delivery or break')
  return { type, id: integer(step['id'], `${at}.id`) }
}
