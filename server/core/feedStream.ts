import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Fact } from './facts.ts'
import type { Feed } from './feed.ts'

type Streamed = {
  readonly feed: Feed
  /** Which facts this listener may hear of; only their name and subject are told. */
  readonly hears: (fact: Fact) => boolean
}

const heartbeatMs = 25_000

/** Server-sent events: the name and subject of each fact, so that open screens ask again. */
export function streamFacts(
  request: FastifyRequest,
  reply: FastifyReply,
  { feed, hears }: Streamed,
): void {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 3000\n\n')
  const unsubscribe = feed.subscribe(
    (fact) => {
      if (!hears(fact)) return
      const { name, subject } = fact
      raw.write(`id: ${fact.id}\ndata: ${JSON.stringify({ name, subject })}\n\n`)
    },
    () => raw.end(),
  )
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
  request.raw.once('close', () => {
    unsubscribe()
    clearInterval(heartbeat)
  })
}
