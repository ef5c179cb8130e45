/** One of a crew: searches for a while, meets the others, goes on from the best of them. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { anneal, type Heat, openSearch, type Search } from './anneal.ts'
import { type Order, type Report, stopCell } from './crew.ts'
import { Impossible } from './impossible.ts'
import { adopt, agreeToStop, layOpen, meet, newSlot, type Offer, trade } from './meeting.ts'
import { modelOf } from './model.ts'
import { readPlan } from './plan.ts'
import type { Plan } from './problem.ts'
import { heatsOf } from './solve.ts'

/** The fewer, the further each thread strays; the more, the longer all wait for the slowest. */
const rounds = 16

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
  if (threads === 1) for (const heat of heatsOf(search)) anneal(search, heat)
  else await searchTogether(search)
  return me === 0 ? readPlan(search.model, search.best, search.iterations * threads) : undefined
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
    // A heat at prices of its own only prepares the next: its plans are no better by true cost.
    const isOpening = heat.pull !== undefined && heat !== heats.at(-1)
    const parts = isOpening ? 1 : Math.ceil(rounds * (heat.to - heat.from))
    for (let part = 0; part < parts; part++) {
      anneal(search, partOf(heat, part, parts))
      // By time no two runs are alike anyway.
      const isLast = heat === heats.at(-1) && part === parts - 1
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

/** One of several even parts of a heat, cooling as the whole would. */
function partOf(heat: Heat, part: number, parts: number): Heat {
  const { from, to, hot, cold, forgets = false } = heat
  const heatAt = (at: number) => hot * Math.pow(cold / hot, at / parts)
  return {
    ...heat,
    from: from + ((to - from) * part) / parts,
    to: from + ((to - from) * (part + 1)) / parts,
    hot: heatAt(part),
    cold: heatAt(part + 1),
    forgets: forgets && part === 0,
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
