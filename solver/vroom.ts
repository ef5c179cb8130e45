import type { Problem } from './problem.ts'
import { mustStand } from './vroomChecks.ts'
import { integer, listOf, objectOf, refuse } from './vroomFields.ts'
import { openPlaces } from './vroomPlaces.ts'
import { jobOf, shipmentOf } from './vroomTasks.ts'
import { endsOf, vehicleOf } from './vroomVehicles.ts'

/** The last is ours. */
const fields = ['jobs', 'shipments', 'vehicles', 'matrices', 'matrix', 'frozen_until']

/**
 * A problem in the JSON of VROOM (docs/API.md of VROOM-Project/vroom, read in November 2026),
 * turned into ours. Throws with the name of the field where something is wrong or not supported.
 */
export function readVroom(given: unknown): Problem {
  const top = objectOf(given, 'problem', fields)
  const places = openPlaces(top)
  const vans = listOf(top['vehicles'], 'vehicles')
  if (!vans.length) refuse('vehicles', 'there is none')
  const jobs = listOf(top['jobs'], 'jobs').map((each, at) => jobOf(each, `jobs[${at}]`, places))
  const shipments = listOf(top['shipments'], 'shipments').map((each, at) =>
    shipmentOf(each, `shipments[${at}]`, places),
  )
  if (!jobs.length && !shipments.length) refuse('jobs', 'there is none, nor a shipment')
  const ends = vans.map((each, at) => endsOf(each, `vehicles[${at}]`, places))
  const vehicles = vans.map((each, at) => ({
    ...vehicleOf(each, `vehicles[${at}]`, places),
    ...ends[at],
  }))
  const frozen = top['frozen_until']
  const { matrices } = places
  const frozenUntil = frozen === undefined ? {} : { frozenUntil: integer(frozen, 'frozen_until') }
  const problem = { jobs, shipments, vehicles, matrices, ...frozenUntil }
  mustStand(problem)
  return problem
}
