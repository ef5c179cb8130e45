import type { LeftOut, Problem, Relaxation, Route, Stop, Vehicle } from './problem.ts'
import { type Asked, readAsked, type Spoken } from './vroomAsked.ts'
import { type Driven, drivenTo, nothing } from './vroomDriven.ts'
import { joined, type Violated, type Violation } from './vroomViolations.ts'

export type Times = { readonly loading: number; readonly solving: number; readonly routing: 0 }

/** What VROOM answers; `reason`, `relaxation` and `late` are ours. */
export type VroomAnswer =
  | { readonly code: 1 | 2; readonly error: string }
  | {
      readonly code: 0
      readonly summary: VroomSummary
      readonly unassigned: readonly VroomUnassigned[]
      readonly routes: readonly VroomRoute[]
    }

type Sums = {
  readonly setup: number
  readonly service: number
  readonly duration: number
  readonly waiting_time: number
  readonly priority: number
  readonly distance?: number
  readonly delivery?: readonly number[]
  readonly pickup?: readonly number[]
  /** An old name of `delivery`. */
  readonly amount?: readonly number[]
  readonly violations: readonly Violation[]
}

export type VroomSummary = Sums & {
  readonly cost: number
  readonly routes: number
  readonly unassigned: number
  readonly computing_times: Times
}

export type VroomUnassigned = Spoken & {
  readonly id: number
  readonly type: LeftOut['type']
  readonly reason?: LeftOut['reason']
  readonly relaxation?: Relaxation
}

export type VroomRoute = Sums & {
  readonly vehicle: number
  readonly cost: number
  readonly description?: string
  readonly steps: readonly VroomStep[]
}

export type VroomStep = Spoken & {
  readonly type: 'start' | 'end' | Stop['type']
  readonly id?: number
  /** An old name of the id of a job, pickup or delivery. */
  readonly job?: number
  readonly arrival: number
  readonly duration: number
  readonly setup: number
  readonly service: number
  readonly waiting_time: number
  readonly distance?: number
  readonly load?: readonly number[]
  readonly late?: number
  readonly violations: readonly Violation[]
}

/** Routes to be told; why something is left out only where they were searched for. */
export type Told = {
  readonly routes: readonly Route[]
  readonly leftOut: readonly (Omit<LeftOut, 'reason'> & Partial<LeftOut>)[]
}

type Extras = {
  readonly asked: unknown
  readonly times: Times
  /** By vehicle, in plan mode. */
  readonly violated?: ReadonlyMap<number, Violated>
}

/** A plan in the JSON VROOM answers with. */
export function writeVroom(
  problem: Problem,
  plan: Told,
  { asked: given, times, violated = new Map() }: Extras,
): Extract<VroomAnswer, { code: 0 }> {
  const asked = readAsked(problem, given)
  const kinds = problem.vehicles[0]?.capacity?.length ?? 0
  const hasWay = problem.matrices.every(({ distances }) => distances)
  const routes = plan.routes.map((route) =>
    writeRoute({ problem, asked, kinds, hasWay, violated }, route),
  )
  const total = (key: 'setup' | 'service' | 'waiting_time' | 'priority' | 'duration') =>
    routes.reduce((sum, route) => sum + route[key], 0)
  const loads = (key: 'delivery' | 'pickup') => {
    const none = Array<number>(kinds).fill(0)
    return none.map((_, d) => routes.reduce((sum, route) => sum + (route[key]?.[d] ?? 0), 0))
  }
  return {
    code: 0,
    summary: {
      cost: routes.reduce((sum, { cost }) => sum + cost, 0),
      routes: routes.length,
      unassigned: plan.leftOut.length,
      ...laden(kinds, loads('delivery'), loads('pickup')),
      setup: total('setup'),
      service: total('service'),
      duration: total('duration'),
      waiting_time: total('waiting_time'),
      priority: total('priority'),
      ...(hasWay ? { distance: plan.routes.reduce((sum, { distance }) => sum + distance, 0) } : {}),
      violations: joined([...violated.values()].map(({ all }) => all)),
      computing_times: times,
    },
    unassigned: plan.leftOut.map(({ job: id, type, reason, relaxation }) => ({
      id,
      type,
      ...asked.spokenOf(type, id),
      ...(reason ? { reason } : {}),
      ...(relaxation ? { relaxation } : {}),
    })),
    routes,
  }
}

function laden(kinds: number, delivery: readonly number[], pickup: readonly number[]) {
  return kinds ? { delivery, amount: delivery, pickup } : {}
}

type Ground = {
  readonly problem: Problem
  readonly asked: Asked
  readonly kinds: number
  readonly hasWay: boolean
  readonly violated: ReadonlyMap<number, Violated>
}

function writeRoute(ground: Ground, route: Route): VroomRoute {
  const { problem, asked, kinds, hasWay, violated } = ground
  const vehicle = problem.vehicles.find(({ id }) => id === route.vehicle)
  if (!vehicle) throw new Error(`no vehicle ${route.vehicle}`)
  const steps = writeSteps(ground, vehicle, route)
  const tasks = route.stops.flatMap(({ type, id }) => asked.taskOf(type, id) ?? [])
  const total = (key: 'gives' | 'takes') => {
    const none = Array<number>(kinds).fill(0)
    return none.map((_, d) => tasks.reduce((sum, task) => sum + (task[key][d] ?? 0), 0))
  }
  const sum = (key: 'setup' | 'service' | 'waiting_time') =>
    steps.reduce((all, step) => all + step[key], 0)
  const { description } = asked.vehicleOf(route.vehicle)
  return {
    vehicle: route.vehicle,
    cost: Math.round(route.cost),
    ...(description ? { description } : {}),
    ...laden(kinds, total('gives'), total('takes')),
    setup: sum('setup'),
    service: sum('service'),
    duration: route.travelTime,
    waiting_time: sum('waiting_time'),
    priority: tasks.reduce((all, { priority }) => all + priority, 0),
    ...(hasWay ? { distance: route.distance } : {}),
    steps,
    violations: violated.get(route.vehicle)?.all ?? [],
  }
}

function writeSteps(ground: Ground, vehicle: Vehicle, route: Route): VroomStep[] {
  const { problem, asked, kinds, hasWay, violated } = ground
  const tasks = route.stops.map(({ type, id }) => asked.taskOf(type, id))
  const alone = tasks.filter((task) => task?.type === 'job')
  const none = Array<number>(kinds).fill(0)
  let load = none.map((_, d) => alone.reduce((sum, task) => sum + (task?.gives[d] ?? 0), 0))
  const driven = drivenTo(problem, vehicle, route)
  const idle = { setup: 0, service: 0, waiting_time: 0 }
  const told = ({ duration, distance }: Driven, at: number) => ({
    duration,
    ...(hasWay ? { distance } : {}),
    ...(kinds ? { load } : {}),
    violations: violated.get(route.vehicle)?.steps[at] ?? [],
  })
  const { from, to } = edgesOf(asked, vehicle, route)
  const start = {
    type: 'start' as const,
    ...from,
    arrival: route.departure,
    ...idle,
    ...told(nothing, 0),
  }
  const steps = route.stops.map((stop, at): VroomStep => {
    const { type, id, arrival, setup, service, late } = stop
    const task = tasks[at]
    load = load.map((each, d) => each + (task?.takes[d] ?? 0) - (task?.gives[d] ?? 0))
    return {
      type,
      ...(type === 'break' ? asked.breakOf(vehicle.id, id) : asked.spokenOf(type, id)),
      id,
      ...(type === 'break' ? {} : { job: id }),
      arrival,
      setup,
      service,
      waiting_time: stop.start - arrival,
      ...told(driven[at] ?? nothing, at + 1),
      ...(late ? { late } : {}),
    }
  })
  const all = { duration: route.travelTime, distance: route.distance }
  const end = {
    type: 'end' as const,
    ...to,
    arrival: route.arrival,
    ...idle,
    ...told(all, steps.length + 1),
  }
  return [start, ...steps, end]
}

/** Without a start or end of its own a route begins or ends at its first or last stop. */
function edgesOf(asked: Asked, vehicle: Vehicle, { stops }: Route) {
  const ends = asked.vehicleOf(vehicle.id)
  const served = stops.filter(({ type }) => type !== 'break')
  const [first, last] = [served[0], served.at(-1)]
  return {
    from: ends.start ?? (first && asked.placeOf(first.type, first.id)),
    to: ends.end ?? (last && asked.placeOf(last.type, last.id)),
  }
}
