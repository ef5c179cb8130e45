import {
  anneal,
  exactCost,
  guidedCost,
  type Heat,
  routesCost,
  type Search,
  tuning,
} from './anneal.ts'
import { copyBoard } from './board.ts'
import { settleAll } from './fleet.ts'

/** In rounds, each from the best plan so far: what strayed begins again where it was best. */
export function searchAlone(search: Search, heats: readonly Heat[]): void {
  for (const heat of heats) {
    for (const [at, part] of partsOf(heats, heat).entries()) {
      if (at > 0) goOn(search)
      anneal(search, part)
    }
  }
}

/** A heat at prices of its own only prepares the next: its plans are no better by true cost. */
export function preparesNext(heats: readonly Heat[], heat: Heat): boolean {
  return heat.pull !== undefined && heat !== heats.at(-1)
}

/** Even parts of a heat, cooling as the whole would. */
export function partsOf(heats: readonly Heat[], heat: Heat): Heat[] {
  const { from, to, hot, cold, forgets = false } = heat
  const parts = preparesNext(heats, heat) ? 1 : Math.ceil(tuning.rounds * (to - from))
  const heatAt = (at: number) => hot * Math.pow(cold / hot, at / parts)
  return Array.from({ length: parts }, (_, part) => ({
    ...heat,
    from: from + ((to - from) * part) / parts,
    to: from + ((to - from) * (part + 1)) / parts,
    hot: heatAt(part),
    cold: heatAt(part + 1),
    forgets: forgets && part === 0,
  }))
}

/** From the best plan known. */
export function goOn({ model, rebuild, best, cost }: Search): void {
  const { board, fleet, memory } = rebuild
  copyBoard(best, board)
  settleAll(fleet, board)
  for (let v = 0; v < model.vehicles; v++) memory.version[v] += 1
  cost[0] = guidedCost(model, board)
  cost[1] = exactCost(model, best)
  cost[2] = routesCost(model, board)
}
