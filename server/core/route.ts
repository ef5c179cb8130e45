import type { Endpoint, Schema } from '#shared/endpoint'
import type { Context } from './context.ts'

export type Route = {
  readonly endpoint: Endpoint<Schema, Schema>
  readonly run: (ctx: Context, input: never) => Promise<unknown>
}

/** Ties an endpoint to the verb that answers it; their types must agree. */
export function on<I extends Schema, O extends Schema>(
  endpoint: Endpoint<I, O>,
  run: (ctx: Context, input: I['_zod']['output']) => Promise<O['_zod']['input']>,
): Route {
  return { endpoint, run }
}
