import type { Problem, VisitType } from './problem.ts'

/** What is only repeated in the answer, as it was given. */
export type Spoken = {
  readonly description?: string
  readonly location?: unknown
  readonly location_index?: unknown
}

type SpokenTask = {
  readonly type: VisitType
  readonly priority: number
  readonly gives: readonly number[]
  readonly takes: readonly number[]
}

type SpokenVehicle = {
  readonly description?: string
  readonly start?: Spoken
  readonly end?: Spoken
}

/** The question as far as the answer repeats it. */
export type Asked = {
  readonly taskOf: (type: VisitType, id: number) => SpokenTask | undefined
  readonly spokenOf: (type: VisitType, id: number) => Spoken
  readonly placeOf: (type: VisitType, id: number) => Spoken
  readonly breakOf: (vehicle: number, id: number) => Spoken
  readonly vehicleOf: (id: number) => SpokenVehicle
}

type Given = Readonly<Record<string, unknown>>

/** `given` was checked field by field when the problem was read from it. */
export function readAsked(problem: Problem, given: unknown): Asked {
  const top = fieldsOf(given)
  const tasks = tasksOf(problem)
  const spoken = new Map<string, Spoken>()
  const vehicles = new Map<unknown, SpokenVehicle>()
  for (const job of itemsOf(top['jobs'])) spoken.set(`job ${String(job['id'])}`, spokenOf(job))
  for (const shipment of itemsOf(top['shipments'])) {
    for (const end of ['pickup', 'delivery']) {
      const own = fieldsOf(shipment[end])
      spoken.set(`${end} ${String(own['id'])}`, spokenOf(own))
    }
  }
  for (const vehicle of itemsOf(top['vehicles'])) {
    vehicles.set(vehicle['id'], {
      ...spokenOf({ description: vehicle['description'] }),
      ...endOf(vehicle, 'start'),
      ...endOf(vehicle, 'end'),
    })
    for (const pause of itemsOf(vehicle['breaks'])) {
      const name = `${String(vehicle['id'])} ${String(pause['id'])}`
      spoken.set(`break ${name}`, spokenOf({ description: pause['description'] }))
    }
  }
  return {
    taskOf: (type, id) => tasks.get(`${type} ${id}`),
    spokenOf: (type, id) => spoken.get(`${type} ${id}`) ?? {},
    placeOf: (type, id) => {
      const { description: _, ...place } = spoken.get(`${type} ${id}`) ?? {}
      return place
    },
    breakOf: (vehicle, id) => spoken.get(`break ${vehicle} ${id}`) ?? {},
    vehicleOf: (id) => vehicles.get(id) ?? {},
  }
}

function tasksOf({ jobs, shipments = [] }: Problem): Map<string, SpokenTask> {
  const tasks = new Map<string, SpokenTask>()
  for (const { id, priority = 0, delivery: gives = [], pickup: takes = [] } of jobs)
    tasks.set(`job ${id}`, { type: 'job', priority, gives, takes })
  for (const { pickup, delivery, amount = [], priority = 0 } of shipments) {
    tasks.set(`pickup ${pickup.id}`, { type: 'pickup', priority, gives: [], takes: amount })
    tasks.set(`delivery ${delivery.id}`, { type: 'delivery', priority, gives: amount, takes: [] })
  }
  return tasks
}

function endOf(vehicle: Given, name: 'start' | 'end') {
  const { [name]: location, [`${name}_index`]: index } = vehicle
  if (location === undefined && index === undefined) return {}
  return { [name]: spokenOf({ location, location_index: index }) }
}

function spokenOf({ description, location, location_index: index }: Given): Spoken {
  return {
    ...(typeof description === 'string' && description ? { description } : {}),
    ...(location === undefined ? {} : { location }),
    ...(index === undefined ? {} : { location_index: index }),
  }
}

function itemsOf(given: unknown): Given[] {
  return Array.isArray(given) ? given.map(fieldsOf) : []
}

function fieldsOf(given: unknown): Given {
  return typeof given === 'object' && given !== null
    ? Object.fromEntries(Object.entries(given))
    : {}
}
