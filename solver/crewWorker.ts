/** One of a crew: searches for a while, meets the others, goes on from the best of them. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { anneal, bestOf, openSearch, type Search } from './anneal.ts'
import { type Order, type Report, stopCell } from './crew.ts'
import { Impossible } from './impossible.ts'
import { adopt, agreeToStop, layOpen, meet, newSlot, type Offer, trade } from './meeting.ts'
import { modelOf } from './model.ts'
import { readPlan } from './plan.ts'
import type { Plan } from './problem.ts'
import { partsOf, preparesNext, searchAlone } from './rounds.ts'
import { heatsOf } from './solve.ts'

// What the crew's foreman gave, in his own type.
const order = workerData as Order
const control = new Int32Array(order.control)

async function work(): Promise<Plan | undefined> {
  const { problem, seed, me, threads, iterations, seconds, beganAt } = order
  const search = openSearch(modelOf(problem), {
    // A large odd stride, so that no thread repeats what another did a step before.
    seed: seed + me * 0x9e3779b1,
    ...(iterations === undefined ? {} : { iterations }),
    ...(seconds === undefined ? {} : { seconds }),
    clock: () => Number(process.hrtime.bigint() - beganAt) / 1e9,
    isStopped: () => Atomics.load(control, stopCell) !== 0,
  })
  if (threads === 1) searchAlone(search, heatsOf(search))
  else await searchTogether(search)
  return me === 0 ? readPlan(search.model, bestOf(search), search.iterations * threads) : undefined
}

async function searchTogether(search: Search): Promise<void> {
  const { me, threads } = order
  const slot = newSlot(search)
  report({
    type: 'ready',
    offer: { slot, common: newSlot(search), heats: heatsOf(search) } satisfies Offer,
  })
  const port = parentPort
  if (!port) throw new Error('a worker without a crew')
  const [crew = []]: Offer[][] = await once(port, 'message')
  const slots = crew.map((each) => each.slot)
  const { heats, common } = crew[0]
  for (const heat of heats) {
    const isOpening = preparesNext(heats, heat)
    const parts = partsOf(heats, heat)
    for (const part of parts) {
      anneal(search, part)
      // By time no two runs are alike anyway.
      const isLast = heat === heats.at(-1) && part === parts.at(-1)
      if (order.iterations === undefined && !isOpening && !isLast) {
        trade(search, common, control)
        continue
      }
      layOpen(search, slot)
      if (me === 0) agreeToStop(control)
      meet(control, threads)
      const isOver = adopt(search, { slots, isOpening }, control)
      meet(control, threads)
      if (isOver) return
    }
  }
}

function report(message: Report): void {
  parentPort?.postMessage(message)
}

try {
  const plan = await work()
  if (plan) report({ type: 'plan', plan })
} catch (fault) {
  if (!(fault instanceof Impossible)) throw fault
  report({ type: 'impossible', message: fault.message })
}
