import { setOutLatest } from './latest.ts'
import type { Problem, Vehicle, Visit, Window } from './problem.ts'
import { named, nodeFinder, type Task, tasksOf } from './tasks.ts'

/**
 * What starts before `frozenUntil` in the running plan is begun, at the time it was to start at;
 * what comes after it may change, but starts no sooner.
 */
export function freeze(problem: Problem): Problem {
  const { frozenUntil, vehicles } = problem
  if (frozenUntil === undefined) return problem
  const tasks = tasksOf(problem)
  const nodeOf = nodeFinder(problem, tasks)
  return {
    ...problem,
    vehicles: vehicles.map((vehicle, v): Vehicle => {
      const { begun = [], planned = [] } = vehicle
      const done = new Set(begun.map((visit) => nodeOf(visit, v)))
      const visits = [...begun, ...planned.filter((visit) => !done.has(nodeOf(visit, v)))]
      const starts = startsOf({ problem, tasks, vehicle }, visits, (visit) => nodeOf(visit, v))
      const late = starts.findIndex((start, at) => at >= begun.length && start >= frozenUntil)
      const kept = late < 0 ? visits.length : late
      const frozen = visits.slice(begun.length, kept).map((visit, at): Visit => {
        const { type, id } = named(visit)
        return { type, id, at: starts[begun.length + at] }
      })
      return { ...vehicle, begun: [...begun, ...frozen], planned: visits.slice(kept) }
    }),
  }
}

type Road = {
  readonly problem: Problem
  readonly tasks: readonly Task[]
  readonly vehicle: Vehicle
}

function startsOf(
  road: Road,
  visits: readonly Visit[],
  nodeOf: (visit: Visit) => number,
): readonly number[] {
  const from = road.vehicle.shift?.[0] ?? 0
  const course = (at: number) => courseOf(road, visits, { nodeOf, at })
  const isOut = (road.vehicle.begun?.length ?? 0) > 0
  return (isOut ? course(from) : setOutLatest(from, course)).starts
}

type Departure = { readonly nodeOf: (visit: Visit) => number; readonly at: number }

function courseOf(
  { problem, tasks, vehicle }: Road,
  visits: readonly Visit[],
  { nodeOf, at: from }: Departure,
) {
  const { size, durations } = problem.matrices[vehicle.matrix ?? 0]
  const wayTo = (there: number | undefined) =>
    here === undefined || there === undefined ? 0 : durations[here * size + there]
  const begun = vehicle.begun?.length ?? 0
  let here = vehicle.start
  let now = from
  let ahead = 0
  let idle = 0
  let late = 0
  const starts = visits.map((visit, at) => {
    const { type, id, at: sooner = -Infinity } = named(visit)
    const task = type === 'break' ? undefined : tasks[nodeOf(visit)]
    const there = task?.place ?? here
    if (task) now += Math.max(0, wayTo(there) - ahead)
    const own = task ?? vehicle.breaks?.find((pause) => pause.id === id)
    const start = at < begun ? Math.max(now, sooner) : firstStart(task, own?.windows, now)
    idle += start - now
    late += Math.max(0, start - lastStart(task, own?.windows))
    // What was waited for a break was driven, see `rest` of the search.
    ahead = task ? 0 : ahead + start - now
    const kind = vehicle.type ?? ''
    const setup = here === there ? 0 : (task?.setupByType?.[kind] ?? task?.setup ?? 0)
    now = start + setup + (task?.serviceByType?.[kind] ?? own?.service ?? 0)
    here = there
    return start
  })
  return { starts, end: now + Math.max(0, wayTo(vehicle.end) - ahead), idle, late }
}

function lastStart(task: Task | undefined, windows: readonly Window[] = []): number {
  if (task?.pinned?.at !== undefined) return task.pinned.at
  return windows.length ? Math.max(...windows.map(([, to]) => to)) : Infinity
}

/** As the plan had it: pinned, in a window, or late. */
function firstStart(
  task: Task | undefined,
  windows: readonly Window[] | undefined,
  now: number,
): number {
  if (task?.pinned?.at !== undefined) return Math.max(now, task.pinned.at)
  const open = (windows ?? []).filter(([, to]) => now <= to).map(([from]) => Math.max(from, now))
  return open.length ? Math.min(...open) : now
}
