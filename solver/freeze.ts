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
  { problem, tasks, vehicle }: Road,
  visits: readonly Visit[],
  nodeOf: (visit: Visit) => number,
): number[] {
  const { size, durations } = problem.matrices[vehicle.matrix ?? 0]
  const begun = vehicle.begun?.length ?? 0
  let here = vehicle.start
  let now = vehicle.shift?.[0] ?? 0
  let ahead = 0
  return visits.map((visit, at) => {
    const { type, id, at: sooner = -Infinity } = named(visit)
    const task = type === 'break' ? undefined : tasks[nodeOf(visit)]
    const there = task?.place ?? here
    if (task && here !== undefined && there !== undefined)
      now += Math.max(0, durations[here * size + there] - ahead)
    const own = task ?? vehicle.breaks?.find((pause) => pause.id === id)
    const start = at < begun ? Math.max(now, sooner) : firstStart(task, own?.windows, now)
    // What was waited for a break was driven, see `rest` of the search.
    ahead = task ? 0 : ahead + start - now
    const kind = vehicle.type ?? ''
    const setup = here === there ? 0 : (task?.setupByType?.[kind] ?? task?.setup ?? 0)
    now = start + setup + (task?.serviceByType?.[kind] ?? own?.service ?? 0)
    here = there
    return start
  })
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
