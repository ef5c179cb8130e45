import { createHash } from 'node:crypto'
import type { Context } from './context.ts'
import { defineRefusals } from './refusal.ts'
import { coreTables } from './tables.ts'

export const repeatRefusals = defineRefusals('core', { keyUsedForAnother: 'conflict' })

export type Attempt = {
  readonly key: string
  readonly endpoint: string
  readonly input: unknown
}

/** What an earlier run answered; undefined when this is the first. */
export type Earlier = { readonly answer: unknown } | undefined

/**
 * Takes a command's key inside its own transaction. Of two at once the second waits for the first
 * to commit, then gets its answer; if the first rolls back, the second runs.
 * @throws Refusal keyUsedForAnother when the key was used for another request
 */
export async function takeKey(ctx: Context, attempt: Attempt): Promise<Earlier> {
  const { zone, now } = ctx
  const owner = { zone, actor: ctx.actor.id, key: attempt.key }
  const bodyHash = hashOf(attempt.input)
  const taken = await coreTables(ctx)
    .insertInto('core.repeat')
    .values({
      ...owner,
      endpoint: attempt.endpoint,
      bodyHash,
      answer: null,
      version: null,
      madeAt: now,
    })
    .onConflict((conflict) => conflict.columns(['zone', 'actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return undefined

  const earlier = await coreTables(ctx)
    .selectFrom('core.repeat')
    .select(['endpoint', 'bodyHash', 'answer'])
    .where('zone', '=', zone)
    .where('actor', '=', owner.actor)
    .where('key', '=', attempt.key)
    .executeTakeFirstOrThrow()
  const same = earlier.endpoint === attempt.endpoint && earlier.bodyHash === bodyHash
  if (!same) throw repeatRefusals.keyUsedForAnother({ key: attempt.key })
  return { answer: earlier.answer }
}

export async function keepAnswer(ctx: Context, key: string, answer: unknown): Promise<void> {
  await coreTables(ctx)
    .updateTable('core.repeat')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('zone', '=', ctx.zone)
    .where('actor', '=', ctx.actor.id)
    .where('key', '=', key)
    .execute()
}

/** Keys are kept for a day, longer than any client goes on trying. */
export async function forgetOldKeys(ctx: Context): Promise<void> {
  const yesterday = new Date(ctx.now.getTime() - 86_400_000)
  await coreTables(ctx)
    .deleteFrom('core.repeat')
    .where('zone', '=', ctx.zone)
    .where('madeAt', '<', yesterday)
    .execute()
}

function hashOf(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)) ?? '')
    .digest('base64url')
}

/** Two bodies that differ only in the order of their keys are the same body. */
function sorted(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return createHash('sha256').update(value).digest('base64url')
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
