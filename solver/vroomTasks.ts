import type { Job, Shipment, Wish, Work } from './problem.ts'
import {
  amounts,
  type Given,
  integer,
  integers,
  latenessOf,
  measure,
  objectOf,
  refuse,
  textOf,
  windowsOf,
  words,
} from './vroomFields.ts'
import type { Places } from './vroomPlaces.ts'

const workFields = words(`
  id description location location_index setup service setup_per_type service_per_type
  time_windows lateness
`)

/** The last three are ours. */
const wishFields = words('skills priority leave_out_cost allowed_vehicles preferred_vehicle')

const jobFields = [...workFields, ...wishFields, ...words('delivery pickup amount pinned')]

export function jobOf(given: unknown, at: string, places: Places): Job {
  const job = objectOf(given, at, jobFields)
  return {
    ...workOf(job, at, places),
    ...wishOf(job, at),
    // An old name, which VROOM heeds where neither of the new ones is given.
    delivery: amounts(
      job['delivery'] ?? (job['pickup'] === undefined ? job['amount'] : undefined),
      `${at}.delivery`,
    ),
    pickup: amounts(job['pickup'], `${at}.pickup`),
    ...pinOf(job['pinned'], `${at}.pinned`),
  }
}

export function shipmentOf(given: unknown, at: string, places: Places): Shipment {
  const shipment = objectOf(given, at, [...wishFields, 'pickup', 'delivery', 'amount'])
  const end = (name: 'pickup' | 'delivery') => {
    const own = `${at}.${name}`
    return workOf(objectOf(shipment[name], own, workFields), own, places)
  }
  return {
    ...wishOf(shipment, at),
    pickup: end('pickup'),
    delivery: end('delivery'),
    amount: amounts(shipment['amount'], `${at}.amount`),
  }
}

const task = { index: 'location_index', point: 'location' }

function workOf(work: Given, at: string, places: Places): Work {
  const place = places.placeOf(work, task, at)
  const name = places.isIndexed ? task.index : task.point
  const windows = windowsOf(work['time_windows'], `${at}.time_windows`)
  const lateness = latenessOf(work['lateness'], `${at}.lateness`)
  textOf(work['description'], `${at}.description`)
  return {
    id: integer(work['id'], `${at}.id`),
    place: place ?? refuse(`${at}.${name}`, 'required'),
    setup: measure(work['setup'], `${at}.setup`, 0),
    service: measure(work['service'], `${at}.service`, 0),
    ...(windows ? { windows } : {}),
    ...(lateness ? { lateness } : {}),
    ...byType(work, 'setup', at),
    ...byType(work, 'service', at),
  }
}

function byType(work: Given, name: 'setup' | 'service', at: string) {
  const field = `${name}_per_type`
  if (work[field] === undefined) return {}
  const given = Object.entries(objectOf(work[field], `${at}.${field}`))
  const times = given.map(([type, time]) => [type, measure(time, `${at}.${field}.${type}`)])
  return { [`${name}ByType`]: Object.fromEntries(times) }
}

function wishOf(wish: Given, at: string): Wish {
  const priority = integer(wish['priority'], `${at}.priority`, 0)
  if (priority > 100) refuse(`${at}.priority`, 'more than 100')
  const { leave_out_cost: leaveOutCost, allowed_vehicles: vehicles } = wish
  return {
    priority,
    skills: integers(wish['skills'], `${at}.skills`),
    ...(leaveOutCost === undefined
      ? {}
      : { leaveOutCost: measure(leaveOutCost, `${at}.leave_out_cost`) }),
    ...(vehicles === undefined ? {} : { vehicles: integers(vehicles, `${at}.allowed_vehicles`) }),
    ...preferenceOf(wish['preferred_vehicle'], `${at}.preferred_vehicle`),
  }
}

function preferenceOf(given: unknown, at: string): Pick<Wish, 'preferred'> {
  if (given === undefined) return {}
  const best = objectOf(given, at, ['id', 'other_cost'])
  return {
    preferred: {
      vehicle: integer(best['id'], `${at}.id`),
      otherCost: measure(best['other_cost'], `${at}.other_cost`),
    },
  }
}

function pinOf(given: unknown, at: string): Pick<Job, 'pinned'> {
  if (given === undefined) return {}
  const pin = objectOf(given, at, ['vehicle', 'service_at', 'position'])
  const { service_at: time, position } = pin
  return {
    pinned: {
      vehicle: integer(pin['vehicle'], `${at}.vehicle`),
      ...(time === undefined ? {} : { at: integer(time, `${at}.service_at`) }),
      ...(position === undefined ? {} : { position: positionOf(position, `${at}.position`) }),
    },
  }
}

function positionOf(given: unknown, at: string): 'first' | 'last' | number {
  if (given === 'first' || given === 'last') return given
  const isPlace = typeof given === 'number' && Number.isSafeInteger(given) && given > 0
  return isPlace ? given : refuse(at, 'neither first, last nor a whole number from 1')
}
