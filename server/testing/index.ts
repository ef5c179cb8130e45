import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '#shared/messages'
import { type Actor, anonymous, type Context, system } from '#core/context'
import { makeEngine } from '#core/engine'
import type { Fact, Listener } from '#core/facts'
import { localFiles } from '#core/files'
import { serve } from '#core/http'
import type { Job } from '#core/jobs'
import { makeLog } from '#core/log'
import { makeMetrics } from '#core/metrics'
import type { Route } from '#core/route'
import { makeSeal } from '#core/seal'
import { makeTraces } from '#core/traces'
import { withTransaction } from '#core/unit'
import { freshDatabase, founded } from './database.ts'

export * from './cast.ts'
export { founded }

type Asked = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly bytes?: Buffer
}

type Founding = {
  readonly routes: readonly Route[]
  readonly listeners?: readonly Listener[]
  readonly jobs?: readonly Job[]
  readonly now?: Date
  readonly demo?: boolean
}

/**
 * A town with a database of its own, a clock that stands still, and the API of the modules under
 * test.
 */
export async function town(founding: readonly Route[] | Founding) {
  const { routes, ...ground } = 'routes' in founding ? founding : { routes: founding }
  const { database, clock, engine, faults, folder } = await found(ground)
  const facts: Fact[] = []
  engine.feed.subscribe((fact) => facts.push(fact))
  const caller: Caller = { actor: anonymous, language: 'en' }
  const app = await serve({
    routes,
    around: () => engine.around,
    authenticate: async () => caller.actor,
    log: makeLog(process.env['TOWN_LOG'] ?? 'silent'),
    metrics: makeMetrics(),
    traces: await makeTraces(undefined),
    limits: { identify: 0, signIn: 0, track: 0 },
    secure: false,
  })
  return {
    /** Every fact committed so far. */
    facts,
    faults,
    clock,
    engine,
    database,
    app,
    /** Who asks from now on. */
    as(who: Actor) {
      caller.actor = who
    },
    speak(wanted: Language) {
      caller.language = wanted
    },
    /** Runs work in a transaction of a market, as the system unless told. */
    inMarket<T>(market: string, work: (ctx: Context) => Promise<T>, who = system): Promise<T> {
      const zone = engine.zones.zoneOf(market) ?? 0
      const { language } = caller
      return withTransaction(engine.around, { actor: who, zone, language }, work)
    },
    ask: asking(app, caller),
    /** Lets every listener act on what was committed. */
    settle: () => engine.dispatcher.drain(),
    async [Symbol.asyncDispose]() {
      await app.close()
      await engine.dispatcher.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Everything below the API: the database, the clock, files, listeners and jobs. */
async function found({
  listeners = [],
  jobs = [],
  now = founded,
  demo = false,
}: Omit<Founding, 'routes'>) {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-files-'))
  const files = localFiles(folder)
  const house = { demo, publicUrl: 'https://care.example', files, seal: makeSeal('town') }
  const faults: { where: string; fault: unknown }[] = []
  const clock = { at: now, now: () => new Date(clock.at) }
  const onFault = (where: string, fault: unknown) => void faults.push({ where, fault })
  const engine = await makeEngine({ database, clock, listeners, jobs, house, onFault })
  return { database, folder, faults, clock, engine }
}

type Caller = { actor: Actor; language: Language }

/** Asks the API; POST when there is a body, else GET. `body` is what came back, parsed. */
function asking(app: Awaited<ReturnType<typeof serve>>, caller: Caller) {
  return async (path: string, body?: object, { method, headers = {}, bytes }: Asked = {}) => {
    const answer = await app.inject({
      method: method ?? (body || bytes ? 'POST' : 'GET'),
      url: path,
      headers: { 'accept-language': caller.language, ...headers },
      ...(bytes ? { payload: bytes } : body ? { payload: body } : {}),
    })
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? answer.json() : answer.body,
    }
  }
}
