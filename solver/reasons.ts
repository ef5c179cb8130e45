import type { Model } from './model.ts'
import { nextStart, never } from './modelTimes.ts'
import type { Reason } from './problem.ts'

/**
 * Why a job, or both ends of a shipment, wait: what still stands in the way for the vehicle that
 * comes nearest to serving it, were it that vehicle's only job. `taken` means that somebody could,
 * had he not better to do.
 */
export function reasonFor(model: Model, ends: readonly number[]): Reason {
  let best = 0
  for (let v = 0; v < model.vehicles; v++)
    best = Math.max(best, Math.min(...ends.map((end) => stageOf(model, end, v))))
  return stages[best]
}

const stages = ['skills', 'vehicles', 'capacity', 'jobsMax', 'window', 'travel', 'taken'] as const

function stageOf(model: Model, job: number, v: number): number {
  const { problem, dimensions } = model
  const asked = model.tasks[job].skills ?? []
  const skills = problem.vehicles[v].skills ?? []
  if (!asked.every((skill) => skills.includes(skill))) return 0
  if (model.allowed[job * model.vehicles + v] === 0) return 1
  for (let d = 0; d < dimensions; d++) {
    const most = model.capacity[v * dimensions + d]
    if (Math.max(model.delivery[job * dimensions + d], model.pickup[job * dimensions + d]) > most)
      return 2
  }
  if (model.jobsMax[v] < (model.mates[job] < 0 ? 1 : 2)) return 3
  return travelStage(model, job, v)
}

function travelStage(model: Model, job: number, v: number): number {
  const { home, places, starts, ends } = model
  const { time, distance } = model.legs[v]
  const out = home[starts + v] * places + home[job]
  const back = home[job] * places + home[ends + v]
  const start = nextStart(model, job, model.open[starts + v] + time[out])
  if (start >= never) return 4
  const setup = home[starts + v] === home[job] ? 0 : model.setups[v][job]
  if (start + setup + model.services[v][job] + time[back] > model.close[ends + v]) return 4
  if (time[out] + time[back] > model.travelTimeMax[v]) return 5
  if (distance && distance[out] + distance[back] > model.distanceMax[v]) return 5
  return 6
}
