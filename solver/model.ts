import { Impossible } from './impossible.ts'
import type { Matrix, Problem, Vehicle } from './problem.ts'
import { type Clock, layClock } from './modelTimes.ts'
import { chooseScale, layLegs, type Legs } from './modelLegs.ts'
import { type Bonds, layBonds } from './modelBonds.ts'
import { type Rights, layRights } from './modelRights.ts'
import { type Task, tasksOf } from './tasks.ts'
import { freeze } from './freeze.ts'

/**
 * The problem as flat arrays. Nodes are jobs, the ends of shipments among them, then breaks, then
 * each vehicle's start, then each vehicle's end; the last place is nowhere, at no distance from
 * anything, for routes without start or end.
 */
export type Model = Clock &
  Rights &
  Bonds & {
    readonly problem: Problem
    readonly tasks: readonly Task[]
    /** The other end of a shipment, or -1, by job. */
    readonly mates: Int32Array
    readonly hasPairs: boolean
    /** Whether leaving some job out has a cost of its own. */
    readonly hasPrices: boolean
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
    /** Cost of a unit of time of set-up, by vehicle. */
    readonly taskPrice: Float64Array
    /** Nothing but driving can make an insertion cheaper than its legs. */
    readonly isBounded: boolean
    /** Exact cost of leaving a job out, and the softer one the search is guided by. */
    readonly leaveOut: Float64Array
    readonly pull: Float64Array
    /** Nothing but windows, one kind of load and travel: the short inner loop will do. */
    readonly isPlain: boolean
  }

export function modelOf(given: Problem): Model {
  const problem = freeze(given)
  const { vehicles } = problem
  const tasks = tasksOf(problem)
  const owners = vehicles.flatMap((vehicle, v) => (vehicle.breaks ?? []).map(() => v))
  const starts = tasks.length + owners.length
  const ends = starts + vehicles.length
  const nodes = ends + vehicles.length
  const size = problem.matrices[0].size
  const scale = chooseScale(problem)
  const known = new Map<string, Legs>()
  const legs = vehicles.map((vehicle) => legsOf(vehicle, problem, { known, scale }))
  const bonds = layBonds(problem, tasks, nodes)
  const mates = Int32Array.from(tasks, ({ mate }) => mate)
  const price = ({ costPerTaskHour = 0 }: Vehicle) => (costPerTaskHour / 3600) * scale
  const base = {
    problem,
    tasks,
    mates,
    hasPairs: mates.some((mate) => mate >= 0),
    hasPrices: tasks.some(({ leaveOutCost }) => leaveOutCost !== undefined),
    jobs: tasks.length,
    breaks: owners.length,
    vehicles: vehicles.length,
    nodes,
    places: size + 1,
    starts,
    ends,
    scale,
    legs,
    home: layHomes(tasks, vehicles, { nodes, nowhere: size }),
    breakOwner: Int32Array.from(owners),
    costFixed: Float64Array.from(vehicles, ({ costFixed = 0 }) => costFixed * scale),
    taskPrice: Float64Array.from(vehicles, price),
  }
  const clock = layClock(problem, tasks, { nodes, bonds, scale })
  const rights = layRights(problem, tasks, { nodes, bonds, scale })
  return {
    ...base,
    ...bonds,
    ...clock,
    ...rights,
    ...weigh(problem, tasks, { legs, scale }),
    ...judge({ ...base, ...bonds }, clock, rights),
  }
}

type Judged = Pick<Model, 'problem' | 'breaks' | 'hasPairs' | 'taskPrice' | 'edges'>

/** How much of the machinery a problem needs. */
function judge(base: Judged, { setup, due, isAlike, hasSeveral }: Clock, { isMixed }: Rights) {
  const { problem, breaks, hasPairs, taskPrice, edges } = base
  const isQuick = setup.every((each) => each === 0) && isAlike
  const isLimited = problem.vehicles.some(
    ({ travelTimeMax, distanceMax }) => travelTimeMax !== undefined || distanceMax !== undefined,
  )
  const isSimple = breaks === 0 && !hasPairs && !due && !edges && isQuick
  return {
    isPlain: isSimple && !isMixed && !hasSeveral && !isLimited,
    isBounded: isQuick || (!due && taskPrice.every((each) => each === 0)),
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
  if (!table) throw new Impossible(`vehicle ${vehicle.id}: there is no matrix ${matrix}`)
  const made = layLegs(table, { costPerHour, costPerKm, scale })
  known.set(name, made)
  return made
}

type Rooms = { readonly nodes: number; readonly nowhere: number }

function layHomes(
  tasks: readonly Task[],
  vehicles: readonly Vehicle[],
  { nodes, nowhere }: Rooms,
): Int32Array {
  const home = new Int32Array(nodes).fill(nowhere)
  tasks.forEach(({ place }, node) => (home[node] = place))
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
function weigh(
  problem: Problem,
  tasks: readonly Task[],
  { legs, scale }: Pick<Model, 'legs' | 'scale'>,
) {
  const longest = Math.max(1, ...legs.map(({ longest: most }) => most))
  const fixed = Math.max(0, ...problem.vehicles.map(({ costFixed = 0 }) => costFixed * scale))
  const others = tasks.map((task) => dearest(problem, task) * scale)
  const all = 2 * longest + fixed + Math.max(0, ...others)
  const one = (tasks.length + problem.vehicles.length) * all
  const typical = Math.max(1, ...legs.map(({ mean }) => mean))
  const leaveOut = new Float64Array(tasks.length)
  const pull = new Float64Array(tasks.length)
  tasks.forEach(({ priority = 0, leaveOutCost, mate }, j) => {
    leaveOut[j] = one * (1 + priority * (tasks.length + 1))
    pull[j] = all + typical * 4 * priority
    if (leaveOutCost !== undefined) leaveOut[j] = pull[j] = leaveOutCost * scale
    // Both ends of a shipment wait or neither does.
    if (mate >= 0) {
      leaveOut[j] /= 2
      pull[j] /= 2
    }
  })
  return { leaveOut, pull }
}

/** The most a visit can cost beside driving. */
function dearest({ vehicles }: Problem, task: Task): number {
  const { preferred, lateness, service = 0, setup = 0, setupByType, serviceByType } = task
  const hours = Math.max(service, ...Object.values(serviceByType ?? {}))
  const ready = Math.max(setup, ...Object.values(setupByType ?? {}))
  const rate = vehicles.reduce(
    (most, { costPerTaskHour = 0 }) => Math.max(most, costPerTaskHour),
    0,
  )
  const late = ((lateness?.max ?? 0) * (lateness?.costPerHour ?? 0)) / 3600
  const own = (preferred?.otherCost ?? 0) + (task.leaveOutCost ?? 0)
  return own + ((hours + ready) * rate) / 3600 + late
}
