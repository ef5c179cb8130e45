import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { marketCode, pageInput, pageOf, words } from '#shared/views'
import { custodians, stages, waitingOn } from './repair.ts'
import { exampleRepair, repair } from './repairInput.ts'
import { repairRow } from './views.ts'

/** What narrows the list: everything the address of the screen can hold. */
export const listFilters = {
  market: marketCode,
  stage: z.union([z.enum(stages), z.array(z.enum(stages))]).optional(),
  waitingOn: z.enum(waitingOn).optional(),
  custody: z.enum(custodians).optional(),
  site: idSchema('sit').optional(),
  technician: z.string().max(60).optional(),
  hand: z.enum(['late', 'atRisk', 'waitingOnOwner', 'waitingForPart', 'mine', 'open']).optional(),
  /** A number, IMEI, name, telephone or model; several separated by commas. */
  search: z.string().trim().max(200).optional(),
}

/** What is asked about many repairs at once: the day, the list, its saved views. */
export const lists = {
  today: query({
    name: 'repairs.today',
    path: '/v1/repairs/today',
    summary: 'Four numbers that are doors, and what needs a hand first',
    input: z.object({ market: marketCode, site: idSchema('sit').optional() }),
    output: z.object({
      late: z.number().int(),
      atRisk: z.number().int(),
      waitingOnOwner: z.number().int(),
      waitingForPart: z.number().int(),
      open: z.number().int(),
      items: z.array(repairRow).max(100),
    }),
    example: { input: { market: 'IN' } },
  }),
  list: query({
    name: 'repairs.list',
    path: '/v1/repairs',
    summary: 'Repairs of a market that the caller may see',
    input: z.object({ ...listFilters, ...pageInput }),
    output: pageOf(repairRow),
    example: { input: { market: 'IN', stage: 'received' } },
  }),
  export: query({
    name: 'repairs.export',
    path: '/v1/repairs/export',
    summary: 'What the list shows, as CSV',
    gives: 'text/csv',
    input: z.object({ ...listFilters }),
    output: z.unknown(),
    example: { input: { market: 'IN' } },
  }),
  assign: command({
    name: 'repairs.assign',
    path: '/v1/repairs/assign',
    summary: 'Give repairs to a technician',
    zoneBy: 'technician',
    input: z.object({
      market: marketCode,
      repairs: z.array(repair).min(1).max(100),
      technician: idSchema('per').nullable(),
    }),
    output: z.object({
      changed: z.number().int(),
      refused: z.array(z.object({ repair: z.string(), code: z.string() })),
    }),
    refusals: ['people.notFound'],
    example: { input: { market: 'IN', repairs: [exampleRepair], technician: null } },
  }),
  views: query({
    name: 'repairs.views',
    path: '/v1/repair-views',
    summary: 'Saved views of the list: one’s own and those shared',
    input: z.object({ market: marketCode }),
    output: z.object({
      items: z
        .array(
          z.object({
            id: idSchema('viw'),
            name: z.string(),
            query: z.string(),
            shared: z.boolean(),
            own: z.boolean(),
          }),
        )
        .max(100),
    }),
    example: { input: { market: 'IN' } },
  }),
  saveView: command({
    name: 'repairs.saveView',
    path: '/v1/repair-views',
    summary: 'Keep the filters of the list under a name',
    input: z.object({
      market: marketCode,
      name: words(60),
      query: z.string().max(500),
      shared: z.boolean().default(false),
    }),
    output: z.object({ id: idSchema('viw') }),
    example: { input: { market: 'IN', name: 'Late screens', query: 'hand=late' } },
  }),
  dropView: command({
    name: 'repairs.dropView',
    method: 'DELETE',
    path: '/v1/repair-views/{view}',
    summary: 'Forget a saved view of one’s own',
    input: z.object({ view: idSchema('viw') }),
    output: z.object({ done: z.literal(true) }),
    refusals: ['repairs.viewNotFound'],
    example: { input: { view: `viw_0001${'0'.repeat(26)}` } },
  }),
}
