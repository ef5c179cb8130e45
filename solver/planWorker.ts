import { parentPort } from 'node:worker_threads'
import type { PlanAnswer, PlanAsked } from './planMessages.ts'
import { solve } from './solve.ts'

parentPort?.on('message', ({ id, problem, seconds }: PlanAsked) => {
  const begun = performance.now()
  const clock = () => (performance.now() - begun) / 1_000
  try {
    const plan = solve(problem, { seed: 1, seconds, clock })
    parentPort?.postMessage({ id, plan } satisfies PlanAnswer)
  } catch (fault) {
    parentPort?.postMessage({ id, fault: String(fault) } satisfies PlanAnswer)
  }
})
