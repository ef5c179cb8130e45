import type { Endpoint, Schema } from '#shared/endpoint'
import type { Context } from './context.ts'
import type { Write } from './unit.ts'

export type Route = {
  readonly endpoint: Endpoint<Schema, Schema>
  readonly run: (ctx: Context, input: never) => Promise<unknown>
  /** `run` looks without a transaction, and what it returns writes in one. */
  readonly looks?: true
}

/** Ties an endpoint to the verb that answers it; their types must agree. */
export function on<I extends Schema, O extends Schema>(
  endpoint: Endpoint<I, O>,
  run: (ctx: Context, input: I['_zod']['output']) => Promise<O['_zod']['input']>,
): Route {
  return { endpoint, run }
}

/** A command that looks for long before it writes: no transaction is open meanwhile. */
export function onLook<I extends Schema, O extends Schema>(
  endpoint: Endpoint<I, O>,
  run: (ctx: Context, input: I['_zod']['output']) => Promise<Write<O['_zod']['input']>>,
): Route {
  return { endpoint, run, looks: true }
}
