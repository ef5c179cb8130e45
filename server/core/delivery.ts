import { system, type Context } from './context.ts'
import { factFrom, type Listener } from './facts.ts'
import { coreTables } from './tables.ts'
import { type Surroundings, withTransaction } from './unit.ts'

/** After this many failures a delivery waits for a person; the desk lists it. */
const attemptsMax = 12

export type Dispatcher = {
  /** Delivers what is due in a zone; calls that overlap share one run. */
  readonly kick: (zone: number) => void
  /** Delivers everything that is due now, in every zone, and waits for it. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Reports = { readonly onFault: (listener: string, fault: unknown) => void }

/**
 * Hands facts to listeners after commit: each in a transaction of its own that also deletes the
 * delivery.
 */
export function startDispatcher(around: () => Surroundings, reports: Reports): Dispatcher {
  const running = new Map<number, Promise<void>>()
  let stopped = false

  function run(zone: number): Promise<void> {
    const current = running.get(zone)
    const next = (current ?? Promise.resolve()).then(() => deliverAll(zone))
    const settled = next.catch((fault) => reports.onFault('core.dispatcher', fault))
    running.set(zone, settled)
    return settled
  }

  async function deliverAll(zone: number): Promise<void> {
    while (!stopped && (await deliverOne(around(), zone, reports)));
  }

  return {
    kick: (zone) => void run(zone),
    drain: async () => {
      for (const { zone } of around().zones.all) await run(zone)
    },
    stop: async () => {
      stopped = true
      await Promise.all(running.values())
    },
  }
}

/** @returns whether there was one */
async function deliverOne(around: Surroundings, zone: number, reports: Reports): Promise<boolean> {
  let taken: { id: string; listener: string; attempts: number } | undefined
  try {
    return await withTransaction(around, { actor: system, zone, language: 'en' }, async (ctx) => {
      const delivery = await claimDue(ctx)
      if (!delivery) return false
      taken = delivery
      await act(ctx, around.listeners, delivery)
      await coreTables(ctx)
        .deleteFrom('core.delivery')
        .where('zone', '=', zone)
        .where('id', '=', delivery.id)
        .execute()
      return true
    })
  } catch (fault) {
    if (!taken) throw fault
    reports.onFault(taken.listener, fault)
    await postpone(around, zone, { ...taken, fault })
    return true
  }
}

async function claimDue(ctx: Context) {
  return coreTables(ctx)
    .selectFrom('core.delivery')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('dueAt', '<=', ctx.now)
    .where('attempts', '<', attemptsMax)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

type Delivery = { readonly fact: string; readonly listener: string }

async function act(
  ctx: Context,
  listeners: readonly Listener[],
  delivery: Delivery,
): Promise<void> {
  const listener = listeners.find(({ name }) => name === delivery.listener)
  // A listener that a newer version dropped has nothing left to do.
  if (!listener) return
  const row = await coreTables(ctx)
    .selectFrom('core.fact')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', delivery.fact)
    .executeTakeFirst()
  if (row) await listener.act(ctx, factFrom(row))
}

type Failed = { readonly id: string; readonly attempts: number; readonly fault: unknown }

/** Waits twice as long after each failure: 1 s, 2 s, 4 s … up to 17 minutes. */
async function postpone(around: Surroundings, zone: number, failed: Failed): Promise<void> {
  const wait = 1_000 * 2 ** Math.min(failed.attempts, 10)
  const fault = failed.fault instanceof Error ? failed.fault.message : String(failed.fault)
  await coreTables(around)
    .updateTable('core.delivery')
    .set({
      attempts: failed.attempts + 1,
      dueAt: new Date(around.clock.now().getTime() + wait),
      fault,
    })
    .where('zone', '=', zone)
    .where('id', '=', failed.id)
    .execute()
}
