import { outside } from './eta.ts'
import type { Problem, Route, Stop, Vehicle, Window } from './problem.ts'
import { type Task, tasksOf } from './tasks.ts'
import { type Driven, drivenTo, nothing } from './vroomDriven.ts'

const causes = [
  'lead_time',
  'delay',
  'load',
  'max_tasks',
  'skills',
  'precedence',
  'missing_break',
  'max_travel_time',
  'max_load',
  'max_distance',
] as const

type Cause = (typeof causes)[number]

/** By how much too early or too late, where it is that. */
export type Violation = { readonly cause: Cause; readonly duration?: number }

/** What a route as given does not keep: by step from its start to its end, and in all. */
export type Violated = {
  readonly steps: readonly (readonly Violation[])[]
  readonly all: readonly Violation[]
}

/** Each cause once, durations added up. */
export function joined(lists: readonly (readonly Violation[])[]): Violation[] {
  const flat = lists.flat()
  return causes.flatMap((cause): Violation[] => {
    const same = flat.filter((each) => each.cause === cause)
    if (!same.length) return []
    const duration = same.reduce((sum, each) => sum + (each.duration ?? 0), 0)
    return [duration ? { cause, duration } : { cause }]
  })
}

export function violationsOf(problem: Problem, vehicle: Vehicle, route: Route): Violated {
  const tasks = new Map(tasksOf(problem).map((task) => [`${task.type} ${task.id}`, task]))
  const works = route.stops.map(({ type, id }) => tasks.get(`${type} ${id}`))
  const loads = loadsOf(vehicle, works)
  const driven = drivenTo(problem, vehicle, route)
  const split = splitPairs(route.stops)
  const { shift, capacity, breaks = [], skills = [], jobsMax = Infinity } = vehicle
  let count = 0
  const stops = route.stops.map((stop, at) => {
    const task = works[at]
    const pause = task ? undefined : breaks.find(({ id }) => id === stop.id)
    if (task) count += 1
    const load = loads[at + 1] ?? []
    return [
      ...untimely((task ?? pause)?.windows, stop.start),
      ...when(exceeds(load, capacity), 'load'),
      ...when(task !== undefined && count > jobsMax, 'max_tasks'),
      ...when(
        task?.skills?.some((skill) => !skills.includes(skill)),
        'skills',
      ),
      ...when(split.has(stop), 'precedence'),
      ...tooFar(vehicle, driven[at] ?? nothing),
      ...when(exceeds(load, pause?.loadMax), 'max_load'),
    ]
  })
  const start = [
    ...untimely(shift && [[shift[0], Infinity]], route.departure),
    ...when(exceeds(loads[0] ?? [], capacity), 'load'),
  ]
  const end = [
    ...untimely(shift && [[-Infinity, shift[1]]], route.arrival),
    ...when(exceeds(loads.at(-1) ?? [], capacity), 'load'),
    ...tooFar(vehicle, { duration: route.travelTime, distance: route.distance }),
  ]
  const taken = new Set(route.stops.map(({ type, id }) => `${type} ${id}`))
  const isMissing = breaks.some(({ id }) => !taken.has(`break ${id}`))
  const steps = [start, ...stops, end]
  return { steps, all: joined([...steps, when(isMissing, 'missing_break')]) }
}

function when(isSo: boolean | undefined, cause: Cause): Violation[] {
  return isSo ? [{ cause }] : []
}

function untimely(windows: readonly Window[] | undefined, time: number): Violation[] {
  const duration = outside(windows ?? [], time)
  if (duration === 0) return []
  const isEarly = windows?.some(([opens]) => opens - time === duration)
  return [{ cause: isEarly ? 'lead_time' : 'delay', duration }]
}

function tooFar({ travelTimeMax, distanceMax }: Vehicle, { duration, distance }: Driven) {
  return [
    ...when(duration > (travelTimeMax ?? Infinity), 'max_travel_time'),
    ...when(distance > (distanceMax ?? Infinity), 'max_distance'),
  ]
}

function exceeds(load: readonly number[], most: readonly number[] | undefined): boolean {
  return load.some((each, d) => each > (most?.[d] ?? Infinity))
}

/** On leaving the start, then each stop. */
function loadsOf({ capacity = [] }: Vehicle, works: readonly (Task | undefined)[]): number[][] {
  let load = capacity.map((_, d) =>
    works.reduce((sum, work) => sum + (work?.delivery?.[d] ?? 0), 0),
  )
  return [
    load,
    ...works.map((work) => {
      load = load.map((each, d) => each + (work?.pickup?.[d] ?? 0) - (work?.delivery?.[d] ?? 0))
      return load
    }),
  ]
}

/** Ends of shipments without the other one, or in the wrong order. */
function splitPairs(stops: readonly Stop[]): ReadonlySet<Stop> {
  const split = stops.filter(({ type, id }, at) => {
    if (type !== 'pickup' && type !== 'delivery') return false
    const other = type === 'pickup' ? 'delivery' : 'pickup'
    const found = stops.findIndex((stop) => stop.type === other && stop.id === id)
    return type === 'pickup' ? found < at : found < 0 || found > at
  })
  return new Set(split)
}
