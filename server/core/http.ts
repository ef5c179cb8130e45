import rateLimit from '@fastify/rate-limit'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { pickLanguage, type Language } from '#shared/messages'
import { newUuid } from '#shared/ids'
import { apiHeaders } from './apiHeaders.ts'
import { type Actor, anonymous } from './context.ts'
import { answerFault } from './faults.ts'
import type { Metrics } from './metrics.ts'
import { defineRefusals } from './refusal.ts'
import type { Route } from './route.ts'
import { runRoute } from './runRoute.ts'
import type { Traces } from './traces.ts'
import type { Surroundings } from './unit.ts'

const refusals = defineRefusals('core', { foreignOrigin: 'forbidden', notFound: 'missing' })

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    language: Language
  }
}

/** A stranger is known at once; whoever shows a session or a key is looked up. */
export type Authenticate = (request: FastifyRequest) => Actor | Promise<Actor>

export type Service = {
  readonly routes: readonly Route[]
  readonly around: () => Surroundings
  readonly authenticate: Authenticate
  readonly log: FastifyBaseLogger
  readonly metrics: Metrics
  readonly traces: Traces
  /** Tries a minute for each named limit; 0 switches it off. */
  readonly limits: Readonly<Record<Limit, number>>
  readonly secure: boolean
}
export type Limit = 'identify' | 'signIn' | 'track'

const bodyBytesMax = 1_000_000
const fileBytesMax = 15_000_000
const lastAnswerMs = 10_000

/** The HTTP door: everything that a route needs before and after its verb. */
export async function serve(service: Service): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: service.log,
    // Each line that is written names its request itself; a logger of its own for each request
    // costs more than that.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyBytesMax,
    genReqId: numbered(service),
    routerOptions: { maxParamLength: 200 },
    trustProxy: service.secure,
    forceCloseConnections: 'idle',
    // An address that cannot be read, or is longer than any of ours, leads nowhere.
    frameworkErrors: (_fault, request, reply) =>
      void answerFault(refusals.notFound(), request, reply),
  })
  await app.register(rateLimit, { global: false })
  app.addContentTypeParser(
    /^(image\/|text\/csv|application\/pdf)/,
    { parseAs: 'buffer', bodyLimit: fileBytesMax },
    (_request, body, done) => done(null, body),
  )
  app.decorateRequest('actor')
  app.decorateRequest('language', 'en')

  const ofData = apiHeaders(service.secure)
  // Most requests need nothing of these hooks that must be waited for, so they answer by callback.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.endpoint !== undefined || request.is404) reply.headers(ofData)
    request.actor = anonymous
    request.language = pickLanguage(wantedLanguages(request))
    const actor = service.authenticate(request)
    if (actor instanceof Promise)
      actor.then((known) => admit(request, known)).then(() => done(), done)
    else {
      admit(request, actor)
      done()
    }
  })
  app.addHook('onResponse', (request, reply, done) => {
    observe(service, request, reply)
    done()
  })
  app.addHook('preClose', async () => closeWhenAnswered(app))
  app.setErrorHandler((fault, request, reply) => answerFault(fault, request, reply))
  app.setNotFoundHandler((request, reply) => answerFault(refusals.notFound(), request, reply))
  for (const route of service.routes) addRoute(app, service, route)
  return app
}

/**
 * A request's name is read aloud on the telephone when something went wrong: short, and never
 * twice.
 */
function numbered({ around }: Service): () => string {
  const start = newUuid(around().clock.now().getTime()).slice(0, 18)
  let count = 0
  return () => `${start}-${(count += 1).toString(36)}`
}

function admit(request: FastifyRequest, actor: Actor): void {
  request.actor = actor
  if (actor.kind !== 'key') mustBeOwnOrigin(request)
}

/**
 * A browser keeps its connections open between requests; while we stop, each is closed once it is
 * answered.
 */
function closeWhenAnswered({ server }: FastifyInstance): void {
  if (!server.listening) return
  const closing = setInterval(() => server.closeIdleConnections(), 50)
  const lastResort = setTimeout(() => server.closeAllConnections(), lastAnswerMs)
  server.once('close', () => {
    clearInterval(closing)
    clearTimeout(lastResort)
  })
}

function addRoute(app: FastifyInstance, service: Service, route: Route): void {
  const { endpoint } = route
  const max = endpoint.limit === undefined ? 0 : service.limits[endpoint.limit]
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { endpoint: endpoint.name, ...(max ? { rateLimit: limited(max) } : {}) },
    handler: (request, reply) =>
      service.traces.request(endpoint.name, () =>
        runRoute(service.around(), route, { request, reply }),
      ),
  })
}

/** Only strangers are counted: whoever is signed in answers for what they do. */
function limited(max: number) {
  return {
    max,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    allowList: (request: FastifyRequest) => request.actor.kind !== 'anonymous',
  }
}

/** A browser sends cookies from any page, so a command must come from our own. */
function mustBeOwnOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers
  if (request.method === 'GET' || origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw refusals.foreignOrigin()
}

/** The languages of Accept-Language, best first. */
function wantedLanguages(request: FastifyRequest): string[] {
  const header = request.headers['accept-language']
  if (header === undefined) return []
  const weighted = header.split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=')
    return { tag, weight: quality === undefined ? 1 : Number(quality) || 0 }
  })
  return weighted.toSorted((a, b) => b.weight - a.weight).map(({ tag }) => tag)
}

/** Neither address nor body is logged: both can hold what belongs to a person. */
function observe(service: Service, request: FastifyRequest, reply: FastifyReply): void {
  const name = request.routeOptions.config.endpoint ?? 'page'
  const seconds = reply.elapsedTime / 1_000
  service.metrics.requests.observe({ endpoint: name, status: String(reply.statusCode) }, seconds)
  service.log.info({
    endpoint: name,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    actor: request.actor?.kind,
    request: request.id,
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: string
  }
}
