import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { instant } from '#shared/views'
import {
  leftReasons,
  riskView,
  routeView,
  slotDays,
  unassignedReasons,
  visitView,
} from './views.ts'

const site = idSchema('sit')
const visit = idSchema('vis')
const exampleSite = `sit_0001${'0'.repeat(26)}`
const exampleVisit = `vis_0001${'0'.repeat(26)}`
const exampleTechnician = `per_0001${'0'.repeat(26)}`

/** What a dispatcher sees and does: a day of a territory, and who makes which visit. */
export const day = {
  day: query({
    name: 'visits.day',
    path: '/v1/sites/{site}/visits/{day}',
    summary: 'The routes of a day as they are expected to go, and what nobody can make yet',
    input: z.object({ site, day: daySchema }),
    output: z.object({
      timeZone: z.string(),
      routes: z.array(routeView).max(200),
      unassigned: z
        .array(z.object({ visit: visitView, because: z.enum(unassignedReasons) }))
        .max(500),
      /** Visits of no day yet: their owners are still to choose a window. */
      undated: z.array(visitView).max(500),
    }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite, day: '2026-11-23' } },
  }),
  unassigned: query({
    name: 'visits.unassigned',
    path: '/v1/sites/{site}/unassigned-visits',
    summary: 'The coming days on which visits stand with nobody, and how many find somebody yet',
    input: z.object({ site }),
    output: z.object({
      items: z
        .array(z.object({ day: daySchema, placing: z.number().int(), left: z.number().int() }))
        .max(60),
    }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite } },
  }),
  risks: query({
    name: 'visits.risks',
    path: '/v1/sites/{site}/visits/{day}/risks',
    summary: 'What will be late before it is, why, and what could be done',
    input: z.object({ site, day: daySchema }),
    output: z.object({ items: z.array(riskView).max(200) }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite, day: '2026-11-23' } },
  }),
  get: query({
    name: 'visits.get',
    path: '/v1/visits/{visit}',
    summary: 'One visit with what was planned and what happened',
    input: z.object({ visit }),
    output: visitView,
    refusals: ['visits.notFound'],
    example: { input: { visit: exampleVisit } },
  }),
  slots: query({
    name: 'visits.slots',
    path: '/v1/visits/{visit}/slots',
    summary: 'The windows to which a visit could move',
    input: z.object({ visit }),
    output: slotDays,
    refusals: ['visits.notFound'],
    example: { input: { visit: exampleVisit } },
  }),
  preview: query({
    name: 'visits.preview',
    path: '/v1/visits/{visit}/preview',
    summary: 'Whether each technician of a day could make the visit, and what it would cost',
    input: z.object({ visit, day: daySchema }),
    output: z.object({
      items: z
        .array(
          z.object({
            technician: idSchema('per'),
            /** True, or the code of the reason why not. */
            fits: z.union([z.literal(true), z.enum(leftReasons)]),
            addedMinutes: z.number().int(),
            startsAt: instant.nullable(),
            /** The stop it would come after; null at the start. */
            after: visit.nullable(),
          }),
        )
        .max(200),
    }),
    refusals: ['visits.notFound'],
    example: { input: { visit: exampleVisit, day: '2026-11-23' } },
  }),
  assign: command({
    name: 'visits.assign',
    path: '/v1/visits/{visit}/assign',
    summary: 'Give a visit to a technician, in its promised window',
    input: z.object({ visit, technician: idSchema('per'), pinned: z.boolean().default(false) }),
    output: visitView,
    refusals: [
      'visits.notFound',
      'visits.routeNotFound',
      'visits.windowNeeded',
      'visits.doesNotFit',
      'visits.wrongState',
      'visits.changedMeanwhile',
    ],
    example: { input: { visit: exampleVisit, technician: exampleTechnician } },
  }),
  move: command({
    name: 'visits.move',
    path: '/v1/visits/{visit}/window',
    summary: 'Agree on another window with the owner',
    input: z.object({ visit, slot: instant }),
    output: visitView,
    refusals: [
      'visits.notFound',
      'visits.noSuchWindow',
      'visits.windowTaken',
      'visits.wrongState',
      'visits.changedMeanwhile',
    ],
    example: { input: { visit: exampleVisit, slot: '2026-11-24T05:30:00.000Z' } },
  }),
  cancel: command({
    name: 'visits.cancel',
    path: '/v1/visits/{visit}/cancel',
    summary: 'Cancel a visit that has not begun',
    input: z.object({ visit }),
    output: visitView,
    refusals: ['visits.notFound', 'visits.wrongState'],
    example: { input: { visit: exampleVisit } },
  }),
  replan: command({
    name: 'visits.replan',
    path: '/v1/sites/{site}/visits/{day}/replan',
    summary: 'Look for better routes of a day; promised windows and what has begun stay',
    input: z.object({
      site,
      day: daySchema,
      seconds: z.number().min(0.05).max(10).default(1),
    }),
    output: z.object({
      changed: z.boolean(),
      driveMinutesBefore: z.number().int(),
      driveMinutesAfter: z.number().int(),
      changedRoutes: z.number().int(),
      placed: z.number().int(),
    }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite, day: '2026-11-23' } },
  }),
  send: command({
    name: 'visits.send',
    path: '/v1/sites/{site}/visits/{day}/send',
    summary: 'Send the routes of a day out: owners learn who comes',
    input: z.object({ site, day: daySchema }),
    output: z.object({ sent: z.number().int() }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite, day: '2026-11-23' } },
  }),
}
