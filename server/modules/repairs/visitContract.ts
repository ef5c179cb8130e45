import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema, tokenSchema } from '#shared/ids'
import { instant, marketCode } from '#shared/views'
import { slug } from '#catalog/contract'
import { slotDays, visitStates, windowView } from '#visits/contract'

const token = tokenSchema('trk')

const trouble = {
  market: marketCode,
  device: idSchema('dev').optional(),
  model: slug.optional(),
  symptom: z.string().max(60),
  /** Where somebody should come: a postcode, or coordinates. */
  near: z.string().trim().max(80).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
}
const refusals = [
  'devices.notFound',
  'catalog.modelNotFound',
  'repairs.unknownSymptom',
  'repairs.deviceOrModel',
  'repairs.wayNotOffered',
  'markets.notOffered',
  'visits.placeUnknown',
  'visits.outOfReach',
] as const
const example = { market: 'IN', model: 'xiaomi-13', symptom: 'battery-drains', near: '560001' }

/** A visit as its owner follows it. */
export const trackedVisit = z.object({
  state: z.enum(visitStates),
  window: windowView.nullable(),
  /** Who comes; known once the day is sent out. */
  technician: z.string().nullable(),
  /** When they are expected at the door, as things stand now; null until they are on their way. */
  expectedAt: instant.nullable(),
  /** Until when it can be moved or cancelled here. */
  changeableUntil: instant.nullable(),
  /** A follow-up: what was learned the time before. */
  isFollowUp: z.boolean(),
})

/** Home visits for whoever has no account: windows, a hold, another window. */
export const visiting = {
  visitSlots: query({
    name: 'repairs.visitSlots',
    method: 'POST',
    path: '/v1/visit-slots',
    summary: 'The two-hour windows in which a technician can come, of the next fourteen days',
    access: 'anyone',
    limit: 'identify',
    input: z.object(trouble),
    output: slotDays,
    refusals,
    example: { input: example },
  }),
  holdVisit: command({
    name: 'repairs.holdVisit',
    path: '/v1/visit-holds',
    summary: 'Keep a window for ten minutes; when it is gone the answer names those still free',
    access: 'anyone',
    limit: 'identify',
    input: z.object({
      ...trouble,
      slot: instant,
      /** What was kept before is let go for it. */
      instead: idSchema('vis').optional(),
    }),
    output: z.object({ hold: idSchema('vis'), window: windowView, until: instant }),
    refusals: [...refusals, 'visits.noSuchWindow', 'visits.windowTaken', 'visits.notFound'],
    example: { input: { ...example, slot: '2026-11-24T05:30:00.000Z' } },
  }),
  trackedSlots: query({
    name: 'repairs.trackedSlots',
    path: '/v1/track/{token}/visit-slots',
    summary: 'The windows to which the visit of this repair could move',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token }),
    output: slotDays,
    refusals: ['repairs.linkUnknown', 'repairs.noAppointment'],
    example: { input: { token: `trk_0001${'0'.repeat(26)}` } },
  }),
}
