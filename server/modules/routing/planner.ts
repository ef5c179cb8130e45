import { Worker } from 'node:worker_threads'
import { Outage } from '#core/refusal'
import type { PlanAnswer, PlanAsked } from '#solver/planMessages'
import type { Plan, Problem } from '#solver/problem'

type Waiting = {
  readonly resolve: (plan: Plan) => void
  readonly reject: (fault: unknown) => void
}

let thread: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/**
 * The best plan found in so many seconds, worked out in a thread of its own that stays warm: the
 * service answers others meanwhile. @throws Outage when the thread is lost
 */
export function planRoutes(problem: Problem, seconds: number): Promise<Plan> {
  thread ??= openThread()
  const id = ++asked
  const answer = new Promise<Plan>((resolve, reject) => waiting.set(id, { resolve, reject }))
  thread.postMessage({ id, problem, seconds } satisfies PlanAsked)
  return answer
}

function openThread(): Worker {
  const opened = new Worker(new URL('../../../solver/planWorker.ts', import.meta.url))
  // A service that has stopped does not wait for a thread that nobody asks.
  opened.unref()
  opened.on('message', (answer: PlanAnswer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('plan' in answer) one?.resolve(answer.plan)
    else one?.reject(new Error(answer.fault))
  })
  const lose = (cause: unknown) => {
    // After a fault it also exits; by then another may be at work.
    if (thread !== opened) return
    thread = undefined
    const fault = new Outage('The thread that plans routes was lost.', { cause, retryable: true })
    for (const one of waiting.values()) one.reject(fault)
    waiting.clear()
  }
  opened.on('error', lose)
  opened.on('exit', lose)
  return opened
}
