import { z } from 'zod'
import type { Context } from '#core/context'
import { defineRefusals } from '#core/refusal'
import { on } from '#core/route'
import { coreTables } from '#core/tables'
import { command, query } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { aUuid } from '#testing'

const refusals = defineRefusals('core', { changedMeanwhile: 'stale', forbidden: 'forbidden' })

export const subject = publicId('cnt', 1, aUuid(1))
export const version = 4
const input = z.object({
  market: z.string(),
  name: z.string().max(40),
  then: z.enum(['done', 'refuse', 'keepAndRefuse', 'break']).default('done'),
})

/** The smallest endpoints that have an effect: one counts up and records a fact, one only reads. */
const counting = {
  add: command({
    name: 'counting.add',
    path: '/v1/counts',
    summary: 'Count one up',
    access: 'anyone',
    limit: 'track',
    input,
    output: z.object({ value: z.number().int(), version: z.number().int() }),
    example: { input: { market: 'IN', name: 'sheep' } },
  }),
  addOwn: command({
    name: 'counting.addOwn',
    path: '/v1/own-counts',
    summary: 'Count one up',
    access: 'signedIn',
    input,
    output: z.object({ value: z.number().int(), version: z.number().int() }),
    example: { input: { market: 'IN', name: 'sheep' } },
  }),
  import: command({
    name: 'counting.import',
    path: '/v1/counts/file',
    summary: 'Count the bytes of a picture',
    access: 'anyone',
    accepts: ['image/png'],
    input: z.object({ market: z.string(), file: z.unknown(), mediaType: z.string() }),
    output: z.object({ bytes: z.number().int() }),
    example: { input: { market: 'IN' } },
  }),
  wrong: query({
    name: 'counting.wrong',
    path: '/v1/wrong',
    summary: 'Answer what the contract excludes',
    access: 'anyone',
    input: z.object({}),
    output: z.object({ value: z.number().int() }),
    example: { input: {} },
  }),
}

export const routes = [
  on(counting.add, async (ctx, { name, then }) => {
    if (ctx.expectedVersion !== null && ctx.expectedVersion !== version)
      throw refusals.changedMeanwhile()
    const value = await countUp(ctx, name)
    await ctx.record('counting.added', subject, { name, value })
    if (then === 'refuse') throw refusals.forbidden({ permission: 'x' })
    if (then === 'keepAndRefuse') throw refusals.forbidden({ permission: 'x' }).keepingChanges()
    if (then === 'break') throw new Error('a secret reason')
    return { value, version }
  }),
  on(counting.addOwn, async (ctx, { name }) => ({ value: await countUp(ctx, name), version })),
  on(counting.import, async (_ctx, { file }) => ({
    bytes: Buffer.isBuffer(file) ? file.length : 0,
  })),
  on(counting.wrong, async () => ({ value: 1.5 })),
]

/** The smallest change there is: kept with its transaction, or not at all. */
export async function countUp(ctx: Pick<Context, 'db' | 'zone'>, name: string): Promise<number> {
  const { value } = await coreTables(ctx)
    .insertInto('core.counter')
    .values({ zone: ctx.zone, name, value: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['zone', 'name'])
        .doUpdateSet((row) => ({ value: row('core.counter.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
