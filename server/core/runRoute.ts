import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Actor, Context } from './context.ts'
import { may } from './context.ts'
import { parseInput, parseOutput } from './parse.ts'
import type { FieldFault } from './problem.ts'
import { defineRefusals } from './refusal.ts'
import { keepAnswer, takeKey } from './repeat.ts'
import type { Route } from './route.ts'
import { sessionCookie } from './sessionCookie.ts'
import {
  lookThenWrite,
  type Request,
  type Surroundings,
  withoutTransaction,
  withTransaction,
  type Write,
} from './unit.ts'
import { zoneOf } from './zoneOf.ts'

const refusals = defineRefusals('core', { unknownActor: 'unknownActor', forbidden: 'forbidden' })

/** What was sent does not fit the contract. */
export class InvalidInput extends Error {
  override name = 'InvalidInput'
  readonly faults: readonly FieldFault[]

  constructor(faults: readonly FieldFault[]) {
    super('invalid input')
    this.faults = faults
  }
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/**
 * The one flow of the server: parse, permission, transaction, verb, check on the way out, commit,
 * answer.
 */
export async function runRoute(
  around: Surroundings,
  route: Route,
  exchange: Exchange,
): Promise<unknown> {
  const { endpoint } = route
  const { request, reply } = exchange
  mustBeAllowed(route, request.actor)
  const parsed = parseInput(endpoint.input, gather(route, request), request.language)
  if (!parsed.ok) throw new InvalidInput(parsed.faults)

  const zone = zoneOf(endpoint, parsed.value, { actor: request.actor, zones: around.zones })
  const asked: Request = {
    actor: request.actor,
    zone,
    language: request.language,
    expectedVersion: readVersion(request.headers['if-match']),
    answer: answerOn(reply, request),
  }
  const command = { input: parsed.value, key: readKey(request) }
  const output =
    endpoint.kind === 'query'
      ? await withoutTransaction(around, asked, async (ctx) => verb(route, ctx, parsed.value))
      : route.looks
        ? await lookThenWrite(around, asked, (ctx) => looked(route, ctx, command))
        : await withTransaction(around, asked, (ctx) => once(route, ctx, command))
  return send(route, reply, output)
}

async function looked(route: Route, ctx: Context, command: Command): Promise<Write<unknown>> {
  // Because `onLook` tied the verb to this very contract, and it returns what is to be written.
  const write = (await route.run(ctx, command.input as never)) as Write<unknown>
  return (writing) => once({ ...route, run: write }, writing, command)
}

async function verb(route: Route, ctx: Context, input: unknown): Promise<unknown> {
  // Because `on` tied the verb to this very contract.
  const output = await route.run(ctx, input as never)
  return route.endpoint.gives
    ? output
    : parseOutput(route.endpoint.output, output, route.endpoint.name)
}

type Command = { readonly input: unknown; readonly key: string | undefined }

/**
 * Under a key the answer is kept in the verb's own transaction, so that a repeat gets the same
 * one.
 */
async function once(route: Route, ctx: Context, { input, key }: Command): Promise<unknown> {
  if (key === undefined) return verb(route, ctx, input)
  const earlier = await takeKey(ctx, { key, endpoint: route.endpoint.name, input })
  if (earlier) return earlier.answer
  const output = await verb(route, ctx, input)
  await keepAnswer(ctx, key, output)
  return output
}

function mustBeAllowed({ endpoint }: Route, actor: Actor): void {
  if (endpoint.access === 'anyone') return
  if (actor.kind === 'anonymous') throw refusals.unknownActor()
  if (endpoint.access === 'signedIn' && actor.kind !== 'key') return
  if (!may(actor, endpoint.name)) throw refusals.forbidden({ permission: endpoint.name })
}

/** One object from path, query and body; a file body stands under `file`. */
function gather({ endpoint }: Route, request: FastifyRequest): unknown {
  const inPath = isRecord(request.params) ? request.params : {}
  const inQuery = isRecord(request.query) ? request.query : {}
  if (endpoint.method === 'GET') return { ...inQuery, ...inPath }
  if (endpoint.accepts)
    return { ...inQuery, ...inPath, file: request.body, mediaType: request.headers['content-type'] }
  if (request.body === undefined || request.body === null) return { ...inPath }
  return isRecord(request.body) && !Array.isArray(request.body)
    ? { ...request.body, ...inPath }
    : request.body
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function readKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key)) return key
  throw new InvalidInput([{ field: 'Idempotency-Key', reason: '8–200 ASCII' }])
}

/** `"7"` or `W/"7"`; `*` and other tags expect nothing we could check. */
function readVersion(header: string | undefined): number | null {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

function answerOn(reply: FastifyReply, request: FastifyRequest): Answer {
  return {
    setSession: (token) => {
      reply.header('set-cookie', sessionCookie(token, request.protocol === 'https'))
    },
  }
}

function send({ endpoint }: Route, reply: FastifyReply, output: unknown): unknown {
  if (endpoint.gives && isRecord(output)) {
    return reply
      .type(String(output['mediaType'] ?? endpoint.gives))
      .header(
        'content-disposition',
        `${output['inline'] ? 'inline' : 'attachment'}; filename="${String(output['name'])}"`,
      )
      .header('cache-control', 'private, max-age=3600')
      .send(output['file'])
  }
  if (isRecord(output) && typeof output['version'] === 'number')
    reply.header('etag', `W/"${output['version']}"`)
  reply.header('cache-control', 'no-store')
  return output === undefined || output === null ? reply.code(204).send() : reply.send(output)
}
