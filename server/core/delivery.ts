import { system, type Context } from './context.ts'
import { type Fact, factFrom, type Listener } from './facts.ts'
import { takeKey } from './repeat.ts'
import { coreTables } from './tables.ts'
import { lookThenWrite, type Surroundings, withTransaction } from './unit.ts'

/** After this many failures a delivery waits for a person; the desk lists it. */
const attemptsMax = 12

export type Dispatcher = {
  /** Delivers what is due in a zone; calls that overlap share one run. */
  readonly kick: (zone: number) => void
  /**
   * Looks again and again, since nothing tells of a delivery that is to be tried once more, nor of
   * the facts of another process on this database.
   */
  readonly watch: (everyMs: number) => void
  /** Delivers everything that is due now, in every zone, and waits for it. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Reports = { readonly onFault: (listener: string, fault: unknown) => void }

/**
 * Hands facts to listeners after commit: each in a transaction of its own that also deletes the
 * delivery, unless the listener acts in another zone.
 */
export function startDispatcher(around: () => Surroundings, reports: Reports): Dispatcher {
  const running = new Map<number, Promise<void>>()
  let watching: NodeJS.Timeout | undefined
  let stopped = false

  function run(zone: number): Promise<void> {
    const current = running.get(zone)
    const next = (current ?? Promise.resolve()).then(() => deliverAll(zone))
    const settled = next.catch((fault) => reports.onFault('core.dispatcher', fault))
    running.set(zone, settled)
    void settled.then(() => running.get(zone) === settled && running.delete(zone))
    return settled
  }

  function lookEverywhere(): void {
    for (const { zone } of around().zones.all) if (!running.has(zone)) void run(zone)
  }

  async function deliverAll(zone: number): Promise<void> {
    while (!stopped && (await deliverOne(around(), zone, reports)));
  }

  return {
    kick: (zone) => void run(zone),
    watch: (everyMs) => void (watching ??= setInterval(lookEverywhere, everyMs)),
    drain: async () => {
      for (const { zone } of around().zones.all) await run(zone)
    },
    stop: async () => {
      stopped = true
      clearInterval(watching)
      await Promise.all(running.values())
    },
  }
}

/** @returns whether there was one */
async function deliverOne(around: Surroundings, zone: number, reports: Reports): Promise<boolean> {
  let taken: Delivery | undefined
  try {
    const later = await inZone(around, zone, async (ctx) => {
      taken = await claimDue(ctx)
      const heard = taken && (await heardBy(ctx, around.listeners, taken))
      if (heard && ('look' in heard.listener || heard.zone !== zone)) return heard
      await actIn(ctx, heard)
      if (taken) await settle(ctx, taken)
      return undefined
    })
    if (!taken || !later) return taken !== undefined
    if ('look' in later.listener) {
      await lookThenAct(around, taken, { ...later, listener: later.listener })
    } else {
      await actElsewhere(around, later)
      await settle(around, taken)
    }
    return true
  } catch (fault) {
    if (!taken) throw fault
    reports.onFault(taken.listener, fault)
    await postpone(around, { ...taken, fault })
    return true
  }
}

function inZone<T>(around: Surroundings, zone: number, work: (ctx: Context) => Promise<T>) {
  return withTransaction(around, { actor: system, zone, language: 'en' }, work)
}

async function actIn(ctx: Context, heard: Heard | undefined): Promise<void> {
  if (heard && 'act' in heard.listener) await heard.listener.act(ctx, heard.fact)
}

type Looking = Heard & { readonly listener: Extract<Listener, { look: unknown }> }

/** While one looks nothing is locked: of two processes that do, one finds the delivery settled. */
async function lookThenAct(
  around: Surroundings,
  taken: Delivery,
  { fact, listener }: Looking,
): Promise<void> {
  const request = { actor: system, zone: taken.zone, language: 'en' as const }
  await lookThenWrite(around, request, async (ctx) => {
    const write = await listener.look(ctx, fact)
    return async (writing) => {
      if (!(await claimDue(writing, taken.id))) return
      await write(writing)
      await settle(writing, taken)
    }
  })
}

/**
 * No transaction writes in two zones, so this one can be followed by another try of the same
 * delivery; the key that it leaves there makes that try do nothing.
 */
async function actElsewhere(around: Surroundings, { fact, listener, zone }: Heard): Promise<void> {
  await inZone(around, zone, async (ctx) => {
    const attempt = { key: `${fact.id} ${listener.name}`, endpoint: listener.name, input: null }
    if (!(await takeKey(ctx, attempt))) await actIn(ctx, { fact, listener, zone })
  })
}

/** The first that is due, or this one if it still is. */
async function claimDue(ctx: Context, id?: string): Promise<Delivery | undefined> {
  return coreTables(ctx)
    .selectFrom('core.delivery')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('dueAt', '<=', ctx.now)
    .where('attempts', '<', attemptsMax)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('dueAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

type Delivery = {
  readonly zone: number
  readonly id: string
  readonly fact: string
  readonly listener: string
  readonly attempts: number
}
type Heard = { readonly fact: Fact; readonly listener: Listener; readonly zone: number }

async function heardBy(
  ctx: Context,
  listeners: readonly Listener[],
  delivery: Delivery,
): Promise<Heard | undefined> {
  const listener = listeners.find(({ name }) => name === delivery.listener)
  // A listener that a newer version dropped has nothing left to do.
  if (!listener) return undefined
  const row = await coreTables(ctx)
    .selectFrom('core.fact')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', delivery.fact)
    .executeTakeFirst()
  if (!row) return undefined
  const fact = factFrom(row)
  return { fact, listener, zone: listener.actsIn?.(fact) ?? ctx.zone }
}

async function settle(ctx: Pick<Context, 'db'>, { zone, id }: Delivery): Promise<void> {
  await coreTables(ctx)
    .deleteFrom('core.delivery')
    .where('zone', '=', zone)
    .where('id', '=', id)
    .execute()
}

type Failed = Delivery & { readonly fault: unknown }

/** Waits twice as long after each failure: 1 s, 2 s, 4 s … up to 17 minutes. */
async function postpone(around: Surroundings, failed: Failed): Promise<void> {
  const wait = 1_000 * 2 ** Math.min(failed.attempts, 10)
  const fault = failed.fault instanceof Error ? failed.fault.message : String(failed.fault)
  await coreTables(around)
    .updateTable('core.delivery')
    .set({
      attempts: failed.attempts + 1,
      dueAt: new Date(around.clock.now().getTime() + wait),
      fault,
    })
    .where('zone', '=', failed.zone)
    .where('id', '=', failed.id)
    .execute()
}
