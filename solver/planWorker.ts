import { parentPort } from 'node:worker_threads'
import type { PlanAnswer, PlanAsked } from './planMessages.ts'
import { solve } from './solve.ts'

const stepsLeast = 2_000
const stepsEach = 2_000

parentPort?.on('message', ({ id, problem, seconds }: PlanAsked) => {
  const begun = performance.now()
  const clock = () => (performance.now() - begun) / 1_000
  try {
    // A handful of visits has nothing left to find long before the time is over.
    const iterations = stepsLeast + stepsEach * problem.jobs.length
    const plan = solve(problem, { seed: 1, seconds, iterations, clock })
    parentPort?.postMessage({ id, plan } satisfies PlanAnswer)
  } catch (fault) {
    parentPort?.postMessage({ id, fault: String(fault) } satisfies PlanAnswer)
  }
})
