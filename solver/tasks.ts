import { Impossible } from './impossible.ts'
import type { Job, Problem, Shipment, Visit, VisitType } from './problem.ts'

/** A job or either end of a shipment, as the search sees it: one node each. */
export type Task = Job & {
  readonly type: 'job' | 'pickup' | 'delivery'
  /** The other end of the shipment, as a node; -1 for a job. */
  readonly mate: number
}

export function tasksOf({ jobs, shipments = [] }: Problem): Task[] {
  const alone = jobs.map((job): Task => ({ ...job, type: 'job', mate: -1 }))
  const pairs = shipments.flatMap((shipment, s) => endsOf(shipment, jobs.length + 2 * s))
  return [...alone, ...pairs]
}

/**
 * What is fetched is brought before the van comes home: the load falls at the delivery and was not
 * aboard at the start, so there it is a pickup below nought.
 */
function endsOf({ pickup, delivery, amount = [], ...wish }: Shipment, node: number): Task[] {
  const dropped = amount.map((each) => -each)
  return [
    { ...wish, ...pickup, pickup: amount, type: 'pickup', mate: node + 1 },
    { ...wish, ...delivery, pickup: dropped, type: 'delivery', mate: node },
  ]
}

export type Named = { readonly type: VisitType; readonly id: number; readonly at?: number }

export function named(visit: Visit): Named {
  return typeof visit === 'number' ? { type: 'job', id: visit } : visit
}

/** Node of a visit of the vehicle `v`; throws where there is no such thing. */
export function nodeFinder(problem: Problem, tasks: readonly Task[]) {
  const nodes = new Map(tasks.map(({ type, id }, node) => [`${type} ${id}`, node]))
  let node = tasks.length
  problem.vehicles.forEach(({ breaks = [] }, v) => {
    for (const { id } of breaks) nodes.set(`break ${id} ${v}`, node++)
  })
  return (visit: Visit, v: number): number => {
    const { type, id } = named(visit)
    const found = nodes.get(type === 'break' ? `break ${id} ${v}` : `${type} ${id}`)
    if (found === undefined) throw new Impossible(`there is no ${type} ${id}`)
    return found
  }
}
