import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openApi } from '#core/openapi'
import { parseInput } from '#core/parse'
import { refusalCodes, sayRefusal } from '#core/problem'
import { refusals as en } from '#locales/en/refusals'
import { pathParameters } from '#shared/endpoint'
import { isId } from '#shared/ids'
import { languages } from '#shared/messages'
import { routes } from '../app.ts'

const document = openApi(routes)
const endpoints = routes.map(({ endpoint }) => endpoint)

test('the document of all routes is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  assert.ok(valid, JSON.stringify(errors, null, 2))
  assert.equal(document['openapi'], '3.1.0')
})

test('every route stands in the document once, by its name, with what is asked, answered and refused', () => {
  // The shape is what core/openapi.ts writes; the test before proves it valid.
  const paths = document['paths'] as Record<string, Record<string, Record<string, unknown>>>
  const operations = Object.values(paths).flatMap((item) => Object.values(item))
  const names = operations.map(({ operationId }) => operationId)
  assert.deepEqual(names.toSorted(), endpoints.map(({ name }) => name).toSorted())
  assert.equal(new Set(names).size, names.length)
  for (const operation of operations) {
    assert.ok(
      operation['summary'] && operation['x-permission'] && operation['responses'],
      String(operation['operationId']),
    )
    assert.ok(Array.isArray(operation['x-refusals']), String(operation['operationId']))
  }
})

for (const endpoint of endpoints) {
  test(`${endpoint.name} has a summary, and an example that its own input accepts`, () => {
    assert.match(endpoint.summary, /^[A-Z].{8,}[^.]$/)
    const file = endpoint.accepts ? { file: Buffer.alloc(1), mediaType: endpoint.accepts[0] } : {}
    const parsed = parseInput(endpoint.input, { ...Object(endpoint.example.input), ...file }, 'en')
    assert.ok(parsed.ok, parsed.ok ? '' : JSON.stringify(parsed.faults))
    const given = Object.keys(Object(endpoint.example.input))
    for (const name of pathParameters(endpoint.path))
      assert.ok(given.includes(name), `${name} is missing`)
    for (const value of Object.values(Object(endpoint.example.input))) {
      const prefix =
        typeof value === 'string' ? /^([a-z]{3})_[0-9a-z]{30}$/.exec(value)?.[1] : undefined
      if (prefix) assert.ok(isId(prefix, String(value)), `${String(value)} is not shaped as an id`)
    }
  })
}

test('every refusal that a route declares has words in every language', () => {
  for (const { name, refusals } of endpoints) {
    for (const code of refusals) {
      assert.ok(refusalCodes.includes(code), `${name}: ${code}`)
      for (const language of languages) {
        const message = wordsOf(language, code)
        assert.ok(message.trim().length > 5, `${name}: ${code} in ${language}`)
      }
    }
  }
})

/**
 * Fills each place of a message with a number, so that what it says can be read without knowing its
 * facts.
 */
function wordsOf(language: (typeof languages)[number], code: string): string {
  const known = Object.keys(en).find((one): one is keyof typeof en => one === code)
  assert.ok(known, code)
  const places = [...String(en[known]).matchAll(/\{(\w+)/g)].map(
    ([, name]) => [String(name), 1] as const,
  )
  return sayRefusal(language, known, Object.fromEntries(places))
}
