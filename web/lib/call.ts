import type { Endpoint, Schema } from '#shared/endpoint'
import { problemOf } from './problem.ts'

/** What the browser needs of an endpoint; the web build leaves nothing else of it. */
export type Callable = Pick<
  Endpoint<Schema, Schema>,
  'name' | 'method' | 'path' | 'accepts' | 'gives' | 'input' | 'output'
>
/** What an endpoint is asked: defaults may be left out. */
export type Asked<E extends Callable> = E['input']['_zod']['input']
export type Answer<E extends Callable> = E extends { gives: string }
  ? Blob
  : E['output']['_zod']['output']

export type CallOptions = {
  readonly signal?: AbortSignal
  /** The same key makes the same command happen once; pass one to repeat after a lost answer. */
  readonly key?: string
  /** The version the reader saw: the server refuses with `stale` when it has moved on. */
  readonly ifMatch?: string
}

type Fields = Record<string, unknown>

/** Asks the API. Throws a Problem when it says no, a TypeError when it cannot be reached. */
export async function call<E extends Callable>(
  endpoint: E,
  input: Asked<E>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  // Every input is an object: the contract says so and the server checks it.
  const { path, rest } = filledPath(endpoint.path, (input ?? {}) as Fields)
  const reads = endpoint.method === 'GET'
  // A file is the whole body, so what else is said of it stands in the address.
  const file = fileOf(endpoint, rest)
  const { file: _body, ...beside } = rest
  const address = reads ? path + queryOf(rest) : file ? path + queryOf(beside) : path
  const response = await fetch(address, {
    method: endpoint.method,
    headers: headersOf(endpoint, rest, options),
    ...(reads ? {} : { body: bodyOf(endpoint, rest) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok) throw await problemOf(response)
  // The server has parsed its answer with the endpoint's own output schema.
  return (await answerOf(endpoint, response)) as Answer<E>
}

/**
 * For useQuery: `useQuery(asking(repairs.get, { repair }))`. The key begins with the endpoint's
 * name.
 */
export function asking<E extends Callable>(endpoint: E, input: Asked<E>) {
  return {
    queryKey: [endpoint.name, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => call(endpoint, input, { signal }),
  }
}

/**
 * Outside of `telling`, which a component calls again with every render, also between two tries.
 */
const keys = new WeakMap<object, string>()

/** For useMutation: one key for all tries of the same press, so that a retry cannot do it twice. */
export function telling<E extends Callable>(endpoint: E, { ifMatch }: { ifMatch?: string } = {}) {
  return {
    mutationFn: (input: Asked<E> & object) => {
      const key = keys.get(input) ?? newKey()
      keys.set(input, key)
      return call(endpoint, input, { key, ...(ifMatch ? { ifMatch } : {}) })
    },
  }
}

/**
 * An idempotency key. Plain http away from localhost has no randomUUID, but random bytes it has.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function filledPath(template: string, input: Fields) {
  const rest = { ...input }
  const path = template.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => {
    const value = rest[name]
    if (value === undefined) throw new Error(`${template} needs ${name}`)
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

function queryOf(input: Fields): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one))
    }
  }
  return query.size > 0 ? `?${query}` : ''
}

function headersOf(endpoint: Callable, input: Fields, options: CallOptions): Headers {
  const headers = new Headers({ 'Accept-Language': document.documentElement.lang })
  if (options.ifMatch) headers.set('If-Match', options.ifMatch)
  if (endpoint.method === 'GET') return headers
  headers.set('Idempotency-Key', options.key ?? newKey())
  headers.set('Content-Type', fileOf(endpoint, input)?.type ?? 'application/json')
  return headers
}

function bodyOf(endpoint: Callable, input: Fields): BodyInit {
  return fileOf(endpoint, input) ?? JSON.stringify(input)
}

function fileOf(endpoint: Callable, input: Fields): Blob | undefined {
  const file = input['file']
  return endpoint.accepts && file instanceof Blob ? file : undefined
}

async function answerOf(endpoint: Callable, response: Response): Promise<unknown> {
  if (endpoint.gives) return response.blob()
  return response.status === 204 ? undefined : response.json()
}
