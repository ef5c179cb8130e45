import type { Fact } from './facts.ts'

type Hearer = (fact: Fact) => void

/** Facts as they are committed in this process, for screens that are open now. */
export type Feed = {
  readonly publish: (facts: readonly Fact[]) => void
  /** `end` is called when the feed itself ends. @returns how to stop hearing */
  readonly subscribe: (hearer: Hearer, end?: () => void) => () => void
  /** Sends every listener home: the server stops. */
  readonly close: () => void
  readonly hearers: () => number
}

export function makeFeed(): Feed {
  const hearers = new Map<Hearer, () => void>()
  return {
    publish: (facts) => {
      for (const fact of facts) for (const hear of hearers.keys()) hear(fact)
    },
    subscribe: (hearer, end = () => {}) => {
      hearers.set(hearer, end)
      return () => void hearers.delete(hearer)
    },
    close: () => {
      for (const end of hearers.values()) end()
    },
    hearers: () => hearers.size,
  }
}
