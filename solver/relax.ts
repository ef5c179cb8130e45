import type { Board } from './board.ts'
import type { Model } from './model.ts'
import { never } from './modelTimes.ts'
import type { Relaxation } from './problem.ts'
import { gapChanges, pairChanges } from './relaxGaps.ts'

/** A change to one vehicle's day or to what is asked of it. */
export type Change = Omit<Relaxation, 'vehicle'>

/** How far a change is, in minutes of a customer's patience; a guess, but the same for all. */
const price: Readonly<Record<Change['change'], (amount: number) => number>> = {
  opensEarlier: (time) => time / 60,
  closesLater: (time) => time / 60,
  overtime: (time) => time / 30,
  travelTime: (time) => time / 30,
  distance: (way) => way / 500,
  jobsMax: (jobs) => 30 * jobs,
  capacity: (units) => 30 * units,
  vehicle: () => 60,
  skill: () => 120,
}

/**
 * What would have to give for a job left out, or a shipment by its pickup, to be served in the plan
 * as it stands; undefined where no single change is enough, or where it costs too much and no more.
 */
export function nearestRelaxation(
  model: Model,
  board: Board,
  node: number,
): Relaxation | 'none' | undefined {
  let best: Relaxation | undefined
  let least = Infinity
  for (let v = 0; v < model.vehicles; v++) {
    if (isAway(model, board, v)) continue
    const asked = askedOf(model, board, { node, v })
    if (asked.length > 1) continue
    const { id } = model.problem.vehicles[v]
    const changes = model.mates[node] < 0 ? gapChanges : pairChanges
    for (const found of changes(model, board, { node, v })) {
      const all = [...asked, ...found]
      const [only] = all
      if (only === undefined) return 'none'
      if (all.length > 1 || only.amount >= never / 2) continue
      const far = price[only.change](only.amount)
      if (far >= least) continue
      least = far
      best = { ...only, vehicle: id }
    }
  }
  return best
}

export type Candidate = { readonly node: number; readonly v: number }

/** Whose breaks do not fit stays at home. */
function isAway(model: Model, board: Board, v: number): boolean {
  return model.breakOwner.some((owner, b) => owner === v && board.route[model.jobs + b] < 0)
}

/** What stands in the way wherever on the route it would come. */
function askedOf(model: Model, board: Board, { node, v }: Candidate): Change[] {
  const { skills = [], vehicles, mate } = model.tasks[node]
  const vehicle = model.problem.vehicles[v]
  const lacking = skills.filter((skill) => !vehicle.skills?.includes(skill))
  const more = board.count[v] + (mate < 0 ? 1 : 2) - model.jobsMax[v]
  return [
    ...lacking.map((which): Change => ({ change: 'skill', amount: 1, which })),
    ...(vehicles && !vehicles.includes(vehicle.id)
      ? [{ change: 'vehicle', amount: 1 } as const]
      : []),
    ...(more > 0 ? [{ change: 'jobsMax', amount: more } as const] : []),
  ]
}
