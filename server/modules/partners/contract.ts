import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { marketCode, pageInput, pageOf, words } from '#shared/views'
import { siteKinds, siteServices } from './site.ts'

export type { SiteKind, SiteService } from './site.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const windowsView = z.array(z.tuple([clockTime, clockTime])).max(4)
export const weeklyView = z
  .array(z.object({ weekday: z.number().int().min(1).max(7), windows: windowsView }))
  .max(7)

export const siteView = z.object({
  id: idSchema('sit'),
  kind: z.enum(siteKinds),
  name: z.string(),
  partner: z.string(),
  market: marketCode,
  place: z.object({
    line: z.string(),
    city: z.string(),
    postcode: z.string(),
    region: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
  timeZone: z.string(),
  phone: z.string(),
  services: z.array(z.enum(siteServices)),
  categories: z.array(z.string()),
  benches: z.number().int(),
  hours: weeklyView,
  /** From the point that was asked about, as the crow flies. */
  distanceKm: z.number().nullable(),
  version: z.number().int(),
})
export type SiteView = z.infer<typeof siteView>

export const exceptionView = z.object({ day: daySchema, windows: windowsView, reason: z.string() })

export const partners = {
  sites: query({
    name: 'partners.sites',
    path: '/v1/sites',
    summary: 'Sites of a market, the nearest first when a place is given',
    access: 'anyone',
    input: z.object({
      market: marketCode,
      kind: z.enum(siteKinds).optional(),
      service: z.enum(siteServices).optional(),
      category: z.string().max(20).optional(),
      /** A postcode or city; or the coordinates below. */
      near: z.string().trim().max(80).optional(),
      latitude: z.coerce.number().min(-90).max(90).optional(),
      longitude: z.coerce.number().min(-180).max(180).optional(),
      ...pageInput,
    }),
    output: pageOf(siteView),
    example: { input: { market: 'IN', near: '560001' } },
  }),
  site: query({
    name: 'partners.site',
    path: '/v1/sites/{site}',
    summary: 'One site with its hours and exceptions',
    access: 'anyone',
    input: z.object({ site: idSchema('sit') }),
    output: siteView.extend({ exceptions: z.array(exceptionView).max(100) }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: `sit_0001${'0'.repeat(26)}` } },
  }),
  setHours: command({
    name: 'partners.setHours',
    method: 'PUT',
    path: '/v1/sites/{site}/hours',
    summary: 'Replace the weekly hours and the number of benches of a site',
    input: z.object({
      site: idSchema('sit'),
      hours: weeklyView,
      benches: z.number().int().min(0).max(200),
    }),
    output: siteView,
    refusals: ['partners.siteNotFound', 'partners.windowsOverlap', 'core.changedMeanwhile'],
    example: {
      input: {
        site: `sit_0001${'0'.repeat(26)}`,
        hours: [{ weekday: 1, windows: [['09:30', '18:00']] }],
        benches: 4,
      },
    },
  }),
  setException: command({
    name: 'partners.setException',
    method: 'PUT',
    path: '/v1/sites/{site}/exceptions/{day}',
    summary: 'Close a site on a day, or open it at other hours',
    input: z.object({
      site: idSchema('sit'),
      day: daySchema,
      windows: windowsView,
      reason: words(120),
    }),
    output: exceptionView,
    refusals: ['partners.siteNotFound', 'partners.windowsOverlap'],
    example: {
      input: {
        site: `sit_0001${'0'.repeat(26)}`,
        day: '2026-12-24',
        windows: [],
        reason: 'Stocktaking',
      },
    },
  }),
}
