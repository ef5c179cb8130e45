import type { Kysely } from 'kysely'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { AnyTables, Context, FactData } from './context.ts'
import { system } from './context.ts'
import { lookThenWrite, type Surroundings, withTransaction, type Write } from './unit.ts'

/** Work that the clock or another verb asks for; runs at least once, so it must be repeatable. */
export type Job = {
  /** `repairs.expireEstimates`: also the queue's name. */
  readonly name: string
  /** Five cron fields in UTC; such a job runs once for each zone. */
  readonly cron?: string
} & (
  | { readonly run: (ctx: Context, data: FactData) => Promise<void> }
  /** Looks without a transaction, and what it returns writes in one. */
  | { readonly look: (ctx: Context, data: FactData) => Promise<Write<void>> }
)

export type JobRunner = {
  readonly enqueue: (db: Kysely<AnyTables>, job: string, data: FactData, at: Date) => Promise<void>
  readonly start: (around: () => Surroundings) => Promise<void>
  readonly stop: () => Promise<void>
}

type Reports = { readonly onFault: (job: string, fault: unknown) => void }

/** Queues and schedules on pg-boss; enqueuing rolls back with the transaction that asked. */
export function makeJobRunner(pool: pg.Pool, jobs: readonly Job[], reports: Reports): JobRunner {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'job',
  })
  boss.on('error', (fault) => reports.onFault('pg-boss', fault))
  return {
    async enqueue(db, job, data, at) {
      await boss.send(job, data, { startAfter: at, db: fromKysely(db) })
    },
    async start(around) {
      await boss.start()
      for (const job of jobs) await open(boss, job, around)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

async function open(boss: PgBoss, job: Job, around: () => Surroundings): Promise<void> {
  await boss.createQueue(job.name)
  await boss.work<FactData>(job.name, async (batch) => {
    for (const { data } of batch) await runJob(around(), job, data)
  })
  if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' })
}

/** With a zone in its data a job runs there; else in every zone. */
export async function runJob(around: Surroundings, job: Job, data: FactData = {}): Promise<void> {
  const only = data['zone']
  const zones = around.zones.all.filter(({ zone }) => only === undefined || zone === only)
  for (const { zone } of zones) {
    const request = { actor: system, zone, language: 'en' as const }
    if ('look' in job) await lookThenWrite(around, request, (ctx) => job.look(ctx, data))
    else await withTransaction(around, request, (ctx) => job.run(ctx, data))
  }
}
