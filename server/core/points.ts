import type { Writable } from 'node:stream'
import type { Kysely } from 'kysely'
import pg from 'pg'
import type { AnyTables } from './context.ts'

/** One row by its key, in a statement that can look for many keys at once. */
export type Point = {
  /** Names the prepared statement, so it belongs to one text; its columns are listed, never `*`. */
  readonly name: string
  /** Ends in `= any($n)`; the column `key` of each row says which key it answers. */
  readonly text: string
  /** What comes before the keys: the zone, where the table has one. */
  readonly given: readonly unknown[]
}

type Row = Readonly<Record<string, unknown>>

/**
 * Point look-ups of many requests at once. Those of one turn of the loop leave as one statement
 * over a few shared connections that do not wait for each other's answers: half the work of a
 * query each.
 */
export type Points = {
  readonly find: (point: Point, key: string) => Promise<Row | undefined>
  readonly close: () => Promise<void>
}

const clientCount = 2
const ofPool = new WeakMap<Kysely<AnyTables>, Points>()

/** The points of a pool; a transaction has none, since what it wrote is seen by itself alone. */
export function pointsOf(db: Kysely<AnyTables>): Points | undefined {
  return ofPool.get(db)
}

export function offerPoints(db: Kysely<AnyTables>, points: Points): void {
  ofPool.set(db, points)
}

type Waiting = {
  readonly resolve: (row: Row | undefined) => void
  readonly reject: (fault: unknown) => void
}
type Batch = { readonly point: Point; readonly keys: Map<string, Waiting[]> }

export function makePoints(
  connection: pg.ClientConfig,
  watch: (statement: string) => void,
): Points {
  const clients = makeClients(connection)
  const free = Array.from({ length: clientCount }, (_, at) => at)
  const queue = makeQueue(watch)
  let leaving = false

  /**
   * What comes while all connections wait for answers leaves together with the next that is free.
   */
  function leaveSoon(): void {
    if (leaving || free.length === 0 || queue.isEmpty()) return
    leaving = true
    setImmediate(() => void leave())
  }

  async function leave(): Promise<void> {
    leaving = false
    const at = free.pop()
    if (at === undefined) return
    try {
      const client = await clients.open(at)
      await sendAll(client, queue.take())
    } catch (fault) {
      for (const { keys } of queue.take()) fail(keys, fault)
    }
    free.push(at)
    leaveSoon()
  }

  return {
    find(point, key) {
      const found = queue.add(point, key)
      leaveSoon()
      return found
    },
    close: clients.close,
  }
}

/** The keys that wait to leave, one batch a statement. */
function makeQueue(watch: (statement: string) => void) {
  let batches = new Map<string, Batch>()
  return {
    isEmpty: () => batches.size === 0,
    add(point: Point, key: string): Promise<Row | undefined> {
      const name = `${point.name} ${point.given.join(' ')}`
      let batch = batches.get(name)
      if (batch === undefined) {
        watch(point.text)
        batches.set(name, (batch = { point, keys: new Map() }))
      }
      const { keys } = batch
      return new Promise((resolve, reject) => {
        const waiting = keys.get(key)
        if (waiting) waiting.push({ resolve, reject })
        else keys.set(key, [{ resolve, reject }])
      })
    },
    take(): Batch[] {
      const waiting = [...batches.values()]
      batches = new Map()
      return waiting
    },
  }
}

function makeClients(connection: pg.ClientConfig) {
  const clients: (Promise<pg.Client> | undefined)[] = []
  return {
    /** The connection at this place; one that was lost is opened anew. */
    open(at: number): Promise<pg.Client> {
      const lost = () => void (clients[at] = undefined)
      return (clients[at] ??= connect(connection, lost).catch((fault: unknown) => {
        lost()
        throw fault
      }))
    },
    async close(): Promise<void> {
      const open = await Promise.allSettled(clients)
      clients.length = 0
      await Promise.all(open.map(async (one) => one.status === 'fulfilled' && one.value?.end()))
    },
  }
}

async function connect(connection: pg.ClientConfig, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, pipeline: true })
  // Whoever waits on a lost connection hears of it from their own query; the next look-up opens
  // another.
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  // PostgreSQL takes ten keys for granted in a plan for any; with fewer it would plan each
  // statement anew, which costs four times as much as the answer.
  await client.query('set plan_cache_mode = force_generic_plan')
  return client
}

/** Asks all at once: held back until the last is written, they are one packet and not one each. */
async function sendAll(client: pg.Client, group: readonly Batch[]): Promise<void> {
  // The driver corks this socket for each query by itself; its types do not show it.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  const answered = group.map((batch) => send(client, batch))
  stream.uncork()
  await Promise.all(answered)
}

function fail(keys: Batch['keys'], fault: unknown): void {
  for (const waiting of keys.values()) for (const { reject } of waiting) reject(fault)
}

async function send(client: pg.Client, { point, keys }: Batch): Promise<void> {
  try {
    const { fields, rows } = await client.query<unknown[]>({
      name: point.name,
      text: point.text,
      values: [...point.given, [...keys.keys()]],
      rowMode: 'array',
    })
    const names = fields.map(({ name }) => camelCase(name))
    const keyAt = names.indexOf('key')
    for (const values of rows) {
      const key = String(values[keyAt])
      for (const { resolve } of keys.get(key) ?? []) resolve(rowOf(names, values))
      keys.delete(key)
    }
    for (const waiting of keys.values()) for (const { resolve } of waiting) resolve(undefined)
  } catch (fault) {
    fail(keys, fault)
  }
}

function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = values[at]
  return row
}

const known = new Map<string, string>()

/** The names that TypeScript uses: `sold_in_market` becomes `soldInMarket`. */
function camelCase(name: string): string {
  let camel = known.get(name)
  if (camel === undefined)
    known.set(name, (camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())))
  return camel
}
