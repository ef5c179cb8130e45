import type { Fact } from './facts.ts'

type Hearer = (fact: Fact) => void

/** Facts as they are committed in this process, for screens that are open now. */
export type Feed = {
  readonly publish: (facts: readonly Fact[]) => void
  /** @returns how to stop hearing */
  readonly subscribe: (hearer: Hearer) => () => void
  readonly hearers: () => number
}

export function makeFeed(): Feed {
  const hearers = new Set<Hearer>()
  return {
    publish: (facts) => {
      for (const fact of facts) for (const hear of hearers) hear(fact)
    },
    subscribe: (hearer) => {
      hearers.add(hearer)
      return () => void hearers.delete(hearer)
    },
    hearers: () => hearers.size,
  }
}
