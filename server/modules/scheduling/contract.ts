import { z } from 'zod'
import { query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { instant, marketCode } from '#shared/views'

export const slotView = z.object({ startsAt: instant, endsAt: instant, free: z.number().int() })
/**
 * Why a site is closed on a day: what it says itself, or the holiday; empty on its day off in the
 * week; null when open.
 */
const closed = z.string().nullable()
export type SlotView = z.infer<typeof slotView>

/** A calendar of two weeks that begins here does not leave the years that a day has. */
const firstDay = daySchema.refine((day) => day < '9999')

export const scheduling = {
  technicians: query({
    name: 'scheduling.technicians',
    path: '/v1/technicians',
    summary: 'Who works at the sites that the caller may see, by name',
    input: z.object({ market: marketCode, site: idSchema('sit').optional() }),
    output: z.object({
      items: z
        .array(
          z.object({
            id: idSchema('per'),
            name: z.string(),
            site: idSchema('sit'),
            skills: z.array(z.string()),
          }),
        )
        .max(500),
    }),
    example: { input: { market: 'IN' } },
  }),
  slots: query({
    name: 'scheduling.slots',
    path: '/v1/sites/{site}/slots',
    summary: 'The free places of a counter, day by day',
    access: 'anyone',
    input: z.object({
      site: idSchema('sit'),
      from: firstDay.optional(),
      days: z.coerce.number().int().min(1).max(14).default(7),
    }),
    output: z.object({
      timeZone: z.string(),
      days: z
        .array(z.object({ day: daySchema, closed, slots: z.array(slotView).max(100) }))
        .max(14),
    }),
    refusals: ['partners.siteNotFound', 'markets.notOffered'],
    example: { input: { site: `sit_0001${'0'.repeat(26)}` } },
  }),
  calendar: query({
    name: 'scheduling.calendar',
    path: '/v1/sites/{site}/calendar',
    summary: 'The appointments of a site with its capacity',
    input: z.object({
      site: idSchema('sit'),
      from: firstDay,
      days: z.coerce.number().int().min(1).max(14).default(7),
    }),
    output: z.object({
      timeZone: z.string(),
      days: z
        .array(
          z.object({
            day: daySchema,
            closed,
            slots: z
              .array(
                z.object({
                  startsAt: instant,
                  endsAt: instant,
                  capacity: z.number().int(),
                  taken: z.number().int(),
                }),
              )
              .max(100),
            appointments: z
              .array(
                z.object({
                  id: idSchema('apt'),
                  startsAt: instant,
                  repair: z.string(),
                  label: z.string(),
                }),
              )
              .max(500),
          }),
        )
        .max(14),
    }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: `sit_0001${'0'.repeat(26)}`, from: '2026-11-23' } },
  }),
}
