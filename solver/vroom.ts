import type { Break, Job, Matrix, Problem, Vehicle } from './problem.ts'
import {
  integer,
  integers,
  listOf,
  objectOf,
  type Given,
  refuse,
  windowsOf,
} from './vroomFields.ts'

/**
 * A problem in the JSON of VROOM (docs/API.md of VROOM-Project/vroom, read in November 2026),
 * turned into ours. Throws with the name of the field where something is wrong or not supported.
 */
export function readVroom(given: unknown): Problem {
  const known = ['jobs', 'vehicles', 'matrices', 'matrix', 'shipments']
  const top = objectOf(given, 'problem', known)
  if (listOf(top['shipments'], 'shipments').length) refuse('shipments', 'not supported')
  const profiles = matricesOf(top)
  const matrices: Matrix[] = []
  const laid = new Map<string, number>()
  const matrixOf = (profile: string, speed: number, at: string) => {
    const name = `${profile} ${speed}`
    const found = laid.get(name)
    if (found !== undefined) return found
    const table = profiles.get(profile) ?? profiles.get('*')
    if (!table) return refuse(`${at}.profile`, `no matrices for ${profile}`)
    matrices.push(speed === 1 ? table : slowed(table, speed))
    laid.set(name, matrices.length - 1)
    return matrices.length - 1
  }
  const vehicles = listOf(top['vehicles'], 'vehicles').map((each, at) =>
    vehicleOf(each, `vehicles[${at}]`, matrixOf),
  )
  if (!vehicles.length) refuse('vehicles', 'there is none')
  const jobs = listOf(top['jobs'], 'jobs').map((each, at) => jobOf(each, `jobs[${at}]`))
  mustStand(jobs, vehicles, matrices)
  return { jobs, vehicles, matrices }
}

const jobFields = `
  id description location location_index setup service delivery pickup amount
  skills priority time_windows
`
  .trim()
  .split(/\s+/)

function jobOf(given: unknown, at: string): Job {
  const job = objectOf(given, at, jobFields)
  const priority = integer(job['priority'], `${at}.priority`, 0)
  if (priority > 100) refuse(`${at}.priority`, 'more than 100')
  const windows = windowsOf(job['time_windows'], `${at}.time_windows`)
  return {
    id: integer(job['id'], `${at}.id`),
    place: integer(job['location_index'], `${at}.location_index`),
    setup: integer(job['setup'], `${at}.setup`, 0),
    service: integer(job['service'], `${at}.service`, 0),
    delivery: integers(job['delivery'] ?? job['amount'], `${at}.delivery`),
    pickup: integers(job['pickup'], `${at}.pickup`),
    skills: integers(job['skills'], `${at}.skills`),
    priority,
    ...(windows ? { windows } : {}),
  }
}

const vehicleFields = `
  id profile description start start_index end end_index capacity costs skills
  type time_window breaks speed_factor max_tasks max_travel_time max_distance
  steps
`
  .trim()
  .split(/\s+/)

type MatrixOf = (profile: string, speed: number, at: string) => number

function vehicleOf(given: unknown, at: string, matrixOf: MatrixOf): Vehicle {
  const vehicle = objectOf(given, at, vehicleFields)
  const shift = windowsOf(vehicle['time_window'] && [vehicle['time_window']], `${at}.time_window`)
  const speed = vehicle['speed_factor'] ?? 1
  if (typeof speed !== 'number' || speed <= 0 || speed > 5)
    return refuse(`${at}.speed_factor`, 'not above 0 and up to 5')
  const optional = (field: string) => {
    const isGiven = vehicle[field] !== undefined
    return isGiven ? integer(vehicle[field], `${at}.${field}`) : undefined
  }
  if (optional('start_index') === undefined && optional('end_index') === undefined)
    refuse(`${at}.start_index`, 'neither start_index nor end_index is given')
  const kept = {
    start: optional('start_index'),
    end: optional('end_index'),
    jobsMax: optional('max_tasks'),
    travelTimeMax: optional('max_travel_time'),
    distanceMax: optional('max_distance'),
    shift: shift?.[0],
    capacity: vehicle['capacity'] && integers(vehicle['capacity'], `${at}.capacity`),
  }
  return {
    id: integer(vehicle['id'], `${at}.id`),
    matrix: matrixOf(String(vehicle['profile'] ?? 'car'), Math.round(speed * 100) / 100, at),
    skills: integers(vehicle['skills'], `${at}.skills`),
    breaks: listOf(vehicle['breaks'], `${at}.breaks`).map((each, b) =>
      breakOf(each, `${at}.breaks[${b}]`),
    ),
    planned: stepsOf(vehicle['steps'], `${at}.steps`),
    ...costsOf(vehicle['costs'], `${at}.costs`),
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  }
}

function breakOf(given: unknown, at: string): Break {
  const pause = objectOf(given, at, ['id', 'time_windows', 'service', 'description'])
  const windows = windowsOf(pause['time_windows'], `${at}.time_windows`)
  return {
    id: integer(pause['id'], `${at}.id`),
    service: integer(pause['service'], `${at}.service`, 0),
    ...(windows ? { windows } : {}),
  }
}

function costsOf(given: unknown, at: string) {
  const costs = objectOf(given ?? {}, at, ['fixed', 'per_hour', 'per_km', 'per_task_hour'])
  if (integer(costs['per_task_hour'], `${at}.per_task_hour`, 0))
    refuse(`${at}.per_task_hour`, 'not supported')
  return {
    costFixed: integer(costs['fixed'], `${at}.fixed`, 0),
    costPerHour: integer(costs['per_hour'], `${at}.per_hour`, 3600),
    costPerKm: integer(costs['per_km'], `${at}.per_km`, 0),
  }
}

/** As VROOM does when it solves: only the jobs of a given route count, as where to start. */
function stepsOf(given: unknown, at: string): number[] {
  const fields = ['type', 'id', 'service_at', 'service_after', 'service_before']
  return listOf(given, at).flatMap((each, s) => {
    const step = objectOf(each, `${at}[${s}]`, fields)
    for (const field of fields.slice(2))
      if (step[field] !== undefined) refuse(`${at}[${s}].${field}`, 'not supported')
    if (step['type'] === 'pickup' || step['type'] === 'delivery')
      refuse(`${at}[${s}].type`, `${step['type']} is not supported`)
    return step['type'] === 'job' ? [integer(step['id'], `${at}[${s}].id`)] : []
  })
}

function matricesOf(top: Given): Map<string, Matrix> {
  const profiles = new Map<string, Matrix>()
  if (top['matrix']) {
    const durations = rowsOf(top['matrix'], 'matrix')
    profiles.set('*', { size: Math.sqrt(durations.length), durations })
  }
  for (const [profile, each] of Object.entries(objectOf(top['matrices'] ?? {}, 'matrices'))) {
    const at = `matrices.${profile}`
    const tables = objectOf(each, at, ['durations', 'distances'])
    const durations = rowsOf(tables['durations'], `${at}.durations`)
    const way = tables['distances']
    const distances = way === undefined ? undefined : rowsOf(way, `${at}.distances`)
    const size = Math.sqrt(durations.length)
    if (distances && distances.length !== durations.length)
      refuse(`${at}.distances`, 'not as large as durations')
    profiles.set(profile, { size, durations, ...(distances ? { distances } : {}) })
  }
  if (!profiles.size) refuse('matrices', 'required: coordinates alone are not supported')
  return profiles
}

function rowsOf(given: unknown, at: string): Int32Array {
  const rows = listOf(given, at)
  const table = new Int32Array(rows.length ** 2)
  rows.forEach((row, from) => {
    const cells = integers(row, `${at}[${from}]`)
    if (cells.length !== rows.length) refuse(`${at}[${from}]`, 'not as long as the matrix is high')
    table.set(cells, from * rows.length)
  })
  if (!rows.length) refuse(at, 'empty')
  return table
}

function slowed(table: Matrix, speed: number): Matrix {
  return { ...table, durations: table.durations.map((each) => Math.round(each / speed)) }
}

function mustStand(
  jobs: readonly Job[],
  vehicles: readonly Vehicle[],
  matrices: readonly Matrix[],
): void {
  const size = Math.min(...matrices.map((table) => table.size))
  const ids = new Set(jobs.map(({ id }) => id))
  if (ids.size !== jobs.length) refuse('jobs', 'two have the same id')
  if (new Set(vehicles.map(({ id }) => id)).size !== vehicles.length)
    refuse('vehicles', 'two have the same id')
  for (const { id, place } of jobs)
    if (place >= size) refuse(`job ${id}`, 'its location_index lies outside the matrices')
  for (const { id, start = 0, end = 0, planned = [], ...vehicle } of vehicles) {
    if (Math.max(start, end) >= size) refuse(`vehicle ${id}`, 'its index lies outside the matrices')
    if (planned.some((job) => typeof job === 'number' && !ids.has(job)))
      refuse(`vehicle ${id}`, 'a step names no job')
    const needsWay = vehicle.distanceMax !== undefined || vehicle.costPerKm
    if (needsWay && !matrices[vehicle.matrix ?? 0].distances)
      refuse(`vehicle ${id}`, 'max_distance and per_km need a matrix of distances')
  }
}
