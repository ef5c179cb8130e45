import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import type { Clock } from '#core/clock'
import type { Actor } from '#core/context'
import { type Config, StartFault } from '#core/config'
import { prepareDataFolder } from '#core/dataFolder'
import { type Database, mustReach, openDatabase } from '#core/database'
import { type Embedded, startEmbedded } from '#core/embedded/start'
import { type Engine, makeEngine } from '#core/engine'
import { localFiles } from '#core/files'
import { serve } from '#core/http'
import { makeLog } from '#core/log'
import { makeMetrics } from '#core/metrics'
import { migrate } from '#core/migrate'
import { makeSeal } from '#core/seal'
import { makeTraces } from '#core/traces'
import { readSessionCookie } from '#core/sessionCookie'
import { authenticate } from '#people'
import { makeDriveTimes } from '#gateways/driveTimes'
import { makeMail } from '#gateways/mail'
import { buildWebWhenStale } from '../tools/web.ts'
import { makeJobs, makeListeners, routes } from './app.ts'
import { liveDemo } from './demo/visits.ts'
import { type DemoLoaded, loadDemo } from './demo/load.ts'
import { addPages } from './pages.ts'
import { loadReference } from './reference.ts'
import { readSecret } from './secret.ts'
import { welcome } from './welcome.ts'

export type Start = {
  readonly config: Config
  readonly clock: Clock
  readonly progress: (line: string) => void
}

export type Server = {
  readonly port: number
  readonly engine: Engine
  readonly welcome: string
  readonly stop: () => Promise<void>
}

/** How soon a delivery is tried again, and a fact of another process heard, at the latest. */
const lookEveryMs = 5_000
const limitsAMinute = { identify: 60, signIn: 20, track: 120 }

/** Everything from an empty folder to a server that listens. @throws StartFault in one sentence */
export async function startServer(start: Start): Promise<Server> {
  const { progress } = start
  await prepareDataFolder(start.config.dataFolder)
  const config = { ...start.config, port: await findPort(start.config) }
  const secret = readSecret(config, process.env['FIXPOINT_SECRET'])
  // Whatever was opened is closed again, the last first: by `stop`, or when the start fails.
  await using opened = new AsyncDisposableStack()
  const embedded = config.databaseUrl ? undefined : await startEmbedded(config.dataFolder, progress)
  opened.defer(async () => embedded?.stop())
  const server = await startOn({ ...start, config }, { embedded, secret, opened })
  const kept = opened.move()
  return { ...server, stop: () => kept.disposeAsync() }
}

type Ground = {
  readonly embedded: Embedded | undefined
  readonly secret: string
  readonly opened: AsyncDisposableStack
}

async function startOn(
  { config, clock, progress }: Start,
  { embedded, secret, opened }: Ground,
): Promise<Omit<Server, 'stop'>> {
  const database = openDatabase(embedded?.connection ?? { connectionString: config.databaseUrl })
  opened.defer(() => database.close())
  await mustReach(database, embedded ? 'The embedded database' : 'DATABASE_URL')
  const demo = await prepare(database, { config, clock, progress })
  const watch = await makeWatch(config)
  opened.defer(() => watch.traces.stop())
  const files = localFiles(join(config.dataFolder, 'files'))
  const address = { publicUrl: config.publicUrl ?? `http://localhost:${config.port}` }
  const driveTimes = makeDriveTimes(config.travelTimesUrl, watch)
  const house = { demo: config.demo, files, seal: makeSeal(secret), driveTimes, ...address }
  const mail = makeMail(config)
  const engine = await makeEngine({
    database,
    clock,
    house,
    onFault: watch.onFault,
    listeners: makeListeners({ mail }),
    jobs: makeJobs({ mail }),
  })
  opened.defer(() => engine.dispatcher.stop())
  const secure = house.publicUrl.startsWith('https:')
  const app = await serve({
    routes,
    ...watch,
    limits: limitsAMinute,
    secure,
    around: () => engine.around,
    authenticate: (request) => whoAsks(request, engine),
  })
  await addPages(app, { engine, metrics: watch.metrics, routes, secure, mapTiles: config.mapTiles })
  if (demo) await liveDemo(engine, demo)
  const port = await listen(app, config)
  await engine.jobs.start(() => engine.around)
  opened.defer(() => engine.jobs.stop())
  opened.defer(() => app.close())
  for (const { zone } of engine.zones.all) engine.dispatcher.kick(zone)
  engine.dispatcher.watch(lookEveryMs)
  return { port, engine, welcome: await welcome(engine, { config, port }) }
}

/** What an operator looks at: the log, the numbers and the traces. */
async function makeWatch({ logLevel, tracesUrl }: Config) {
  const log = makeLog(logLevel)
  const metrics = makeMetrics()
  const traces = await makeTraces(tracesUrl)
  const onFault = (where: string, fault: unknown) => {
    metrics.faults.inc({ where })
    log.error({ err: fault, where }, 'a listener or job failed')
  }
  return { log, metrics, traces, onFault }
}

function whoAsks(request: FastifyRequest, { around, zones }: Engine): Actor | Promise<Actor> {
  const reading = { db: around.db, now: around.clock.now(), marketOf: zones.marketOf }
  const bearer = request.headers.authorization?.replace(/^Bearer /, '')
  return authenticate(reading, { session: readSessionCookie(request), bearer })
}

async function prepare(
  database: Database,
  { config, clock, progress }: Start,
): Promise<DemoLoaded | undefined> {
  const applied = await migrate(database.kysely)
  if (applied.length) progress(`Schema: ${applied.length} migrations applied`)
  const loading = { db: database.kysely, now: clock.now() }
  await loadReference(loading)
  const demo = config.demo ? await loadDemo(loading, progress) : undefined
  if (await buildWebWhenStale()) progress('Screens built')
  return demo
}

/**
 * Asked before anything slow is begun, so that a taken port is said at once; for port 0 the system
 * chooses one.
 */
async function findPort({ host, port }: Config): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', (cause) => reject(portFault({ host, port }, cause)))
    probe.listen(port, host, () => {
      const address = probe.address()
      const found = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(found))
    })
  })
}

function portFault({ host, port }: Pick<Config, 'host' | 'port'>, cause: unknown): StartFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason =
    code === 'EADDRINUSE'
      ? 'is already in use; set PORT to another one'
      : `cannot be used (${code})`
  return new StartFault(`Port ${port} on ${host} ${reason}.`, { cause })
}

async function listen(
  app: Awaited<ReturnType<typeof serve>>,
  { host, port }: Config,
): Promise<number> {
  try {
    const address = await app.listen({ host, port })
    return Number(new URL(address).port)
  } catch (cause) {
    throw portFault({ host, port }, cause)
  }
}
