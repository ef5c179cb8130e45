import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '#core/engine'
import { streamFacts } from '#core/feedStream'
import { mayAt, sitesFor } from '#core/context'
import { isCurrent } from '#core/migrate'
import type { Metrics } from '#core/metrics'
import { openApi } from '#core/openapi'
import type { MapTiles } from '#core/config'
import { pageHeaders } from '#core/pageHeaders'
import { defineRefusals } from '#core/refusal'
import type { Route } from '#core/route'
import { hearsTracked } from '#repairs'

const refusals = defineRefusals('core', { unknownActor: 'unknownActor', notFound: 'missing' })
const web = new URL('../dist/web/', import.meta.url).pathname

type Parts = {
  readonly engine: Engine
  readonly metrics: Metrics
  readonly routes: readonly Route[]
  readonly secure: boolean
  readonly mapTiles?: MapTiles | undefined
}

/** What is not an endpoint: health, metrics, the live feed, the document, the apps. */
export async function addPages(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(helmet, pageHeaders({ secure: parts.secure, tiles: parts.mapTiles?.url }))
    addHealth(pages, parts)
    addFeeds(pages, parts)
    await addDocument(pages, parts)
    await addApps(pages, parts)
  })
}

function addHealth(app: FastifyInstance, { engine, metrics }: Parts): void {
  app.get('/healthz', async (_request, reply) => {
    const healthy = await isCurrent(engine.around.db).catch(() => false)
    return reply.code(healthy ? 200 : 503).send({ status: healthy ? 'ok' : 'unavailable' })
  })
  app.get('/metrics', async (request, reply) => {
    if (!isFromHere(request)) throw refusals.notFound()
    metrics.hearers.set(engine.feed.hearers())
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

/**
 * Figures of the machine are for its own collector: asked on loopback, and not passed on by a
 * proxy.
 */
function isFromHere(request: FastifyRequest): boolean {
  const passedOn =
    request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined
  return !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(request.ip)
}

/**
 * Staff hear of what happens in the markets where they may see repairs; the holder of a link of
 * their repair alone.
 */
function addFeeds(app: FastifyInstance, { engine }: Parts): void {
  const { feed, zones } = engine
  app.addHook('preClose', async () => feed.close())
  app.get('/v1/feed', async (request: FastifyRequest, reply: FastifyReply) => {
    const { actor } = request
    if (actor.kind !== 'staff' && actor.kind !== 'key') throw refusals.unknownActor()
    streamFacts(request, reply, {
      feed,
      hears: ({ zone, name }) => {
        // A campaign may name devices of every market; the feed tells only that there is one.
        if (name.startsWith('promises.campaign')) return true
        const market = zones.marketOf(zone) ?? ''
        if (mayAt(actor, 'repairs.list', { market })) return true
        // Whoever answers for one site hears that some work moved, and asks again for their own.
        const sites = sitesFor(actor, 'repairs.list', market) ?? []
        return sites.length > 0 && /^(repairs|visits|crew)\./.test(name)
      },
    })
  })
  app.get<{ Params: { token: string } }>('/v1/track/:token/feed', async (request, reply) => {
    const hears = await hearsTracked(engine.around, request.params.token)
    if (!hears) throw refusals.notFound()
    streamFacts(request, reply, { feed, hears })
  })
}

async function addDocument(app: FastifyInstance, { routes }: Parts): Promise<void> {
  const document = openApi(routes)
  app.get('/openapi.json', async () => document)
  const viewer = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const page = readFileSync(new URL('./docs.html', import.meta.url), 'utf8')
  const script = readFileSync(new URL('./docs.js', import.meta.url), 'utf8')
  app.get('/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/docs/start.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(script),
  )
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    app.get(`/docs/${file}`, async (_request, reply) => {
      return reply
        .type(file.endsWith('css') ? 'text/css' : 'text/javascript')
        .send(readFileSync(join(viewer, file)))
    })
  }
}

/**
 * The two apps: their files never change under one name; their pages carry the nonce of each
 * answer.
 */
async function addApps(app: FastifyInstance, { mapTiles }: Parts): Promise<void> {
  if (!existsSync(web)) return
  await app.register(fastifyStatic, {
    root: join(web, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: true,
  })
  const pages = { owner: readPage('owner'), desk: withTiles(readPage('desk'), mapTiles) }
  const send =
    (which: keyof typeof pages) => async (_request: FastifyRequest, reply: FastifyReply) => {
      const html = pages[which].replaceAll('__NONCE__', reply.cspNonce.style)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
    }
  for (const file of ['theme.js', 'favicon.svg']) {
    app.get(`/${file}`, async (_request, reply) => reply.sendFile(file, web))
  }
  app.get('/desk', send('desk'))
  app.get('/desk/*', send('desk'))
  for (const path of [
    '/',
    '/options',
    '/track/:token',
    '/my',
    '/sign-in',
    '/models/:model',
    '/models/:model/repair',
    '/book',
  ]) {
    app.get(path, send('owner'))
  }
  // A person who mistyped an address gets a page that leads on; a program gets a problem.
  app.get('/*', async (request, reply) => {
    const wantsPage =
      request.headers.accept?.includes('text/html') && !request.url.startsWith('/v1/')
    if (!wantsPage) throw refusals.notFound()
    return send('owner')(request, reply.code(404))
  })
}

function readPage(which: 'owner' | 'desk'): string {
  return readFileSync(join(web, which, 'index.html'), 'utf8')
}

/** What the desk must know of its server before it asks anything. */
function withTiles(page: string, tiles: MapTiles | undefined): string {
  return page
    .replace('__MAP_TILES__', () => attribute(tiles?.url ?? ''))
    .replace('__MAP_CREDIT__', () => attribute(tiles?.credit ?? ''))
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
