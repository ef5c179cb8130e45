import type { Matrix, Problem, Vehicle } from './problem.ts'
import { type Clock, layClock } from './modelTimes.ts'
import { chooseScale, layLegs, type Legs } from './modelLegs.ts'
import { type Rights, layRights } from './modelRights.ts'

/**
 * The problem as flat arrays. Nodes are jobs, then breaks, then each vehicle's start, then each
 * vehicle's end; the last place is nowhere, at no distance from anything, for routes without start
 * or end.
 */
export type Model = Clock &
  Rights & {
    readonly problem: Problem
    readonly jobs: number
    readonly breaks: number
    readonly vehicles: number
    readonly nodes: number
    readonly places: number
    /** Node of a vehicle's start is `starts + vehicle`. */
    readonly starts: number
    readonly ends: number
    readonly scale: number
    readonly legs: readonly Legs[]
    /** Where a node is; a break is wherever the stop before it is. */
    readonly home: Int32Array
    readonly breakOwner: Int32Array
    readonly costFixed: Float64Array
    /** Exact cost of leaving a job out, and the softer one the search is guided by. */
    readonly leaveOut: Float64Array
    readonly pull: Float64Array
    /** Nothing but windows, one kind of load and travel: the short inner loop will do. */
    readonly isPlain: boolean
  }

export function modelOf(problem: Problem): Model {
  const { jobs, vehicles } = problem
  const owners = vehicles.flatMap((vehicle, v) => (vehicle.breaks ?? []).map(() => v))
  const starts = jobs.length + owners.length
  const ends = starts + vehicles.length
  const nodes = ends + vehicles.length
  const size = problem.matrices[0].size
  const scale = chooseScale(problem)
  const known = new Map<string, Legs>()
  const legs = vehicles.map((vehicle) => legsOf(vehicle, problem, { known, scale }))
  const base = {
    problem,
    jobs: jobs.length,
    breaks: owners.length,
    vehicles: vehicles.length,
    nodes,
    places: size + 1,
    starts,
    ends,
    scale,
    legs,
    home: layHomes(problem, nodes, size),
    breakOwner: Int32Array.from(owners),
    costFixed: Float64Array.from(vehicles, ({ costFixed = 0 }) => costFixed * scale),
  }
  const clock = layClock(problem, nodes)
  const rights = layRights(problem, nodes, scale)
  return {
    ...base,
    ...clock,
    ...rights,
    ...weigh(problem, legs, scale),
    isPlain:
      owners.length === 0 &&
      !rights.isMixed &&
      !clock.hasSeveral &&
      jobs.every(({ setup = 0 }) => setup === 0) &&
      vehicles.every(
        ({ travelTimeMax, distanceMax }) =>
          travelTimeMax === undefined && distanceMax === undefined,
      ),
  }
}

function legsOf(
  vehicle: Vehicle,
  problem: Problem,
  { known, scale }: { known: Map<string, Legs>; scale: number },
): Legs {
  const { matrix = 0, costPerHour = 3600, costPerKm = 0 } = vehicle
  const name = `${matrix} ${costPerHour} ${costPerKm}`
  const found = known.get(name)
  if (found) return found
  const table: Matrix | undefined = problem.matrices[matrix]
  if (!table) throw new Error(`vehicle ${vehicle.id}: there is no matrix ${matrix}`)
  const made = layLegs(table, { costPerHour, costPerKm, scale })
  known.set(name, made)
  return made
}

function layHomes(problem: Problem, nodes: number, nowhere: number): Int32Array {
  const { jobs, vehicles } = problem
  const home = new Int32Array(nodes).fill(nowhere)
  jobs.forEach(({ place }, j) => (home[j] = place))
  vehicles.forEach(({ start, end }, v) => {
    home[nodes - 2 * vehicles.length + v] = start ?? nowhere
    home[nodes - vehicles.length + v] = end ?? nowhere
  })
  return home
}

/**
 * Priorities come before any cost of travel, then the number of jobs: one point of priority is
 * worth more than all jobs without any, one job more than every route. A search that took this
 * literally would never let a job go to find room for two, hence the pull.
 */
function weigh(problem: Problem, legs: readonly Legs[], scale: number) {
  const { jobs } = problem
  const longest = Math.max(1, ...legs.map(({ longest: most }) => most))
  const fixed = Math.max(0, ...problem.vehicles.map(({ costFixed = 0 }) => costFixed * scale))
  const preferences = jobs.map(({ preferred }) => (preferred?.otherCost ?? 0) * scale)
  const all = 2 * longest + fixed + Math.max(0, ...preferences)
  const one = (jobs.length + problem.vehicles.length) * all
  const typical = Math.max(1, ...legs.map(({ mean }) => mean))
  const leaveOut = new Float64Array(jobs.length)
  const pull = new Float64Array(jobs.length)
  jobs.forEach(({ priority = 0, leaveOutCost }, j) => {
    leaveOut[j] = leaveOutCost === undefined ? one * (1 + priority * (jobs.length + 1)) : 0
    pull[j] = all + typical * 4 * priority
    if (leaveOutCost !== undefined) leaveOut[j] = pull[j] = leaveOutCost * scale
  })
  return { leaveOut, pull }
}
