import type { Bonds } from './modelBonds.ts'
import type { Problem, Window } from './problem.ts'
import type { Task } from './tasks.ts'

/** Later than anything; twice as much still is a small integer. */
export const never = 2 ** 29

export type Clock = {
  /** Subtracted from every time of the problem. */
  readonly epoch: number
  readonly open: Int32Array
  /** Beyond the last window by the lateness allowed. */
  readonly close: Int32Array
  readonly service: Int32Array
  readonly setup: Int32Array
  readonly hasSeveral: boolean
  /** By vehicle: those of its type, by node. */
  readonly services: readonly Int32Array[]
  readonly setups: readonly Int32Array[]
  readonly isAlike: boolean
  /** What starts after `due` is late, and costs by the unit of time; undefined where none may. */
  readonly due: Int32Array | undefined
  readonly latePrice: Float64Array
  /** Windows of a node are `windowFrom[node]` up to `windowFrom[node + 1]`. */
  readonly windowFrom: Int32Array
  readonly windowOpen: Int32Array
  readonly windowClose: Int32Array
}

type Bound = { readonly nodes: number; readonly bonds: Bonds; readonly scale: number }

export function layClock(problem: Problem, tasks: readonly Task[], bound: Bound): Clock {
  const { nodes, bonds, scale } = bound
  const { vehicles, frozenUntil = -Infinity } = problem
  const breaks = vehicles.flatMap((vehicle) => vehicle.breaks ?? [])
  const shifts = vehicles.map(({ shift }) => (shift ? [shift] : undefined))
  const windows: (readonly Window[] | undefined)[] = [...tasks, ...breaks].map(
    ({ windows: own }, node) => (bonds.spans.has(node) ? undefined : own),
  )
  windows.push(...shifts, ...shifts)
  const times = windows.flat().flatMap((window) => (window ? [window[0]] : []))
  times.push(...[...bonds.spans.values()].map(([from]) => from).filter((at) => at > -Infinity))
  const epoch = times.reduce((least, at) => Math.min(least, at), times[0] ?? 0)
  const tidied = windows.map((given) => tidy(given, epoch))
  const due = new Int32Array(nodes).fill(never)
  const laid = tidied.map((own, node): Window[] => {
    const span = bonds.spans.get(node)
    if (span) return within(tidy(undefined, epoch), span[0] - epoch, span[1] - epoch)
    const last = own.at(-1)
    const lateness = tasks[node]?.lateness
    if (lateness && last && last[1] < never) {
      due[node] = last[1]
      last[1] = Math.min(never, last[1] + lateness.max)
    }
    return node < tasks.length + breaks.length ? within(own, frozenUntil - epoch, never) : own
  })
  const flat = laid.flat()
  const windowFrom = new Int32Array(nodes + 1)
  laid.forEach((own, node) => (windowFrom[node + 1] = windowFrom[node] + own.length))
  const latePrice = Float64Array.from({ length: nodes }, (_, node) =>
    due[node] < never ? ((tasks[node]?.lateness?.costPerHour ?? 0) / 3600) * scale : 0,
  )
  return {
    epoch,
    open: Int32Array.from(laid, (own) => own[0]?.[0] ?? 0),
    close: Int32Array.from(laid, (own) => own.at(-1)?.[1] ?? never),
    hasSeveral: laid.some((own) => own.length > 1),
    due: due.some((each) => each < never) ? due : undefined,
    latePrice,
    windowFrom,
    windowOpen: Int32Array.from(flat, ([from]) => from),
    windowClose: Int32Array.from(flat, ([, to]) => to),
    ...layWork(problem, tasks, nodes),
  }
}

/** Set-up and service of every node, for vehicles of each type. */
function layWork({ vehicles }: Problem, tasks: readonly Task[], nodes: number) {
  const breaks = vehicles.flatMap((vehicle) => vehicle.breaks ?? [])
  const times = (type: string | undefined) => {
    const service = new Int32Array(nodes)
    const setup = new Int32Array(nodes)
    tasks.forEach((task, node) => {
      service[node] = task.serviceByType?.[type ?? ''] ?? task.service ?? 0
      setup[node] = task.setupByType?.[type ?? ''] ?? task.setup ?? 0
    })
    breaks.forEach((pause, b) => (service[tasks.length + b] = pause.service ?? 0))
    return { service, setup }
  }
  const plain = times(undefined)
  const isAlike = tasks.every(({ serviceByType, setupByType }) => !serviceByType && !setupByType)
  const known = new Map(
    isAlike
      ? []
      : [...new Set(vehicles.map(({ type }) => type))].map((type) => [type, times(type)]),
  )
  const own = vehicles.map(({ type }) => known.get(type) ?? plain)
  return {
    ...plain,
    isAlike,
    services: own.map(({ service }) => service),
    setups: own.map(({ setup }) => setup),
  }
}

type Span = [from: number, to: number]

/**
 * Sorted, joined where they touch, counted from the epoch. Without any it is from nought, or, where
 * times are counted from 1970, from four years before the first window.
 */
function tidy(given: readonly Window[] | undefined, epoch: number): Span[] {
  if (!given?.length) return [[-Math.min(Math.max(0, epoch), never / 4), never]]
  const joined: Span[] = []
  for (const [from, to] of given.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from - epoch <= last[1]) last[1] = Math.max(last[1], Math.min(never, to - epoch))
    else joined.push([from - epoch, Math.min(never, to - epoch)])
  }
  return joined
}

/** What is left of windows between two times; a moment that never comes where nothing is. */
function within(windows: readonly Window[], from: number, to: number): Window[] {
  const left = windows
    .map(([opens, closes]): Window => [Math.max(opens, from), Math.min(closes, to)])
    .filter(([opens, closes]) => opens <= closes)
  return left.length ? left : [[-never, -never]]
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
