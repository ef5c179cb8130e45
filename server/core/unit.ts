import type { Kysely } from 'kysely'
import type { Language } from '#shared/messages'
import type { Clock } from './clock.ts'
import type { NextNumber } from './counter.ts'
import type { Actor, Answer, AnyTables, Context, FactData, House } from './context.ts'
import { type Fact, type Listener, recordFact } from './facts.ts'
import { invariant, Refusal } from './refusal.ts'
import type { Zones } from './zones.ts'

/** Puts a job in its queue inside the transaction; the job runner provides it. */
export type Enqueue = (
  db: Kysely<AnyTables>,
  job: string,
  data: FactData,
  at: Date,
) => Promise<void>

export type Surroundings = {
  readonly db: Kysely<AnyTables>
  readonly clock: Clock
  readonly zones: Zones
  readonly listeners: readonly Listener[]
  readonly enqueue: Enqueue
  readonly nextNumber: NextNumber
  readonly house: House
  /** Hears each fact once it is committed: the live feed and the delivery of facts. */
  readonly onCommitted: (facts: readonly Fact[]) => void
}

export type Request = {
  readonly actor: Actor
  readonly zone: number
  readonly language: Language
  readonly expectedVersion?: number | null
  readonly answer?: Answer
}

const noAnswer: Answer = { setSession: () => {} }

/**
 * Opens one transaction, makes one context in it, runs the work, commits, then tells what
 * happened.
 */
export async function withTransaction<T>(
  around: Surroundings,
  request: Request,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await inTransaction(around, request, work)
    } catch (fault) {
      // Of two who wait for each other the database sends one away with nothing done.
      if (tries === triesMax || !isDeadlock(fault)) throw fault
    }
  }
}

const triesMax = 3
/** PostgreSQL, appendix A: deadlock_detected. */
const deadlock = '40P01'

function isDeadlock(fault: unknown): boolean {
  return fault instanceof Error && Reflect.get(fault, 'code') === deadlock
}

async function inTransaction<T>(
  around: Surroundings,
  request: Request,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const facts: Fact[] = []
  let refused: Refusal | undefined
  const result = await around.db.transaction().execute((db) =>
    work(contextFor(around, request, { db, facts })).catch((fault: unknown) => {
      if (!(fault instanceof Refusal && fault.commits)) throw fault
      refused = fault
    }),
  )
  if (facts.length) around.onCommitted(facts)
  if (refused) throw refused
  return result as T // because without a refusal the work has answered.
}

/** A context for reading: statements run one by one on the pool, and nothing can be recorded. */
export async function withoutTransaction<T>(
  around: Surroundings,
  request: Request,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return work(contextFor(around, request, { db: around.db, facts: undefined }))
}

/** What was decided by looking, as it is to be written. */
export type Write<T> = (ctx: Context) => Promise<T>

/**
 * Looks without a transaction, however long it takes, then opens one for what was decided. Rows may
 * have changed by then: what is written must say from which version it was decided.
 */
export async function lookThenWrite<T>(
  around: Surroundings,
  request: Request,
  look: (ctx: Context) => Promise<Write<T>>,
): Promise<T> {
  const write = await withoutTransaction(around, request, look)
  return withTransaction(around, request, write)
}

type Unit = { readonly db: Kysely<AnyTables>; readonly facts: Fact[] | undefined }

function contextFor(around: Surroundings, request: Request, { db, facts }: Unit): Context {
  const market = around.zones.marketOf(request.zone)
  invariant(market, `zone ${request.zone} has no market`)
  const now = around.clock.now()
  const { actor, zone, language } = request
  return {
    actor,
    zone,
    market,
    marketOf: around.zones.marketOf,
    zoneOf: around.zones.zoneOf,
    language,
    now,
    db,
    house: around.house,
    expectedVersion: request.expectedVersion ?? null,
    answer: request.answer ?? noAnswer,
    async record(name, subject, data = {}) {
      invariant(facts, `${name} recorded outside a transaction`)
      facts.push(
        await recordFact({ db, actor, now, zone }, { name, subject, data }, around.listeners),
      )
    },
    nextNumber: (series) => around.nextNumber(zone, series),
    enqueue: (job, data, at = now) => around.enqueue(db, job, data, at),
  }
}
