import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { MapTiles } from '#core/config'
import { type Actor, anonymous } from '#core/context'
import { serve } from '#core/http'
import { makeLog } from '#core/log'
import { makeMetrics } from '#core/metrics'
import { makeTraces } from '#core/traces'
import { languages } from '#shared/messages'
import { aForeignManager, anOwner, staff, town } from '#testing'
import { routes } from '../core/test/counting.ts'
import { addPages } from '../pages.ts'
import * as repairs from '#repairs'

const it = await town([...routes, ...repairs.routes])
after(() => it[Symbol.asyncDispose]())

const body = { market: 'IN', name: 'door' }
const post = (
  headers: Record<string, string>,
  payload: string | Buffer = JSON.stringify(body),
  url = '/v1/counts',
) =>
  it.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })

test('a problem is told in the language of the caller, by the weights of Accept-Language', async () => {
  const said = new Set<string>()
  for (const language of languages) {
    const answer = await post({ 'accept-language': `xx, en;q=0.1, ${language};q=0.9` }, '{}')
    const problem = answer.json()
    assert.deepEqual([answer.statusCode, problem.code], [422, 'core.invalidInput'])
    said.add(problem.detail).add(problem.errors[0].reason)
  }
  assert.equal(said.size, 8)
  const unknown = await it.app.inject({ url: '/v1/nowhere', headers: { 'accept-language': 'hi' } })
  assert.deepEqual([unknown.statusCode, unknown.json().code], [404, 'core.notFound'])
  assert.match(unknown.json().detail, /[\u0900-\u097f]/)
})

test('a command from another site is refused; one of our own pages and one without an origin are not', async () => {
  for (const origin of ['https://evil.example', 'null', 'nonsense', 'http://localhost:81']) {
    const answer = await post({ origin, host: 'localhost:80' })
    assert.deepEqual(
      [origin, answer.statusCode, answer.json().code],
      [origin, 403, 'core.foreignOrigin'],
    )
  }
  assert.equal(
    (await post({ origin: 'https://care.example', host: 'care.example' })).statusCode,
    200,
  )
  assert.equal((await post({})).statusCode, 200)
})

test('a program with a key may come from anywhere, since no browser sends its key by itself', async () => {
  it.as({ ...anonymous, kind: 'key' })
  assert.equal((await post({ origin: 'https://shop.example' })).statusCode, 200)
  it.as(anonymous)
})

test('a version that is out of date is refused, the right one passes, and the answer carries its own', async () => {
  const stale = await post({ 'if-match': '"3"' })
  assert.deepEqual([stale.statusCode, stale.json().code], [412, 'core.changedMeanwhile'])
  for (const tag of ['"4"', 'W/"4"', '*']) {
    const answer = await post({ 'if-match': tag })
    assert.deepEqual([answer.statusCode, answer.headers['etag']], [200, 'W/"4"'])
  }
})

test('a file of a type that is not accepted is 415, one that is too large 413, and one of another kind of body 400', async () => {
  const file = (type: string, bytes: Buffer | string) =>
    post({ 'content-type': type }, bytes, '/v1/counts/file?market=IN')
  assert.deepEqual((await file('image/png', Buffer.alloc(7))).json(), { bytes: 7 })
  assert.equal((await file('application/zip', 'PK')).statusCode, 415)
  assert.equal((await file('image/png', Buffer.alloc(15_000_001))).statusCode, 413)
  assert.equal((await post({}, `"${'x'.repeat(1_000_001)}"`)).json().code, 'core.tooLarge')
  assert.deepEqual((await post({}, '{"a":')).json().code, 'core.unreadableBody')
})

test('a view that does not fit its contract is our fault and is not sent', async () => {
  const answer = await it.app.inject('/v1/wrong')
  assert.deepEqual([answer.statusCode, answer.json().code], [500, 'core.fault'])
  assert.ok(!answer.body.includes('1.5'))
})

type Door = {
  readonly limit?: number
  readonly secure?: boolean
  readonly who?: Actor
  readonly mapTiles?: MapTiles
}

async function aDoor({ limit = 0, secure = false, who = anonymous, mapTiles }: Door) {
  const metrics = makeMetrics()
  const app = await serve({
    routes,
    around: () => it.engine.around,
    authenticate: async () => who,
    log: makeLog('silent'),
    metrics,
    traces: await makeTraces(undefined),
    limits: { identify: 0, signIn: 0, track: limit },
    secure,
  })
  await addPages(app, { engine: it.engine, metrics, routes, secure: true, mapTiles })
  return app
}

test('a stranger who tries too often waits and is told how long; the signed-in are not counted', async () => {
  const strangers = await aDoor({ limit: 3 })
  const ask = (app: typeof strangers) =>
    app.inject({ method: 'POST', url: '/v1/counts', payload: body })
  for (let n = 0; n < 3; n++) assert.equal((await ask(strangers)).statusCode, 200)
  const refused = await ask(strangers)
  assert.deepEqual([refused.statusCode, refused.json().code], [429, 'core.tooManyRequests'])
  assert.ok(Number(refused.headers['retry-after']) > 0)
  assert.equal(refused.json().facts.seconds, Number(refused.headers['retry-after']))
  await strangers.close()
  const owners = await aDoor({ limit: 3, who: anOwner() })
  for (let n = 0; n < 5; n++) assert.equal((await ask(owners)).statusCode, 200)
  await owners.close()
})

test('map tiles may come from where the operator said, and from nowhere else', async () => {
  const url = 'https://tiles.example/{z}/{x}/{y}.png?key="1"'
  const app = await aDoor({ mapTiles: { url, credit: 'Somebody' } })
  const policy = String((await app.inject('/docs')).headers['content-security-policy'])
  assert.match(policy, /connect-src 'self' https:\/\/tiles\.example;/)
  assert.match(policy, /img-src 'self' data: blob: https:\/\/tiles\.example;/)
  assert.doesNotMatch(/script-src[^;]*/.exec(policy)?.[0] ?? '', /tiles/)
  const page = (await app.inject('/desk')).body
  // Where no screens were built there is no desk to read it in.
  if (page.includes('map-tiles')) assert.match(page, /map-tiles" content="[^"]*&quot;1&quot;"/)
  await app.close()
})

test('nothing of an answer may run in a browser, and a page runs our own files alone', async () => {
  const app = await aDoor({ secure: true })
  const data = await app.inject({ method: 'POST', url: '/v1/counts', payload: body })
  assert.match(
    String(data.headers['content-security-policy']),
    /default-src 'none'.*frame-ancestors 'none'/,
  )
  const first = await app.inject('/docs')
  const second = await app.inject('/docs')
  const policy = String(first.headers['content-security-policy'])
  assert.match(policy, /default-src 'self'/)
  assert.match(policy, /frame-ancestors 'none'/)
  for (const answer of [data, first]) {
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['referrer-policy'], 'no-referrer')
    assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/)
    assert.doesNotMatch(
      String(answer.headers['content-security-policy']),
      /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/,
    )
  }
  const nonce = (answer: typeof first) =>
    /style-src[^;]*'nonce-(\w+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
  assert.ok(nonce(first))
  assert.notEqual(nonce(first), nonce(second))
  await app.close()
})

test('a server whose database lacks a migration says that it is not ready', async () => {
  const app = await aDoor({})
  assert.deepEqual((await app.inject('/healthz')).json(), { status: 'ok' })
  const { rows } = await it.database.pool.query(
    'delete from kysely_migration where name = (select max(name) from kysely_migration) returning *',
  )
  const ill = await app.inject('/healthz')
  assert.deepEqual([ill.statusCode, ill.json()], [503, { status: 'unavailable' }])
  await it.database.pool.query('insert into kysely_migration (name, timestamp) values ($1, $2)', [
    rows[0].name,
    rows[0].timestamp,
  ])
  assert.equal((await app.inject('/healthz')).statusCode, 200)
  await app.close()
})

/** Listens to the feed as somebody while something happens. @returns what they were told */
async function hears(who: Actor): Promise<string> {
  const app = await aDoor({ who })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const answer = await fetch(`${address}/v1/feed`)
  if (answer.status !== 200) {
    await app.close()
    return String(answer.status)
  }
  const told = answer.text()
  await it.ask('/v1/counts', { market: 'IN', name: 'told' })
  await app.close()
  return told
}

test('the live feed tells name and subject to staff of the market, and nothing to anybody else', async () => {
  assert.equal(await hears(anonymous), '401')
  assert.equal(await hears(anOwner()), '401')
  const told = await hears(staff({ role: 'frontDesk' }))
  assert.match(told, /data: {"name":"counting.added","subject":"cnt_\w+"}/)
  assert.ok(!told.includes('told'), 'the data of a fact is not told')
  assert.doesNotMatch(await hears(aForeignManager), /data:/)
})
