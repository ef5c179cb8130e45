import type { Problem, Window } from './problem.ts'

/** Later than anything; twice as much still is a small integer. */
export const never = 2 ** 29

export type Clock = {
  /** Subtracted from every time of the problem. */
  readonly epoch: number
  readonly open: Int32Array
  readonly close: Int32Array
  readonly service: Int32Array
  readonly setup: Int32Array
  readonly hasSeveral: boolean
  /** Windows of a node are `windowFrom[node]` up to `windowFrom[node + 1]`. */
  readonly windowFrom: Int32Array
  readonly windowOpen: Int32Array
  readonly windowClose: Int32Array
}

export function layClock(problem: Problem, nodes: number): Clock {
  const { jobs, vehicles } = problem
  const begun = new Set(vehicles.flatMap((vehicle) => vehicle.begun ?? []))
  const breaks = vehicles.flatMap((vehicle) => vehicle.breaks ?? [])
  const shifts = vehicles.map(({ shift }) => (shift ? [shift] : undefined))
  const windows: (readonly Window[] | undefined)[] = [
    ...jobs.map((job) => (begun.has(job.id) ? undefined : job.windows)),
    ...breaks.map((pause) => pause.windows),
    ...shifts,
    ...shifts,
  ]
  const times = windows.flat().flatMap((window) => (window ? [window[0]] : []))
  const epoch = times.reduce((least, time) => Math.min(least, time), times[0] ?? 0)
  const laid = windows.map((given) => tidy(given, epoch))
  const flat = laid.flat()
  const windowFrom = new Int32Array(nodes + 1)
  laid.forEach((own, node) => (windowFrom[node + 1] = windowFrom[node] + own.length))
  const service = new Int32Array(nodes)
  const setup = new Int32Array(nodes)
  jobs.forEach((job, j) => {
    service[j] = job.service ?? 0
    setup[j] = job.setup ?? 0
  })
  breaks.forEach((pause, b) => (service[jobs.length + b] = pause.service ?? 0))
  return {
    epoch,
    open: Int32Array.from(laid, (own) => own[0]?.[0] ?? 0),
    close: Int32Array.from(laid, (own) => own.at(-1)?.[1] ?? never),
    service,
    setup,
    hasSeveral: laid.some((own) => own.length > 1),
    windowFrom,
    windowOpen: Int32Array.from(flat, ([from]) => from),
    windowClose: Int32Array.from(flat, ([, to]) => to),
  }
}

/** Sorted, joined where they touch, counted from the epoch. */
function tidy(given: readonly Window[] | undefined, epoch: number): Window[] {
  if (!given?.length) return [[0, never]]
  const joined: [number, number][] = []
  for (const [from, to] of given.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from - epoch <= last[1]) last[1] = Math.max(last[1], Math.min(never, to - epoch))
    else joined.push([from - epoch, Math.min(never, to - epoch)])
  }
  return joined
}

/** When work can begin for who arrives at `time`; `never` when it cannot any more. */
export function nextStart(clock: Clock, node: number, time: number): number {
  for (let w = clock.windowFrom[node]; w < clock.windowFrom[node + 1]; w++) {
    if (time <= clock.windowClose[w]) return Math.max(time, clock.windowOpen[w])
  }
  return never
}

/** The last moment up to `time` when work may begin; negative when there is none. */
export function lastStart(clock: Clock, node: number, time: number): number {
  for (let w = clock.windowFrom[node + 1] - 1; w >= clock.windowFrom[node]; w--) {
    if (time >= clock.windowOpen[w]) return Math.min(time, clock.windowClose[w])
  }
  return -never
}
