/** The best plan there is, by trying every order: up to eight stops or so. */
import type { Plan, Problem, Vehicle, Visit, Work } from '../problem.ts'
import { type Done, extend, homeCost, type Way } from './ways.ts'

export type Worth = { readonly priority: number; readonly served: number; readonly cost: number }

/** Undefined where begun work and promises cannot all be kept. */
export function enumerate(problem: Problem): Worth | undefined {
  const done = doneOf(problem)
  const sets = 2 ** done.length
  let best = new Float64Array(sets).fill(Infinity)
  best[0] = 0
  for (const vehicle of problem.vehicles) {
    const own = bestRoutes(problem, vehicle, done)
    const joined = new Float64Array(sets).fill(Infinity)
    for (let all = 0; all < sets; all++) {
      if (!isWhole(done, all)) continue
      for (let part = all; ; part = (part - 1) & all) {
        joined[all] = Math.min(joined[all], own[part] + best[all ^ part])
        if (part === 0) break
      }
    }
    best = joined
  }
  const worths = [...best].flatMap((cost, set) =>
    cost < Infinity ? [worthOf(problem, done, { set, cost })] : [],
  )
  if (!worths.length) return undefined
  return worths.reduce((top, each) => (compareWorth(each, top) < 0 ? each : top))
}

/** Below nought when the first is the better: priority, then jobs served, then cost. */
export function compareWorth(a: Worth, b: Worth): number {
  if (a.priority !== b.priority) return b.priority - a.priority
  return a.served !== b.served ? b.served - a.served : a.cost - b.cost
}

/** What a plan is worth that serves these; jobs with a price of their own count by it alone. */
function worthOfServed(
  { jobs, shipments = [] }: Problem,
  serves: (type: 'job' | 'pickup', id: number) => boolean,
  cost: number,
): Worth {
  const all = [
    ...jobs.map((job) => ({ ...job, isServed: serves('job', job.id) })),
    ...shipments.map((each) => ({ ...each, isServed: serves('pickup', each.pickup.id) })),
  ]
  const free = all.filter(({ leaveOutCost, isServed }) => leaveOutCost === undefined && isServed)
  const paid = all.filter(({ isServed }) => !isServed)
  return {
    priority: free.reduce((sum, { priority = 0 }) => sum + priority, 0),
    served: free.length,
    cost: paid.reduce((sum, { leaveOutCost = 0 }) => sum + leaveOutCost, cost),
  }
}

export function worthOfPlan(problem: Problem, { routes, cost }: Plan): Worth {
  const stops = routes.flatMap((route) => route.stops)
  const served = new Set(stops.map(({ type, id }) => `${type} ${id}`))
  return worthOfServed(problem, (type, id) => served.has(`${type} ${id}`), cost)
}

function worthOf(
  problem: Problem,
  done: readonly Done[],
  { set, cost }: { readonly set: number; readonly cost: number },
): Worth {
  const serves = (type: string, id: number) =>
    done.some((each, at) => set & (1 << at) && each.type === type && each.work.id === id)
  return worthOfServed(problem, serves, cost)
}

function doneOf({ jobs, shipments = [] }: Problem): Done[] {
  const nothing: readonly number[] = []
  const alone = jobs.map((job): Done => {
    const { delivery = nothing, pickup = nothing } = job
    return { type: 'job', work: job, wish: job, delivery, pickup, mate: -1, pinned: job.pinned }
  })
  const end = (type: 'pickup' | 'delivery', work: Work, rest: Omit<Done, 'type' | 'work'>) => ({
    type,
    work,
    ...rest,
  })
  const pairs = shipments.flatMap((each, s) => {
    const { amount = nothing } = each
    const at = jobs.length + 2 * s
    const wish = { ...each, preferred: undefined }
    const rest = { delivery: nothing, pinned: undefined }
    return [
      end('pickup', each.pickup, { ...rest, wish: each, pickup: amount, mate: at + 1 }),
      end('delivery', each.delivery, {
        ...rest,
        wish,
        pickup: amount.map((unit) => -unit),
        mate: at,
      }),
    ]
  })
  return [...alone, ...pairs]
}

function isWhole(done: readonly Done[], set: number): boolean {
  return done.every(({ mate }, at) => mate < 0 || !(set & (1 << at)) || set & (1 << mate))
}

/** The cheapest route for every set of stops, keeping only ways that no other is better than. */
function bestRoutes(problem: Problem, vehicle: Vehicle, done: readonly Done[]): Float64Array {
  const best = new Float64Array(2 ** done.length).fill(Infinity)
  const begun = (vehicle.begun ?? []).map((visit) => indexOf(done, visit))
  const elsewhere = problem.vehicles.filter(({ id }) => id !== vehicle.id)
  const taken = new Set(elsewhere.flatMap((each) => each.begun ?? []).map((v) => indexOf(done, v)))
  done.forEach(({ pinned }, at) => {
    if (pinned && pinned.vehicle !== vehicle.id && !begun.includes(at)) taken.add(at)
  })
  const musts = done.flatMap(({ pinned }, at) =>
    begun.includes(at) || (pinned?.vehicle === vehicle.id && !taken.has(at)) ? [1 << at] : [],
  )
  const must = musts.reduce((sum, each) => sum | each, 0)
  if (must === 0) best[0] = 0
  const kinds = vehicle.capacity?.length ?? 0
  let level: Way[] = [firstWay(vehicle, kinds)]
  while (level.length) {
    const kept = new Map<string, Way[]>()
    for (const way of level) {
      const cost = homeCost({ problem, vehicle, done }, way)
      const isFull = (way.set & must) === must && isWhole(done, way.set)
      if (way.set && isFull) best[way.set] = Math.min(best[way.set], cost)
      for (const next of extend({ problem, vehicle, done }, way, { begun, taken })) keep(kept, next)
    }
    level = [...kept.values()].flat()
  }
  return best
}

function firstWay(vehicle: Vehicle, kinds: number): Way {
  const now = vehicle.shift?.[0] ?? 0
  const none = Array<number>(kinds).fill(0)
  const over = Array<number>(kinds).fill(-Infinity)
  const gone = { set: 0, rested: 0, ahead: 0, time: 0, way: 0, cost: 0 }
  return { ...gone, here: vehicle.start, now, load: none, over }
}

function indexOf(done: readonly Done[], visit: Visit): number {
  const { type, id } = typeof visit === 'number' ? ({ type: 'job', id: visit } as const) : visit
  return done.findIndex((each) => each.type === type && each.work.id === id)
}

function keep(kept: Map<string, Way[]>, way: Way): void {
  const name = `${way.set} ${way.rested} ${way.here ?? ''}`
  const others = kept.get(name) ?? []
  if (others.some((other) => isNoWorse(other, way))) return
  kept.set(name, [...others.filter((other) => !isNoWorse(way, other)), way])
}

function isNoWorse(a: Way, b: Way): boolean {
  if (
    a.now > b.now ||
    a.now - a.ahead > b.now - b.ahead ||
    a.cost > b.cost ||
    a.time > b.time ||
    a.way > b.way
  )
    return false
  return a.over.every((each, d) => each <= b.over[d])
}
