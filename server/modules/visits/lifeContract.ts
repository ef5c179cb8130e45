import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { words } from '#shared/views'
import { routeView, visitView } from './views.ts'
import { stopReasons } from './visit.ts'

const visit = idSchema('vis')
const input = z.object({ visit })
const example = { input: { visit: `vis_0001${'0'.repeat(26)}` } }
const refusals = ['visits.notFound', 'visits.wrongState', 'visits.notYourRoute']

/** What a technician on the road sees and presses. */
export const life = {
  mine: query({
    name: 'visits.mine',
    path: '/v1/my/route',
    summary: 'The route of the signed-in technician on a day',
    access: 'signedIn',
    input: z.object({ day: daySchema.optional() }),
    output: z.object({ timeZone: z.string(), route: routeView.nullable() }),
    example: { input: {} },
  }),
  accept: command({
    name: 'visits.accept',
    path: '/v1/visits/{visit}/accept',
    summary: 'The technician has seen it and comes',
    input,
    output: visitView,
    refusals,
    example,
  }),
  depart: command({
    name: 'visits.depart',
    path: '/v1/visits/{visit}/depart',
    summary: 'On the way there; the owner is told when to expect whom',
    input,
    output: visitView,
    refusals,
    example,
  }),
  arrive: command({
    name: 'visits.arrive',
    path: '/v1/visits/{visit}/arrive',
    summary: 'At the door',
    input,
    output: visitView,
    refusals,
    example,
  }),
  begin: command({
    name: 'visits.begin',
    path: '/v1/visits/{visit}/begin',
    summary: 'The work begins',
    input,
    output: visitView,
    refusals,
    example,
  }),
  complete: command({
    name: 'visits.complete',
    path: '/v1/visits/{visit}/complete',
    summary: 'Done what the visit was for',
    input,
    output: visitView,
    refusals,
    example,
  }),
  cannotComplete: command({
    name: 'visits.cannotComplete',
    path: '/v1/visits/{visit}/cannot-complete',
    summary: 'It cannot be done today; a follow-up takes along what was learned',
    input: z.object({
      visit,
      reason: z.enum(stopReasons),
      learned: words(1_000),
      /** What the next visit needs; what is not said stays as it was. */
      minutes: z.number().int().min(5).max(600).optional(),
      parts: z.array(z.string().max(40)).max(10).optional(),
    }),
    output: visitView,
    refusals: [...refusals, 'visits.unknownWork'],
    example: {
      input: { ...example.input, reason: 'partMissing', learned: 'The port is bent too.' },
    },
  }),
  noShow: command({
    name: 'visits.noShow',
    path: '/v1/visits/{visit}/no-show',
    summary: 'Nobody was there',
    input: z.object({ visit, learned: z.string().trim().max(1_000).default('') }),
    output: visitView,
    refusals,
    example,
  }),
}
