import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { openApi } from '#core/openapi'
import { refusalCodes } from '#core/problem'
import { anAdmin } from '#testing'
import { makeChance } from '../demo/chance.ts'
import { routes } from '../app.ts'
import { type Asked, malformed, type Sent } from './malformed.ts'
import { aScene, filled } from './scene.ts'

const timesEach = 1_000
const it = await aScene()
after(() => it[Symbol.asyncDispose]())

type Operation = {
  readonly operationId: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly example?: unknown
  }[]
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: Record<string, unknown>; readonly example?: Record<string, unknown> }
      >
    >
  }
}
// The shape is what core/openapi.ts writes, and openapi.test.ts proves it valid.
const { paths } = openApi(routes) as unknown as { paths: Record<string, Record<string, Operation>> }

/** What the document says of a route, with the ids of what is really there. */
function askedOf(path: string, method: string, operation: Operation): Asked {
  const endpoint = routes.find((route) => route.endpoint.name === operation.operationId)?.endpoint
  assert.ok(endpoint)
  const input = filled(endpoint, { things: it.things.IN, market: 'IN' })
  const values = new Map(typeof input === 'object' && input !== null ? Object.entries(input) : [])
  const named = (where: string) =>
    operation.parameters.filter((parameter) => parameter.in === where).map(({ name }) => name)
  const given = (where: string) =>
    Object.fromEntries(
      named(where)
        .filter((name) => values.has(name))
        .map((name) => [name, String(values.get(name))]),
    )
  const content = operation.requestBody?.content ?? {}
  const json = content['application/json']
  const body =
    json && Object.fromEntries([...values].filter(([name]) => !named('path').includes(name)))
  return {
    method: method.toUpperCase() as Asked['method'], // one of the four that core/openapi.ts writes.
    path,
    inPath: given('path'),
    inQuery: given('query'),
    queryNames: named('query'),
    body,
    bodySchema: json?.schema,
    file: json ? undefined : Object.keys(content)[0],
  }
}

type Answered = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** @returns what is wrong with an answer to a malformed request; undefined when nothing is */
function faultOf({ statusCode, headers, body }: Answered): string | undefined {
  if (statusCode >= 500) return 'a fault of ours'
  if (statusCode < 400) return undefined
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return 'not a problem+json'
  const problem = JSON.parse(body)
  if (!refusalCodes.includes(problem.code)) return 'a code without words'
  if (problem.status !== statusCode || !problem.title || !problem.detail || !problem.instance)
    return 'not a whole problem'
  const fields = Array.isArray(problem.errors) ? problem.errors : []
  if (statusCode === 422 && !fields.length) return 'no field named'
  return fields.every(
    (one: { field: unknown; reason: unknown }) => typeof one.field === 'string' && one.reason,
  )
    ? undefined
    : 'a field without a reason'
}

const counts = new Map<string, number>()
const perRoute: string[] = []

for (const [path, operations] of Object.entries(paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    test(`${operation.operationId} refuses ${timesEach} malformed requests like any other`, async () => {
      const began = performance.now()
      const chance = makeChance(
        [...operation.operationId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7),
      )
      const asked = askedOf(path, method, operation)
      const faults = new Map<string, Sent & { answer: string; times: number }>()
      for (let n = 0; n < timesEach; n++) {
        it.as(n % 4 === 0 ? anonymous : anAdmin)
        const sent = malformed(asked, chance)
        const answer = await it.app.inject(sent)
        const kind = `${Math.floor(answer.statusCode / 100)}xx`
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        const fault = faultOf(answer)
        if (!fault) continue
        const key = `${fault} ${answer.statusCode}`
        faults.set(key, {
          ...sent,
          answer: answer.body.slice(0, 300),
          times: (faults.get(key)?.times ?? 0) + 1,
        })
      }
      perRoute.push(`${operation.operationId} ${Math.round(performance.now() - began)} ms`)
      const told = [...faults].map(
        ([key, sent]) =>
          `${key}: ${JSON.stringify({ ...sent, payload: String(sent.payload ?? '') }).slice(0, 900)}`,
      )
      assert.equal(faults.size, 0, told.join('\n'))
    })
  }
}

test('what the fuzz saw', (t) => {
  t.diagnostic(
    `${[...counts.values()].reduce((sum, count) => sum + count, 0)} requests: ${[...counts].map((pair) => pair.join(' ')).join(', ')}`,
  )
  if (process.env['FUZZ_TIMES']) t.diagnostic(perRoute.join('\n'))
})
