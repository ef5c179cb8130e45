import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema, tokenSchema } from '#shared/ids'
import { instant, languageCode, marketCode, pageInput, pageOf, words } from '#shared/views'
import { slug } from '#catalog/contract'
import { contactInput, optionsView, trackView, ways } from './views.ts'

const token = tokenSchema('trk')
const exampleToken = `trk_0001${'0'.repeat(26)}`

/** What an owner may ask, before a repair and on its link. */
export const owner = {
  options: query({
    name: 'repairs.options',
    method: 'POST',
    path: '/v1/options',
    summary: 'Every way to get this fixed, side by side: price, earliest true date, coverage in words',
    access: 'anyone',
    limit: 'identify',
    input: z.object({
      market: marketCode,
      /** What was identified, or only the model. */
      device: idSchema('dev').optional(),
      model: slug.optional(),
      symptom: z.string().max(60),
      accident: z.boolean().default(false),
      near: z.string().trim().max(80).optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    }),
    output: optionsView,
    refusals: ['devices.notFound', 'catalog.modelNotFound', 'repairs.unknownSymptom', 'repairs.deviceOrModel'],
    example: { input: { market: 'IN', model: 'xiaomi-13', symptom: 'screen-cracked' } },
  }),
  book: command({
    name: 'repairs.book',
    path: '/v1/repairs',
    summary: 'Book a repair at a counter or by mail; answers the tracking link',
    access: 'anyone',
    limit: 'identify',
    input: z.object({
      market: marketCode,
      device: idSchema('dev').optional(),
      model: slug.optional(),
      /** An IMEI or serial that is not yet known to us. */
      identifier: z.string().trim().max(60).optional(),
      symptom: z.string().max(60),
      accident: z.boolean().default(false),
      words: z.string().trim().max(1000).default(''),
      way: z.enum(ways),
      site: idSchema('sit').optional(),
      slot: instant.optional(),
      contact: contactInput,
      language: languageCode.default('en'),
    }),
    output: z.object({ repair: idSchema('rep'), number: z.string(), token, link: z.string() }),
    refusals: [
      'repairs.slotTaken', 'repairs.slotNeeded', 'repairs.wayNotOffered', 'repairs.mayNotTravel', 'repairs.addressNeeded', 'repairs.unknownSymptom',
      'repairs.deviceOrModel', 'repairs.alreadyOpen', 'devices.notFound', 'devices.wrongCheckDigit', 'devices.unreadable', 'catalog.modelNotFound', 'partners.siteNotFound', 'scheduling.slotTaken', 'scheduling.noSuchSlot',
    ],
    example: {
      input: {
        market: 'IN', model: 'xiaomi-13', symptom: 'screen-cracked', way: 'counter', site: `sit_0001${'0'.repeat(26)}`,
        slot: '2026-11-24T05:00:00.000Z', contact: { name: 'Asha Sharma', email: 'asha@example.org' },
      },
    },
  }),
  track: query({
    name: 'repairs.track',
    path: '/v1/track/{token}',
    summary: 'One repair by its link, without signing in',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token }),
    output: trackView,
    refusals: ['repairs.linkUnknown'],
    example: { input: { token: exampleToken } },
  }),
  accept: command({
    name: 'repairs.accept',
    path: '/v1/track/{token}/estimates/{estimate}/accept',
    summary: 'Accept the estimate',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, estimate: idSchema('est') }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.estimateClosed', 'repairs.wrongStage'],
    example: { input: { token: exampleToken, estimate: `est_0001${'0'.repeat(26)}` } },
  }),
  decline: command({
    name: 'repairs.decline',
    path: '/v1/track/{token}/estimates/{estimate}/decline',
    summary: 'Decline the estimate',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, estimate: idSchema('est'), reason: z.string().trim().max(500).default('') }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.estimateClosed', 'repairs.wrongStage'],
    example: { input: { token: exampleToken, estimate: `est_0001${'0'.repeat(26)}` } },
  }),
  ask: command({
    name: 'repairs.ask',
    path: '/v1/track/{token}/messages',
    summary: 'Write to whoever works on it',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, text: words(2000) }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.ended'],
    example: { input: { token: exampleToken, text: 'Can I collect it on Saturday?' } },
  }),
  withdraw: command({
    name: 'repairs.withdraw',
    path: '/v1/track/{token}/cancel',
    summary: 'Cancel a repair that has not begun',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, reason: z.string().trim().max(500).default('') }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.wrongStage'],
    example: { input: { token: exampleToken } },
  }),
  move: command({
    name: 'repairs.move',
    path: '/v1/track/{token}/slot',
    summary: 'Move the appointment to another free place',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, slot: instant }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.noAppointment', 'scheduling.slotTaken', 'scheduling.noSuchSlot'],
    example: { input: { token: exampleToken, slot: '2026-11-25T05:00:00.000Z' } },
  }),
  rate: command({
    name: 'repairs.rate',
    path: '/v1/track/{token}/feedback',
    summary: 'Say how it went',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token, stars: z.number().int().min(1).max(5), text: z.string().trim().max(1000).default('') }),
    output: trackView,
    refusals: ['repairs.linkUnknown', 'repairs.notEnded'],
    example: { input: { token: exampleToken, stars: 5 } },
  }),
  mine: query({
    name: 'repairs.mine',
    path: '/v1/my/repairs',
    summary: 'The repairs of the signed-in owner, with their links',
    access: 'signedIn',
    input: z.object({ ...pageInput }),
    output: pageOf(z.object({ number: z.string(), token, model: z.string(), headline: z.string(), startedAt: instant, open: z.boolean() })),
    example: { input: {} },
  }),
}
