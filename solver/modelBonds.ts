import { Impossible } from './impossible.ts'
import type { Problem } from './problem.ts'
import { named, nodeFinder, type Task } from './tasks.ts'

/** What is promised already: who serves a node, whether it may move, and from when. */
export type Bonds = {
  /** Begun: it stands where it stands, before everything else on its route. */
  readonly isBegun: Uint8Array
  /** It may move on its route but not be left out. */
  readonly isMust: Uint8Array
  /** Where in the order of its route a node must stand; undefined where none must. */
  readonly edges: Edges | undefined
  /** The vehicle of a node bound to one, else -1. */
  readonly boundTo: Int32Array
  /** When a node starts at the earliest and latest instead of in its windows. */
  readonly spans: ReadonlyMap<number, readonly [from: number, to: number]>
}

export type Edges = {
  /** Before or after all other jobs that are not begun. */
  readonly isFirst: Uint8Array
  readonly isLast: Uint8Array
  /** The how manieth stop it is, from 1; nought where that is free. */
  readonly rank: Int32Array
  /** The nodes with a rank, the lowest first. */
  readonly ranked: readonly number[]
}

export function layBonds(problem: Problem, tasks: readonly Task[], nodes: number): Bonds {
  const nodeOf = nodeFinder(problem, tasks)
  const isBegun = new Uint8Array(nodes)
  const isMust = new Uint8Array(nodes)
  const boundTo = new Int32Array(nodes).fill(-1)
  const spans = new Map<number, readonly [number, number]>()
  problem.vehicles.forEach(({ begun = [] }, v) => {
    for (const visit of begun) {
      const node = nodeOf(visit, v)
      isBegun[node] = 1
      boundTo[node] = v
      spans.set(node, [named(visit).at ?? -Infinity, Infinity])
    }
  })
  tasks.forEach(({ pinned, mate, type, id }, node) => {
    if (mate >= 0 && isBegun[mate] === 1 && isBegun[node] === 0) {
      if (type === 'pickup') throw new Impossible(`delivery ${id} is begun before its pickup`)
      boundTo[node] = boundTo[mate]
      isMust[node] = 1
    }
    if (!pinned || isBegun[node] === 1) return
    const v = problem.vehicles.findIndex(({ id: each }) => each === pinned.vehicle)
    if (v < 0)
      throw new Impossible(`job ${id} is pinned to vehicle ${pinned.vehicle}, which is not there`)
    boundTo[node] = v
    isMust[node] = 1
    if (pinned.at !== undefined) spans.set(node, [pinned.at, pinned.at])
  })
  return { isBegun, isMust, boundTo, spans, edges: layEdges(tasks, isBegun) }
}

function layEdges(tasks: readonly Task[], isBegun: Uint8Array): Edges | undefined {
  const mark = (position: 'first' | 'last') => {
    const isMarked = new Uint8Array(isBegun.length)
    tasks.forEach(({ pinned }, node) => {
      if (pinned?.position === position && isBegun[node] === 0) isMarked[node] = 1
    })
    return isMarked
  }
  const isFirst = mark('first')
  const isLast = mark('last')
  const rank = new Int32Array(isBegun.length)
  tasks.forEach(({ pinned }, node) => {
    if (typeof pinned?.position === 'number' && isBegun[node] === 0) rank[node] = pinned.position
  })
  const ranked = [...rank.keys()].filter((node) => rank[node] > 0)
  if (!ranked.length && !isFirst.includes(1) && !isLast.includes(1)) return undefined
  return { isFirst, isLast, rank, ranked: ranked.toSorted((a, b) => rank[a] - rank[b]) }
}
