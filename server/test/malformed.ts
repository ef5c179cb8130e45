import type { Chance } from '../demo/chance.ts'
import { brokenBodies, headers, keys, numbers, structures, texts, types } from './nastyValues.ts'
import { jpeg } from './scene.ts'

type Json = unknown
type Shape = Readonly<Record<string, unknown>>

/** What the document of the API says of one route, and an input that it accepts. */
export type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly inPath: Readonly<Record<string, string>>
  readonly inQuery: Readonly<Record<string, string>>
  readonly queryNames: readonly string[]
  readonly body: Shape | undefined
  readonly bodySchema: Shape | undefined
  /** The type of a file in place of a body. */
  readonly file: string | undefined
}

export type Sent = {
  readonly method: Asked['method']
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload?: string | Buffer
}

/** One request that is wrong in one to three ways. The same chance makes the same requests. */
export function malformed(asked: Asked, chance: Chance): Sent {
  const wrong = {
    inPath: { ...asked.inPath },
    query: Object.entries(asked.inQuery),
    body: asked.body && structuredClone(asked.body),
    raw: undefined as string | undefined,
    headers: {} as Record<string, string>,
  }
  const ways = waysFor(asked)
  // What is asked is wrong where anything can be asked; only then may the headers be odd as well.
  chance.pick(ways.length ? ways : [oddHeader])(wrong, asked, chance)
  for (let times = chance.between(0, 2); times > 0; times--)
    chance.pick([...ways, oddHeader])(wrong, asked, chance)
  const path = asked.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    written(wrong.inPath[name] ?? ''),
  )
  const query = wrong.query
    .map(([name, value]) => `${encodeURIComponent(clean(name))}=${written(value)}`)
    .join('&')
  const url = query ? `${path}?${query}` : path
  if (asked.method === 'GET') return { method: asked.method, url, headers: wrong.headers }
  if (asked.file)
    return {
      method: asked.method,
      url,
      headers: { 'content-type': asked.file, ...wrong.headers },
      payload: fileOf(asked, chance),
    }
  const payload = wrong.raw ?? JSON.stringify(wrong.body ?? {})
  return {
    method: asked.method,
    url,
    headers: { 'content-type': 'application/json', ...wrong.headers },
    payload,
  }
}

type Wrong = {
  inPath: Record<string, string>
  query: [string, string][]
  body: Json
  raw: string | undefined
  headers: Record<string, string>
}
type Way = (wrong: Wrong, asked: Asked, chance: Chance) => void

function waysFor({ method, inPath, file, bodySchema }: Asked): Way[] {
  const ways: Way[] = []
  if (Object.keys(inPath).length) ways.push(wrongPath, wrongPath)
  if (method === 'GET' || file) ways.push(wrongQuery, wrongQuery, moreQuery, lessQuery)
  if (method !== 'GET') ways.push(wrongType)
  if (bodySchema)
    ways.push(
      wrongField,
      wrongField,
      wrongField,
      wrongField,
      lessBody,
      moreBody,
      otherBody,
      brokenBody,
    )
  return ways
}

const oddHeader: Way = (wrong, _asked, chance) => {
  const [name, value] = chance.pick(headers)
  wrong.headers[name] = value
}
const wrongPath: Way = (wrong, { inPath }, chance) => {
  const name = chance.pick(Object.keys(inPath))
  wrong.inPath[name] = chance.happens(0.3)
    ? spoiled(inPath[name] ?? '', chance)
    : chance.pick(texts)
}
const wrongQuery: Way = (wrong, { queryNames }, chance) => {
  const name = queryNames.length ? chance.pick(queryNames) : 'x'
  wrong.query = [
    ...wrong.query.filter(([given]) => given !== name),
    [name, chance.pick([...texts, ...numbers.map(String)])],
  ]
}
const moreQuery: Way = (wrong, { queryNames }, chance) => {
  const name =
    chance.happens(0.5) && queryNames.length ? chance.pick(queryNames) : chance.pick(keys)
  wrong.query.push([chance.happens(0.2) ? `${name}[]` : name, chance.pick(texts)])
}
const lessQuery: Way = (wrong, _asked, chance) => {
  wrong.query = wrong.query.filter(() => chance.happens(0.5))
}
const wrongType: Way = (wrong, _asked, chance) => {
  wrong.headers['content-type'] = chance.pick(types)
}
const wrongField: Way = (wrong, { bodySchema }, chance) => {
  put(wrong.body, { schema: bodySchema ?? {}, value: nasty(chance), chance })
}
const lessBody: Way = ({ body }, _asked, chance) => {
  const names = isRecord(body) ? Object.keys(body) : []
  if (isRecord(body) && names.length) delete body[chance.pick(names)]
}
const moreBody: Way = ({ body }, _asked, chance) => {
  const value = nasty(chance)
  const name = chance.pick(keys)
  if (isRecord(body))
    Object.defineProperty(body, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}
const otherBody: Way = (wrong, _asked, chance) => {
  wrong.body = nasty(chance)
}
const brokenBody: Way = (wrong, _asked, chance) => {
  wrong.raw = chance.pick(brokenBodies)
}

/**
 * Walks down what the schema knows, whether the example has it or not, and puts the value somewhere
 * there.
 */
function put(
  body: Json,
  { schema, value, chance }: { schema: Shape; value: Json; chance: Chance },
): void {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  const names = Object.keys(properties)
  if (!isRecord(body) || !names.length) return
  const name = chance.pick(names)
  const inner = body[name]
  const innerSchema = properties[name]
  if (
    Array.isArray(inner) &&
    chance.happens(0.5) &&
    isRecord(innerSchema) &&
    isRecord(innerSchema['items'])
  ) {
    if (inner.length && chance.happens(0.7))
      return put(inner[0], { schema: innerSchema['items'], value, chance })
    inner.push(value)
    return
  }
  if (isRecord(inner) && isRecord(innerSchema) && chance.happens(0.6))
    return put(inner, { schema: innerSchema, value, chance })
  body[name] = value
}

function nasty(chance: Chance): Json {
  const kind = chance.next()
  if (kind < 0.55) return chance.pick(texts)
  return kind < 0.75 ? chance.pick(numbers) : structuredClone(chance.pick(structures))
}

function spoiled(text: string, chance: Chance): string {
  const at = chance.between(0, text.length)
  return chance.pick([
    text.slice(0, at),
    `${text}x`,
    text.toUpperCase(),
    `${text.slice(0, at)}${chance.pick(['u', '~', '\u0000', 'z', ' '])}${text.slice(at + 1)}`,
  ])
}

function fileOf(_asked: Asked, chance: Chance): Buffer {
  const csv = 'brand,category,model,name\nXiaomi,phone,x,"unclosed\n\u0000,,,'
  return chance.pick([
    Buffer.alloc(0),
    jpeg,
    Buffer.from(csv),
    Buffer.from('\u00ff\u00fe'),
    Buffer.alloc(3_000, 0xff),
    Buffer.from('brand;model\na;b'),
    Buffer.from('{"a":1}'),
  ])
}

/** Mostly as a client writes it; now and then with an escape that no client would write. */
function written(text: string): string {
  return text === '%' ? '%ff' : encodeURIComponent(clean(text))
}

/** A lone surrogate cannot stand in an address. */
function clean(text: string): string {
  return text.toWellFormed()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
