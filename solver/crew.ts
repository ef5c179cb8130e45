import { Worker } from 'node:worker_threads'
import { Impossible } from './impossible.ts'
import type { Plan, Problem } from './problem.ts'

/** How long a crew searches: to a time, a number of steps for each thread, or a signal. */
export type CrewLimits = {
  readonly threads?: number
  readonly seconds?: number
  readonly iterations?: number
  readonly seed?: number
  /** Ends the search at once, with the best plan so far. */
  readonly signal?: AbortSignal | undefined
}

/** What each worker is told; `control` is theirs together, see `meeting.ts`. */
export type Order = {
  readonly problem: Problem
  readonly threads: number
  readonly me: number
  readonly seed: number
  readonly iterations: number | undefined
  readonly seconds: number | undefined
  /** By the clock of the machine, in nanoseconds: the one that all threads read alike. */
  readonly beganAt: bigint
  readonly control: SharedArrayBuffer
}

/** What a worker says; an offer is for the other workers, and only passed on here. */
export type Report =
  | { readonly type: 'ready'; readonly offer: unknown }
  | { readonly type: 'plan'; readonly plan: Plan }
  | { readonly type: 'impossible'; readonly message: string }

/** Cells of the control; the rest is for the workers to meet. */
export const stopCell = 0
export const controlCells = 5

const defaultSeconds = 10

/**
 * Solves in worker threads, so that who asks is free meanwhile. The same seed, threads and
 * iterations give the same plan. Throws `Impossible` where begun work or promises cannot be kept.
 */
export async function solveInWorkers(problem: Problem, limits: CrewLimits): Promise<Plan> {
  const { threads = 1, seed = 1, iterations, signal } = limits
  const seconds = limits.seconds ?? (iterations === undefined ? defaultSeconds : undefined)
  const control = new SharedArrayBuffer(4 * controlCells)
  const beganAt = process.hrtime.bigint()
  const order = { problem, threads, seed, iterations, seconds, beganAt, control }
  const stop = () => void Atomics.store(new Int32Array(control), stopCell, 1)
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  const workers: Worker[] = []
  try {
    return await new Promise<Plan>((resolve, reject) => {
      const offers: unknown[] = []
      let ready = 0
      for (let me = 0; me < threads; me++) {
        const workerData: Order = { ...order, me }
        const worker = new Worker(new URL('./crewWorker.ts', import.meta.url), { workerData })
        workers.push(worker)
        worker.on('error', reject)
        if (me === 0)
          worker.on('exit', () => reject(new Error('a worker left before there was a plan')))
        worker.on('message', (report: Report) => {
          if (report.type === 'plan') resolve(report.plan)
          else if (report.type === 'impossible') reject(new Impossible(report.message))
          else {
            offers[me] = report.offer
            ready += 1
            if (ready === threads) for (const each of workers) each.postMessage(offers)
          }
        })
      }
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
