import { type Heat, type Search, tuning } from './anneal.ts'
import type { Model } from './model.ts'

/** When the search is how hot; `mean` is what one job of the first plan costs. */
export function planHeats({ model, rebuild }: Search, mean: number): Heat[] {
  const { cold, hotWeighed } = tuning
  const isWeighed = rebuild.neighbours.isWeighed
  const hot = isWeighed ? hotWeighed : hotBySize(model.jobs)
  const heats = isCrowded(model, rebuild.board.absent[0])
    ? [
        { from: 0, to: 0.8, hot, cold, pull: pullOf(model, 1.5) },
        { from: 0.8, to: 1, hot: cold, cold: 0.6 * cold, pull: pullOf(model, 5), forgets: true },
      ]
    : tuning.heats.map((to, at) => ({ from: tuning.heats[at - 1] ?? 0, to, hot, cold }))
  return heats.map((heat) => ({ ...heat, hot: heat.hot * mean, cold: heat.cold * mean }))
}

/** The more jobs, the fewer steps each sees in the same time: a large plan begins cooler. */
function hotBySize(jobs: number): number {
  return jobs > 250 ? tuning.hot / 2 : tuning.hot
}

/** So few jobs are searched through whatever the prices. */
const fewJobs = 100

/** One in a hundred waits at first by mere chance, where there is room for all. */
function isCrowded({ jobs }: Model, waiting: number): boolean {
  return waiting > jobs / 100 && jobs > fewJobs
}

/**
 * A point of priority is worth so many mean ways between two places. Were it worth any way, the
 * plan would crowd before it is any good; at a price the routes become short, and room is found
 * for the rest when the price rises.
 */
function pullOf(model: Model, ways: number): Float64Array {
  const mean = Math.max(1, ...model.legs.map((legs) => legs.mean))
  return model.pull.map((pull, node) => {
    const { leaveOutCost, priority = 0, mate } = model.tasks[node]
    if (leaveOutCost !== undefined) return pull
    return (mean * ways * Math.max(0.5, priority)) / (mate < 0 ? 1 : 2)
  })
}
