import { chooseTimes, type Item } from './eta.ts'
import type { LeftOut, Problem, Route, Stop, Vehicle } from './problem.ts'
import { type Task, tasksOf } from './tasks.ts'
import { type VroomAnswer, writeVroom } from './vroomAnswer.ts'
import { refuse } from './vroomFields.ts'
import { readSettled, type Settled, type Step } from './vroomSteps.ts'
import { violationsOf } from './vroomViolations.ts'

/**
 * VROOM's plan mode: the routes are given by `steps`, only when each thing begins is chosen, and
 * what they do not keep is said. Throws where the times of steps cannot be kept.
 */
export function answerSettled(input: unknown): Extract<VroomAnswer, { code: 0 }> {
  const began = performance.now()
  const { problem, routes: settled } = readSettled(input)
  const loaded = performance.now()
  const tasks = tasksOf(problem)
  const routes = settled.map((each) => timed({ problem, tasks }, each))
  const violated = new Map(
    routes.map((route) => {
      const vehicle = vehicleOf(problem, route.vehicle)
      return [route.vehicle, violationsOf(problem, vehicle, route)]
    }),
  )
  const served = new Set(routes.flatMap(({ stops }) => stops.map((s) => `${s.type} ${s.id}`)))
  const leftOut = tasks
    .filter(({ type, id }) => !served.has(`${type} ${id}`))
    .map(({ type, id }): Omit<LeftOut, 'reason'> => ({ type, job: id }))
  const loading = Math.round(loaded - began)
  const times = { loading, solving: Math.round(performance.now() - loaded), routing: 0 as const }
  return writeVroom(problem, { routes, leftOut }, { asked: input, times, violated })
}

type Ground = { readonly problem: Problem; readonly tasks: readonly Task[] }

function vehicleOf({ vehicles }: Problem, id: number): Vehicle {
  return vehicles.find((each) => each.id === id) ?? refuse('vehicles', `there is no ${id}`)
}

function timed({ problem, tasks }: Ground, { vehicle: id, steps }: Settled): Route {
  const vehicle = vehicleOf(problem, id)
  const doings = doingsOf(vehicle, tasks, steps)
  const roads = roadsOf(problem, vehicle, doings)
  const items = doings.map(({ type, setup, service, windows, from, to }, at): Item => {
    const way = roads[at]?.time ?? 0
    return { isBreak: type === 'break', lasts: setup + service, way, windows, from, to }
  })
  const times = chooseTimes(items)
  if (!times) return refuse(`vehicle ${id}`, 'the times of its steps cannot be kept')
  const sum = (key: 'time' | 'way' | 'cost') => roads.reduce((all, road) => all + road[key], 0)
  const worked = doings.reduce(
    (all, { type, setup, service }) => all + (type === 'break' ? 0 : setup + service),
    0,
  )
  const { costFixed = 0, costPerTaskHour = 0 } = vehicle
  return {
    vehicle: id,
    departure: times[0] ?? 0,
    arrival: times.at(-1) ?? 0,
    stops: stopsOf(doings, items, times),
    travelTime: sum('time'),
    distance: sum('way'),
    cost: costFixed + sum('cost') + (worked * costPerTaskHour) / 3600,
  }
}

/** A step with where it is, how long it takes, and when it should begin. */
type Doing = Step & {
  readonly place: number | undefined
  readonly setup: number
  readonly service: number
  readonly windows: Item['windows']
}

function doingsOf(vehicle: Vehicle, tasks: readonly Task[], steps: readonly Step[]): Doing[] {
  const { shift, breaks = [], type: kind = '' } = vehicle
  const known = new Map(tasks.map((task) => [`${task.type} ${task.id}`, task]))
  let here = vehicle.start
  return steps.map((step): Doing => {
    const still = { ...step, setup: 0, service: 0, place: here }
    if (step.type === 'start') return { ...still, windows: shift ? [[shift[0], Infinity]] : [] }
    if (step.type === 'end')
      return { ...still, place: vehicle.end, windows: shift ? [[-Infinity, shift[1]]] : [] }
    const task = known.get(`${step.type} ${step.id}`)
    const pause = breaks.find(({ id }) => step.type === 'break' && id === step.id)
    const { windows = [], service = 0 } = task ?? pause ?? {}
    if (!task) return { ...still, windows, service }
    const setup = task.place === here ? 0 : (task.setupByType?.[kind] ?? task.setup ?? 0)
    here = task.place
    return { ...step, place: here, setup, service: task.serviceByType?.[kind] ?? service, windows }
  })
}

type Road = { readonly time: number; readonly way: number; readonly cost: number }

/** From each place to the next one; breaks have none of their own. */
function roadsOf({ matrices }: Problem, vehicle: Vehicle, doings: readonly Doing[]): Road[] {
  const { matrix = 0, costPerHour = 3600, costPerKm = 0 } = vehicle
  const table = matrices[matrix]
  return doings.map(({ type, place }, at) => {
    const to = doings.find((doing, n) => n > at && doing.type !== 'break')?.place
    if (type === 'break' || place === undefined || to === undefined || !table)
      return { time: 0, way: 0, cost: 0 }
    const arc = place * table.size + to
    const [time = 0, way = 0] = [table.durations[arc], table.distances?.[arc]]
    const cost = table.costs?.[arc] ?? (time * costPerHour) / 3600 + (way * costPerKm) / 1000
    return { time, way, cost }
  })
}

/** Driving is done as soon as can be: before a break rather than behind it. */
function stopsOf(
  doings: readonly Doing[],
  items: readonly Item[],
  times: readonly number[],
): Stop[] {
  let free = times[0] ?? 0
  let left = items[0]?.way ?? 0
  return doings.flatMap(({ type, id, place = 0, setup, service }, at): Stop[] => {
    if (type === 'start' || type === 'end') return []
    const start = times[at] ?? 0
    const hop = type === 'break' ? Math.min(left, start - free) : left
    const arrival = free + hop
    left = type === 'break' ? left - hop : (items[at]?.way ?? 0)
    free = start + setup + service
    return [{ type, id, place, arrival, start, setup, service, late: 0 }]
  })
}
