import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { instant, words } from '#shared/views'
import { components } from '#catalog/contract'
import { causes } from '#coverage/contract'
import { photoView } from './partViews.ts'
import { partVerbs } from './repair.ts'
import { changing, exampleRepair, repair } from './repairInput.ts'
import { repairView } from './views.ts'

/** What is done at the bench. */
export const bench = {
  diagnose: command({
    name: 'repairs.diagnose',
    path: '/v1/repairs/{repair}/diagnosis',
    summary: 'Write down symptom, defect and what to do',
    input: z.object({
      repair,
      symptom: z.string().max(60),
      defect: z.string().max(40),
      repairCodes: z.array(z.string().max(40)).min(1).max(10),
      component: z.enum(components),
      cause: z.enum(causes),
      note: z.string().trim().max(1000).default(''),
    }),
    output: repairView,
    refusals: [...changing, 'repairs.unknownCode', 'repairs.unknownSymptom'],
    example: {
      input: {
        repair: exampleRepair,
        symptom: 'screen-cracked',
        defect: 'D-DISP-01',
        repairCodes: ['R-REPL'],
        component: 'display',
        cause: 'accident',
      },
    },
  }),
  start: command({
    name: 'repairs.start',
    path: '/v1/repairs/{repair}/start',
    summary: 'Begin the repair',
    input: z.object({ repair }),
    output: repairView,
    refusals: changing,
    example: { input: { repair: exampleRepair } },
  }),
  await: command({
    name: 'repairs.await',
    path: '/v1/repairs/{repair}/wait',
    summary: 'Wait for a part, a partner or the owner; the clock pauses by its rules',
    input: z.object({
      repair,
      for: z.enum(['owner', 'part', 'partner']),
      note: z.string().trim().max(300).default(''),
      until: instant.optional(),
    }),
    output: repairView,
    refusals: [
      'repairs.notFound',
      'repairs.ended',
      'repairs.alreadyWaiting',
      'repairs.notReceived',
    ],
    example: { input: { repair: exampleRepair, for: 'part', note: 'Display ordered' } },
  }),
  resume: command({
    name: 'repairs.resume',
    path: '/v1/repairs/{repair}/resume',
    summary: 'The wait is over; the promise is counted again',
    input: z.object({ repair }),
    output: repairView,
    refusals: ['repairs.notFound', 'repairs.ended', 'repairs.notWaiting'],
    example: { input: { repair: exampleRepair } },
  }),
  finish: command({
    name: 'repairs.finish',
    path: '/v1/repairs/{repair}/finish',
    summary: 'The work is done; parts fitted and removed are written into the passport',
    input: z.object({
      repair,
      note: z.string().trim().max(1000).default(''),
      parts: z
        .array(
          z.object({
            verb: z.enum(partVerbs),
            component: z.enum(components),
            sku: words(60),
            serial: z.string().trim().max(60).optional(),
          }),
        )
        .max(20)
        .default([]),
      newImei: z.string().trim().max(40).optional(),
    }),
    output: repairView,
    refusals: [
      ...changing,
      'devices.wrongCheckDigit',
      'devices.unreadable',
      'devices.alreadyKnown',
    ],
    example: {
      input: {
        repair: exampleRepair,
        parts: [{ verb: 'add', component: 'display', sku: 'xiaomi-13.display' }],
      },
    },
  }),
  check: command({
    name: 'repairs.check',
    path: '/v1/repairs/{repair}/check',
    summary: 'Check the quality before it goes back',
    input: z.object({
      repair,
      note: z.string().trim().max(500).default(''),
      tests: z
        .array(z.object({ test: words(60), result: z.enum(['passed', 'failed', 'notTestable']) }))
        .min(1)
        .max(40),
    }),
    output: repairView,
    refusals: changing,
    example: { input: { repair: exampleRepair, tests: [{ test: 'touch', result: 'passed' }] } },
  }),
  returnUnrepaired: command({
    name: 'repairs.returnUnrepaired',
    path: '/v1/repairs/{repair}/return-unrepaired',
    summary: 'Give it back as it is',
    input: z.object({ repair, reason: words(500) }),
    output: repairView,
    refusals: changing,
    example: { input: { repair: exampleRepair, reason: 'The owner declined' } },
  }),
  replace: command({
    name: 'repairs.replace',
    path: '/v1/repairs/{repair}/replace',
    summary: 'Give another unit instead; its identifier starts a passport of its own',
    input: z.object({ repair, reason: words(500), identifier: words(60) }),
    output: repairView,
    refusals: [
      ...changing,
      'devices.unreadable',
      'devices.wrongCheckDigit',
      'devices.alreadyKnown',
    ],
    example: {
      input: { repair: exampleRepair, reason: 'Beyond repair', identifier: '004402452459245' },
    },
  }),
  addPhoto: command({
    name: 'repairs.addPhoto',
    path: '/v1/repairs/{repair}/photos',
    summary: 'Keep a photo as it was taken, with its hash',
    accepts: ['image/jpeg', 'image/png', 'image/webp'],
    input: z.object({
      repair,
      moment: z.enum(['intake', 'opening', 'repair', 'check']).default('intake'),
      note: z.string().trim().max(200).default(''),
      file: z.unknown(),
      mediaType: z.string().max(60),
    }),
    output: photoView,
    refusals: ['repairs.notFound', 'repairs.notAPhoto', 'repairs.ended'],
    example: { input: { repair: exampleRepair, moment: 'intake' } },
  }),
  photo: query({
    name: 'repairs.photo',
    path: '/v1/repairs/{repair}/photos/{photo}',
    summary: 'The original of a photo',
    gives: 'image/jpeg',
    input: z.object({ repair, photo: idSchema('pho') }),
    output: z.unknown(),
    refusals: ['repairs.notFound', 'repairs.photoNotFound'],
    example: { input: { repair: exampleRepair, photo: `pho_0001${'0'.repeat(26)}` } },
  }),
}
