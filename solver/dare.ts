import { draw } from './random.ts'
import type { Rebuild } from './recreate.ts'

/** How often somebody dares: few jobs are rebuilt whole in a step, where a second one follows. */
const often = 0.5
const seldom = 0.02

/**
 * A job with a price of its own comes back where its way costs no more. Two in one place far off
 * would then wait for ever, each too dear by itself, although the second costs nothing once the
 * first is there. So in a share of the steps about two of the waiting dare: they may come back
 * whatever their way costs, and the whole is judged.
 */
export function dare({ model, board, dares, random }: Rebuild, isSmall: boolean): void {
  if (!model.hasPrices) return
  const { absent } = board
  dares.fill(0)
  if (draw(random) >= (isSmall ? often : seldom)) return
  let priced = 0
  for (let at = 1; at <= absent[0]; at++) if (isPriced(model, absent[at])) priced += 1
  for (let at = 1; at <= absent[0]; at++) {
    const node = absent[at]
    if (isPriced(model, node) && draw(random) < 2 / (1 + priced)) dares[node] = 1
  }
}

function isPriced({ tasks, jobs }: Rebuild['model'], node: number): boolean {
  return node < jobs && tasks[node].leaveOutCost !== undefined
}
