import type { Clock } from './clock.ts'
import type { House } from './context.ts'
import type { Database } from './database.ts'
import { makeNextNumber } from './counter.ts'
import { type Dispatcher, startDispatcher } from './delivery.ts'
import type { Listener } from './facts.ts'
import { type Feed, makeFeed } from './feed.ts'
import { type Job, type JobRunner, makeJobRunner } from './jobs.ts'
import type { Surroundings } from './unit.ts'
import { loadZones, type Zones } from './zones.ts'

/** What runs beneath the HTTP door: transactions, delivery of facts, jobs, the live feed. */
export type Engine = {
  readonly around: Surroundings
  readonly zones: Zones
  readonly feed: Feed
  readonly dispatcher: Dispatcher
  readonly jobs: JobRunner
}

export type EngineParts = {
  readonly database: Database
  readonly clock: Clock
  readonly listeners: readonly Listener[]
  readonly jobs: readonly Job[]
  readonly house: House
  readonly onFault: (where: string, fault: unknown) => void
}

export async function makeEngine(parts: EngineParts): Promise<Engine> {
  const { database, clock, listeners, house, onFault } = parts
  const zones = await loadZones(database.kysely)
  const feed = makeFeed()
  const jobs = makeJobRunner(database.pool, parts.jobs, { onFault })
  const dispatcher = startDispatcher(() => around, { onFault })
  const around: Surroundings = {
    db: database.kysely,
    clock,
    zones,
    house,
    listeners,
    enqueue: jobs.enqueue,
    nextNumber: makeNextNumber(database.aside),
    onCommitted(facts) {
      feed.publish(facts)
      for (const zone of new Set(facts.map((fact) => fact.zone))) dispatcher.kick(zone)
    },
  }
  return { around, zones, feed, dispatcher, jobs }
}
