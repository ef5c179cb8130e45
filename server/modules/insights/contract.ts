import { z } from 'zod'
import { query } from '#shared/endpoint'
import { instant, marketCode, pageInput, pageOf } from '#shared/views'

export const factView = z.object({
  id: z.string(),
  name: z.string(),
  subject: z.string(),
  actorKind: z.string(),
  actorName: z.string(),
  at: instant,
  data: z.record(z.string(), z.unknown()),
})

const perDay = z
  .array(
    z.object({
      day: z.string(),
      booked: z.number().int(),
      handedOver: z.number().int(),
      late: z.number().int(),
    }),
  )
  .max(130)
const share = z.array(z.object({ key: z.string(), count: z.number().int() })).max(40)

export const insights = {
  facts: query({
    name: 'insights.facts',
    path: '/v1/facts',
    summary: 'What happened, newest first',
    input: z.object({
      market: marketCode,
      name: z.string().max(60).optional(),
      subject: z.string().max(60).optional(),
      ...pageInput,
    }),
    output: pageOf(factView),
    example: { input: { market: 'IN' } },
  }),
  numbers: query({
    name: 'insights.numbers',
    path: '/v1/insights',
    summary: 'Repairs of a market over time: volume, turnaround, promises kept, causes',
    input: z.object({
      market: marketCode,
      days: z.coerce.number().int().min(7).max(120).default(60),
    }),
    output: z.object({
      perDay,
      byStage: share,
      byComponent: share,
      bySite: share,
      turnaroundHours: z.object({
        median: z.number().nullable(),
        ninetieth: z.number().nullable(),
      }),
      promisesKeptBasisPoints: z.number().int().nullable(),
      satisfaction: z.object({ answers: z.number().int(), average: z.number().nullable() }),
    }),
    example: { input: { market: 'IN' } },
  }),
}
