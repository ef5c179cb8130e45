import type { Plan, Problem, Route } from './problem.ts'

type Named = { readonly id?: number; readonly description?: string; readonly location?: unknown }

/** Parts of the question that are only repeated in the answer. */
export type Repeated = { readonly jobs?: readonly Named[]; readonly vehicles?: readonly Named[] }

export type Times = { readonly loading: number; readonly solving: number }

/** A plan in the JSON VROOM answers with; `reason` of what is unassigned is ours. */
export function writeVroom(problem: Problem, plan: Plan, { asked, times }: Extras) {
  const routes = plan.routes.map((route) => writeRoute(problem, route, asked))
  const total = (key: 'setup' | 'service' | 'waiting_time' | 'priority') =>
    routes.reduce((sum, route) => sum + route[key], 0)
  return {
    code: 0,
    summary: {
      cost: Math.round(plan.cost),
      routes: routes.length,
      unassigned: plan.leftOut.length,
      setup: total('setup'),
      service: total('service'),
      duration: plan.routes.reduce((sum, { travelTime }) => sum + travelTime, 0),
      waiting_time: total('waiting_time'),
      priority: total('priority'),
      violations: [],
      computing_times: times,
    },
    unassigned: plan.leftOut.map(({ job, reason }) => {
      const place = problem.jobs.find(({ id }) => id === job)?.place
      return { id: job, type: 'job', ...spoken(asked.jobs, job), location_index: place, reason }
    }),
    routes,
  }
}

type Extras = { readonly asked: Repeated; readonly times: Times }

function spoken(list: readonly Named[] | undefined, id: number) {
  const { description, location } = list?.find((each) => each.id === id) ?? {}
  return { ...(description ? { description } : {}), ...(location ? { location } : {}) }
}

function writeRoute(problem: Problem, route: Route, asked: Repeated) {
  const vehicle = problem.vehicles.find(({ id }) => id === route.vehicle)
  const table = problem.matrices[vehicle?.matrix ?? 0]
  const jobs = new Map(problem.jobs.map((job) => [job.id, job]))
  const served = route.stops.flatMap(({ type, id }) => (type === 'job' ? [jobs.get(id)] : []))
  const kinds = (vehicle?.capacity ?? []).map((_, d) => d)
  let load = kinds.map((d) => served.reduce((sum, job) => sum + (job?.delivery?.[d] ?? 0), 0))
  const brought = load
  let here = vehicle?.start
  let driven = 0
  const idle = { setup: 0, service: 0, waiting_time: 0, violations: [] }
  const at = (place: number | undefined) => (place === undefined ? {} : { location_index: place })
  const start = { type: 'start', ...at(here), arrival: route.departure, duration: 0, ...idle, load }
  const steps = route.stops.map(({ type, id, place, arrival, start: begins, setup, service }) => {
    const job = type === 'job' ? jobs.get(id) : undefined
    if (here !== undefined && job) driven += table.durations[here * table.size + place]
    if (job) here = place
    load = load.map((each, d) => each + (job?.pickup?.[d] ?? 0) - (job?.delivery?.[d] ?? 0))
    const named = job ? { job: id, ...spoken(asked.jobs, id), ...at(place) } : {}
    const spent = { duration: driven, setup, service, waiting_time: begins - arrival }
    return { type, id, ...named, arrival, ...spent, load, violations: [] }
  })
  const end = { type: 'end', ...at(vehicle?.end), arrival: route.arrival }
  const sum = (key: 'setup' | 'service' | 'waiting_time') =>
    steps.reduce((total, step) => total + step[key], 0)
  return {
    vehicle: route.vehicle,
    ...spoken(asked.vehicles, route.vehicle),
    cost: Math.round(route.cost),
    setup: sum('setup'),
    service: sum('service'),
    duration: route.travelTime,
    waiting_time: sum('waiting_time'),
    priority: served.reduce((total, job) => total + (job?.priority ?? 0), 0),
    delivery: brought,
    pickup: kinds.map((d) => served.reduce((total, job) => total + (job?.pickup?.[d] ?? 0), 0)),
    ...(table.distances ? { distance: route.distance } : {}),
    steps: [start, ...steps, { ...end, duration: route.travelTime, ...idle, load }],
    violations: [],
  }
}
