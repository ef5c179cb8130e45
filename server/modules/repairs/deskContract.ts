import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant, marketCode, words } from '#shared/views'
import { changing, exampleRepair, intakeInput, repair, reportInput } from './repairInput.ts'
import { repairView } from './views.ts'

/** What front desk, partners and managers do with one repair. */
export const desk = {
  get: query({
    name: 'repairs.get',
    path: '/v1/repairs/{repair}',
    summary: 'One repair whole',
    input: z.object({ repair }),
    output: repairView,
    refusals: ['repairs.notFound'],
    example: { input: { repair: exampleRepair } },
  }),
  timeline: query({
    name: 'repairs.timeline',
    path: '/v1/repairs/{repair}/timeline',
    summary: 'What happened to a repair, from its facts',
    input: z.object({ repair }),
    output: z.object({
      items: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            at: instant,
            by: z.string(),
            words: z.string(),
            data: z.record(z.string(), z.unknown()),
          }),
        )
        .max(200),
    }),
    refusals: ['repairs.notFound'],
    example: { input: { repair: exampleRepair } },
  }),
  intake: command({
    name: 'repairs.intake',
    path: '/v1/repairs/intake',
    summary: 'Take in a device at the counter without an appointment',
    zoneBy: 'site',
    input: z.object({
      market: marketCode,
      site: idSchema('sit'),
      ...reportInput,
      ...intakeInput,
    }),
    output: repairView,
    refusals: [
      'partners.siteNotFound',
      'repairs.unknownSymptom',
      'repairs.deviceOrModel',
      'repairs.alreadyOpen',
      'repairs.wayNotOffered',
      'devices.notFound',
      'devices.unreadable',
      'devices.wrongCheckDigit',
      'catalog.modelNotFound',
      'repairs.notYours',
    ],
    example: {
      input: {
        market: 'IN',
        site: `sit_0001${'0'.repeat(26)}`,
        model: 'xiaomi-13',
        symptom: 'screen-cracked',
        contact: { name: 'Asha Sharma', email: 'asha@example.org' },
        lock: 'unlocked',
        data: 'backedUp',
      },
    },
  }),
  receive: command({
    name: 'repairs.receive',
    path: '/v1/repairs/{repair}/receive',
    summary: 'Receive a booked device, over the counter or by parcel',
    input: z.object({ repair, ...intakeInput }),
    output: repairView,
    refusals: changing,
    example: { input: { repair: exampleRepair, lock: 'unlocked', data: 'backedUp' } },
  }),
  handOver: command({
    name: 'repairs.handOver',
    path: '/v1/repairs/{repair}/hand-over',
    summary: 'Give the device back; only with the money closed',
    input: z.object({
      repair,
      to: words(80),
      signature: z
        .string()
        .max(60_000)
        .regex(/^[MLHVCSQTAZ0-9 .,-]*$/i)
        .optional(),
    }),
    output: repairView,
    refusals: [...changing, 'repairs.moneyOpen', 'repairs.signatureNeeded'],
    example: { input: { repair: exampleRepair, to: 'Asha Sharma', signature: 'M10 10 L40 30' } },
  }),
  pay: command({
    name: 'repairs.pay',
    path: '/v1/repairs/{repair}/payments',
    summary: 'Write down what the owner paid at the counter',
    input: z.object({
      repair,
      amount: moneySchema,
      method: z.enum(['cash', 'card', 'transfer', 'wallet']),
      reference: z.string().trim().max(60).default(''),
    }),
    output: repairView,
    refusals: ['repairs.notFound', 'repairs.wrongAmount'],
    example: {
      input: { repair: exampleRepair, amount: { minor: 129_900, currency: 'INR' }, method: 'card' },
    },
  }),
  cancel: command({
    name: 'repairs.cancel',
    path: '/v1/repairs/{repair}/cancel',
    summary: 'Cancel a repair that has not begun',
    input: z.object({ repair, reason: words(500) }),
    output: repairView,
    refusals: changing,
    example: { input: { repair: exampleRepair, reason: 'Owner telephoned' } },
  }),
  reschedule: command({
    name: 'repairs.reschedule',
    path: '/v1/repairs/{repair}/slot',
    summary: 'Move the appointment',
    input: z.object({ repair, slot: instant }),
    output: repairView,
    refusals: [
      'repairs.notFound',
      'repairs.noAppointment',
      'scheduling.slotTaken',
      'scheduling.noSuchSlot',
    ],
    example: { input: { repair: exampleRepair, slot: '2026-11-25T05:00:00.000Z' } },
  }),
  changeLeg: command({
    name: 'repairs.changeLeg',
    path: '/v1/repairs/{repair}/legs',
    summary: 'Go on another way: to a counter, by parcel or at home, or to another site',
    input: z.object({
      repair,
      kind: z.enum(['counter', 'visit', 'parcel']),
      /** For a visit the site is the one whose technicians come. */
      site: idSchema('sit').optional(),
      slot: instant.optional(),
      reason: words(300),
    }),
    output: repairView,
    refusals: [
      'repairs.notFound',
      'repairs.ended',
      'repairs.wayNotOffered',
      'repairs.slotNeeded',
      'repairs.addressNeeded',
      'partners.siteNotFound',
      'scheduling.slotTaken',
      'scheduling.noSuchSlot',
      'visits.placeUnknown',
      'visits.outOfReach',
      'visits.noSuchWindow',
      'visits.windowTaken',
    ],
    example: {
      input: {
        repair: exampleRepair,
        kind: 'parcel',
        site: `sit_0001${'0'.repeat(26)}`,
        reason: 'Owner moved away',
      },
    },
  }),
  ship: command({
    name: 'repairs.ship',
    path: '/v1/repairs/{repair}/shipments',
    summary: 'Hand the device to a carrier; back to its owner only with the money closed',
    input: z.object({ repair, carrier: words(60), trackingNumber: words(60) }),
    output: repairView,
    refusals: ['repairs.notFound', 'repairs.notHeldHere', 'repairs.ended', 'repairs.moneyOpen'],
    example: {
      input: { repair: exampleRepair, carrier: 'India Post', trackingNumber: 'EE123456789IN' },
    },
  }),
  say: command({
    name: 'repairs.say',
    path: '/v1/repairs/{repair}/messages',
    summary: 'Write to the owner, or a note for colleagues',
    input: z.object({ repair, text: words(2000), internal: z.boolean().default(false) }),
    output: repairView,
    refusals: ['repairs.notFound'],
    example: { input: { repair: exampleRepair, text: 'The part arrives on Tuesday.' } },
  }),
  movePromise: command({
    name: 'repairs.movePromise',
    path: '/v1/repairs/{repair}/promise',
    summary: 'Promise another date, with the cause; the owner is told',
    input: z.object({
      repair,
      to: instant,
      cause: z.enum(['partDelayed', 'moreDamage', 'capacity', 'ownerAsked', 'other']),
      words: z.string().trim().max(300).default(''),
    }),
    output: repairView,
    refusals: ['repairs.notFound', 'repairs.ended', 'repairs.promiseInPast'],
    example: {
      input: { repair: exampleRepair, to: '2026-12-01T12:00:00.000Z', cause: 'partDelayed' },
    },
  }),
}
