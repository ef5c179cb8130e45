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

/** A town with a database of its own, a clock that stands still, and the API of the modules under test. */
export async function town(founding: readonly Route[] | Founding) {
  const {
    routes,
    listeners = [],
    jobs = [],
    now = founded,
    demo = false,
  } = 'routes' in founding ? founding : { routes: founding }
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-files-'))
  const files = localFiles(folder)
  const house = { demo, publicUrl: 'https://care.example', files, seal: makeSeal('town') }
  const faults: { where: string; fault: unknown }[] = []
  const clock = { at: now, now: () => new Date(clock.at) }
  const onFault = (where: string, fault: unknown) => void faults.push({ where, fault })
  const engine = await makeEngine({ database, clock, listeners, jobs, house, onFault })
  const facts: Fact[] = []
  engine.feed.subscribe((fact) => facts.push(fact))
  let actor: Actor = anonymous
  let language: Language = 'en'
  const app = await serve({
    routes,
    around: () => engine.around,
    authenticate: async () => actor,
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
      actor = who
    },
    speak(wanted: Language) {
      language = wanted
    },
    /** Runs work in a transaction of a market, as the system unless told. */
    inMarket<T>(
      market: string,
      work: (ctx: Context) => Promise<T>,
      who: Actor = system,
    ): Promise<T> {
      const zone = engine.zones.zoneOf(market) ?? 0
      return withTransaction(engine.around, { actor: who, zone, language }, work)
    },
    /** Asks the API; POST when there is a body, else GET. `body` is what came back, parsed. */
    async ask(path: string, body?: object, { method, headers = {}, bytes }: Asked = {}) {
      const answer = await app.inject({
        method: method ?? (body || bytes ? 'POST' : 'GET'),
        url: path,
        headers: { 'accept-language': language, ...headers },
        ...(bytes ? { payload: bytes } : body ? { payload: body } : {}),
      })
      const isJson = String(answer.headers['content-type'] ?? '').includes('json')
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: isJson ? answer.json() : answer.body,
      }
    },
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
