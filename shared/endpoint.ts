/**
 * Anything zod can parse; the narrow constraint keeps hundreds of endpoints quick to type-check.
 */
export type Schema = { readonly _zod: { readonly output: unknown; readonly input: unknown } }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Who may call: anyone; whoever is signed in; or whoever holds a role that grants the endpoint's
 * own name. Which rows they then see is each module's policy.
 */
export type Access = 'anyone' | 'signedIn' | 'granted'

/**
 * One thing the API can be asked: browser-safe, so the same object types the server, the client and
 * the docs.
 */
export type Endpoint<I extends Schema, O extends Schema> = {
  /** `repairs.estimate`: also the permission, and the name in logs and metrics. */
  readonly name: `${string}.${string}`
  /** A query may also be a POST, where what is asked must not stand in an address. */
  readonly kind: 'command' | 'query'
  readonly method: Method
  /**
   * `/v1/repairs/{repair}/estimate`: what stands in braces is taken from the input by that name.
   */
  readonly path: `/${string}`
  readonly summary: string
  readonly access: Access
  readonly input: I
  readonly output: O
  /** Codes of the refusals the business may answer with, for the document and the fuzz. */
  readonly refusals: readonly string[]
  readonly example: { readonly input: unknown }
  /**
   * The input field whose id, token or market names the zone; by default the first of the path,
   * else `market`. Null where nothing of a zone is read or written: a market is then only a word.
   */
  readonly zoneBy?: string | null
  /** Names a stricter rate limit than the general one. */
  readonly limit?: 'identify' | 'signIn' | 'track'
  /** The body is a file of one of these media types, handed over as `input.file`. */
  readonly accepts?: readonly string[]
  /** The answer is a file: the output is `{ file, mediaType, name }`. */
  readonly gives?: string
}

type Spec<I extends Schema, O extends Schema> = Omit<
  Endpoint<I, O>,
  'kind' | 'method' | 'access' | 'refusals'
> & { readonly method?: Method; readonly access?: Access; readonly refusals?: readonly string[] }

/** Changes something: one transaction, repeatable by its Idempotency-Key. */
export function command<I extends Schema, O extends Schema>(spec: Spec<I, O>): Endpoint<I, O> {
  return { kind: 'command', method: 'POST', access: 'granted', refusals: [], ...spec }
}

/** Only reads. */
export function query<I extends Schema, O extends Schema>(spec: Spec<I, O>): Endpoint<I, O> {
  return { kind: 'query', method: 'GET', access: 'granted', refusals: [], ...spec }
}

/** What a verb receives once the endpoint has checked it. */
export type Input<E> = E extends { readonly input: { readonly _zod: { readonly output: infer I } } }
  ? I
  : never
/** What a verb must hand back. */
export type Output<E> = E extends {
  readonly output: { readonly _zod: { readonly input: infer O } }
}
  ? O
  : never

/** The names in braces, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name))
}
