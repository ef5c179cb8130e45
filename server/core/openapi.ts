import { z } from 'zod'
import type { Endpoint, Schema } from '#shared/endpoint'
import { pathParameters } from '#shared/endpoint'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, from the same objects that serve the routes. */
export function openApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const { endpoint } of routes) {
    const item = (paths[endpoint.path] ??= {})
    item[endpoint.method.toLowerCase()] = operation(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fixpoint',
      version: '1',
      description:
        'Care for every device: coverage, repairs, appointments, passports. Problems follow RFC 9457.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes },
  }
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'fixpoint_session' },
  key: { type: 'http', scheme: 'bearer', description: 'An API key with prefix, scopes and expiry' },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'In the language of Accept-Language' },
    code: { type: 'string', description: 'Stable; the key of the words' },
    instance: { type: 'string', description: 'The request, to quote' },
    facts: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
}

function operation(endpoint: Endpoint<Schema, Schema>): Json {
  const input = jsonSchema(endpoint.input, 'input')
  const inPath = pathParameters(endpoint.path)
  const reading = endpoint.method === 'GET'
  const security =
    endpoint.access === 'anyone' ? [{}, { session: [] }] : [{ session: [] }, { key: [] }]
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.name.split('.')[0]],
    security,
    'x-permission': endpoint.access === 'granted' ? endpoint.name : endpoint.access,
    'x-refusals': endpoint.refusals,
    parameters: parameters(endpoint, { input, inPath }),
    ...(reading ? {} : { requestBody: requestBody(endpoint, { input, inPath }) }),
    responses: responses(endpoint),
  }
}

type Shape = { readonly input: Json; readonly inPath: readonly string[] }

function parameters(endpoint: Endpoint<Schema, Schema>, { input, inPath }: Shape): Json[] {
  const properties = asRecord(input['properties'])
  const required = asList(input['required'])
  const example = asRecord(endpoint.example.input)
  const listed = Object.entries(properties)
    .filter(
      ([name]) =>
        inPath.includes(name) ||
        endpoint.method === 'GET' ||
        (endpoint.accepts && name !== 'file' && name !== 'mediaType'),
    )
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || required.includes(name),
      schema,
      ...(name in example ? { example: example[name] } : {}),
    }))
  const repeatable = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string' },
  }
  return endpoint.method === 'GET' ? listed : [...listed, repeatable]
}

function requestBody(endpoint: Endpoint<Schema, Schema>, { input, inPath }: Shape): Json {
  if (endpoint.accepts) {
    const file = { schema: { type: 'string', format: 'binary' } }
    return {
      required: true,
      content: Object.fromEntries(endpoint.accepts.map((type) => [type, file])),
    }
  }
  const without = (record: Json) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !inPath.includes(name)))
  const required = asList(input['required']).filter((name) => !inPath.includes(String(name)))
  const properties = without(asRecord(input['properties']))
  const schema = {
    ...input,
    properties,
    ...(required.length ? { required } : { required: undefined }),
  }
  const example = without(asRecord(endpoint.example.input))
  return {
    required: required.length > 0,
    content: { 'application/json': { schema: JSON.parse(JSON.stringify(schema)), example } },
  }
}

function responses(endpoint: Endpoint<Schema, Schema>): Json {
  const problem = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  }
  const good = endpoint.gives
    ? { [endpoint.gives]: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(endpoint.output, 'output') } }
  const refusals = ['core.invalidInput', ...endpoint.refusals].join(', ')
  return {
    '200': { description: 'Done', content: good },
    default: { description: `Refused: ${refusals}`, content: problem },
  }
}

function jsonSchema(schema: Schema, io: 'input' | 'output'): Json {
  // Every Schema is made by zod; its JSON form is a plain object.
  const made = z.toJSONSchema(schema as unknown as z.ZodType, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  })
  const { $schema, ...rest } = made as Json
  void $schema
  return rest
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
