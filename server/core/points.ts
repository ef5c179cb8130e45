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
 * Point look-ups of many requests at once. Those of one turn of the loop leave as one statement over a few
 * shared connections that do not wait for each other's answers: half the work of a query each.
 */
export type Points = {
  readonly find: (point: Point, key: string) => Promise<Row | undefined>
  readonly close: () => Promise<void>
}

const clientCount = 2
const known = new WeakMap<Kysely<AnyTables>, Points>()

/** The points of a pool; a transaction has none, since what it wrote is seen by itself alone. */
export function pointsOf(db: Kysely<AnyTables>): Points | undefined {
  return known.get(db)
}

export function offerPoints(db: Kysely<AnyTables>, points: Points): void {
  known.set(db, points)
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
  const clients: (Promise<pg.Client> | undefined)[] = []
  let batches = new Map<string, Batch>()
  let turn = 0

  function client(): Promise<pg.Client> {
    const at = (turn += 1) % clientCount
    const lost = () => void (clients[at] = undefined)
    return (clients[at] ??= connect(connection, lost).catch((fault: unknown) => {
      lost()
      throw fault
    }))
  }

  function flush(): void {
    const leaving = batches
    batches = new Map()
    for (const batch of leaving.values()) void send(client(), batch)
  }

  return {
    find: (point, key) =>
      new Promise((resolve, reject) => {
        if (batches.size === 0) setImmediate(flush)
        const name = `${point.name} ${point.given.join(' ')}`
        const batch = batches.get(name) ?? { point, keys: new Map<string, Waiting[]>() }
        if (batch.keys.size === 0) watch(point.text)
        batches.set(name, batch)
        const waiting = batch.keys.get(key)
        if (waiting) waiting.push({ resolve, reject })
        else batch.keys.set(key, [{ resolve, reject }])
      }),
    close: async () => {
      const open = await Promise.allSettled(clients)
      clients.length = 0
      await Promise.all(open.map(async (one) => one.status === 'fulfilled' && one.value?.end()))
    },
  }
}

async function connect(connection: pg.ClientConfig, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, pipeline: true })
  // Whoever waits on a lost connection hears of it from their own query; the next look-up opens another.
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  // PostgreSQL takes ten keys for granted in a plan for any; with fewer it would plan each statement anew,
  // which costs four times as much as the answer.
  await client.query('set plan_cache_mode = force_generic_plan')
  return client
}

async function send(opening: Promise<pg.Client>, { point, keys }: Batch): Promise<void> {
  try {
    const client = await opening
    const { rows } = await client.query<Row>({
      name: point.name,
      text: point.text,
      values: [...point.given, [...keys.keys()]],
    })
    const found = new Map(rows.map((row) => [String(row['key']), row]))
    for (const [key, waiting] of keys) for (const { resolve } of waiting) resolve(found.get(key))
  } catch (fault) {
    for (const waiting of keys.values()) for (const { reject } of waiting) reject(fault)
  }
}

const names = new Map<string, string>()

/** A row with the names that TypeScript uses: `sold_in_market` becomes `soldInMarket`. */
export function camelCased(row: Row): Row {
  const made: Record<string, unknown> = {}
  for (const name in row) {
    let camel = names.get(name)
    if (camel === undefined)
      names.set(name, (camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())))
    made[camel] = row[name]
  }
  return made
}
