import type { Problem, VisitType } from './problem.ts'
import { readVroom } from './vroom.ts'
import { type Given, integer, listOf, objectOf, refuse, words } from './vroomFields.ts'
import { taskTypes, timedFields } from './vroomVehicles.ts'

/** A step of a route as it is given in plan mode, with the times that must be kept. */
export type Step = {
  readonly type: VisitType | 'start' | 'end'
  readonly id: number
  readonly from: number
  readonly to: number
}

export type Settled = { readonly vehicle: number; readonly steps: readonly Step[] }

/** A problem for VROOM's plan mode: its routes as given, each from a start to an end. */
export function readSettled(given: unknown): { problem: Problem; routes: Settled[] } {
  const top = objectOf(given, 'problem')
  refuseOurs(top)
  const vans = listOf(top['vehicles'], 'vehicles').map((each, v) =>
    objectOf(each, `vehicles[${v}]`),
  )
  const problem = readVroom({ ...top, vehicles: vans.map(untimed) })
  const routes = problem.vehicles.flatMap(({ id }, v): Settled[] => {
    const at = `vehicles[${v}].steps`
    const steps = listOf(vans[v]?.['steps'], at).map((step, s) => stepOf(step, `${at}[${s}]`))
    return steps.length ? [{ vehicle: id, steps: framed(steps, at) }] : []
  })
  return { problem, routes }
}

const ours = words(`
  frozen_until begun pinned lateness leave_out_cost allowed_vehicles preferred_vehicle
`)

/** Nothing of ours is weighed in plan mode, so nothing of it may be asked. */
function refuseOurs(top: Given): void {
  const check = (given: unknown, at: string): void => {
    const object = objectOf(given, at)
    const asked = Object.keys(object).find((field) => ours.includes(field))
    if (asked !== undefined) refuse(`${at}.${asked}`, 'not read in plan mode')
    for (const end of ['pickup', 'delivery'])
      if (at.startsWith('shipments') && object[end] !== undefined)
        check(object[end], `${at}.${end}`)
  }
  check(top, 'problem')
  for (const name of ['jobs', 'shipments', 'vehicles'])
    listOf(top[name], name).forEach((each, at) => check(each, `${name}[${at}]`))
}

/** The reader of problems to be solved refuses the times of steps. */
function untimed(van: Given, v: number): Given {
  if (van['steps'] === undefined) return van
  const at = `vehicles[${v}].steps`
  const timed: readonly string[] = timedFields
  const steps = listOf(van['steps'], at).map((step, s) => {
    const fields = Object.entries(objectOf(step, `${at}[${s}]`))
    return Object.fromEntries(fields.filter(([field]) => !timed.includes(field)))
  })
  return { ...van, steps }
}

function stepOf(given: unknown, at: string): Step {
  const step = objectOf(given, at)
  const [exact, after, before] = timedFields.map((field) =>
    step[field] === undefined ? undefined : integer(step[field], `${at}.${field}`),
  )
  const from = Math.max(exact ?? -Infinity, after ?? -Infinity)
  const to = Math.min(exact ?? Infinity, before ?? Infinity)
  const { type } = step
  if (type === 'start' || type === 'end') return { type, id: 0, from, to }
  const known = taskTypes.find((each) => each === type) ?? refuse(`${at}.type`, 'not known')
  return { type: known, id: integer(step['id'], `${at}.id`), from, to }
}

/** With the start and the end that may be missing. */
function framed(steps: readonly Step[], at: string): Step[] {
  const free = { id: 0, from: -Infinity, to: Infinity }
  const start = steps[0]?.type === 'start' ? [] : [{ type: 'start' as const, ...free }]
  const end = steps.at(-1)?.type === 'end' ? [] : [{ type: 'end' as const, ...free }]
  const all = [...start, ...steps, ...end]
  const isInMidst = all.slice(1, -1).some(({ type }) => type === 'start' || type === 'end')
  return isInMidst ? refuse(at, 'a start or an end in the midst') : all
}
