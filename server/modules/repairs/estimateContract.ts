import { z } from 'zod'
import { command } from '#shared/endpoint'
import { idSchema } from '#shared/ids'
import { changing, exampleRepair, linesInput, repair } from './repairInput.ts'
import { repairView } from './views.ts'

/** What the work costs and who pays it, and the answers an owner gives across the counter. */
export const estimates = {
  estimate: command({
    name: 'repairs.estimate',
    path: '/v1/repairs/{repair}/estimate',
    summary: 'Estimate the work; who pays what is decided line by line',
    input: z.object({
      repair,
      lines: linesInput,
      validDays: z.number().int().min(1).max(60).default(7),
    }),
    output: repairView,
    refusals: [...changing, 'repairs.wrongCurrency', 'repairs.aboveMaximum'],
    example: {
      input: {
        repair: exampleRepair,
        lines: [{ class: 'part', label: 'Display', amount: { minor: 899_900, currency: 'INR' } }],
      },
    },
  }),
  proceed: command({
    name: 'repairs.proceed',
    path: '/v1/repairs/{repair}/proceed',
    summary: 'Go on without asking: others pay everything',
    input: z.object({
      repair,
      lines: linesInput,
    }),
    output: repairView,
    refusals: [...changing, 'repairs.ownerPays', 'repairs.wrongCurrency', 'plans.noClaimLeft'],
    example: {
      input: {
        repair: exampleRepair,
        lines: [{ class: 'labour', label: 'Work', amount: { minor: 50_000, currency: 'INR' } }],
      },
    },
  }),
  acceptFor: command({
    name: 'repairs.acceptFor',
    path: '/v1/repairs/{repair}/estimates/{estimate}/accept',
    summary: 'The owner accepts the estimate across the counter or on the telephone',
    input: z.object({ repair, estimate: idSchema('est') }),
    output: repairView,
    refusals: [...changing, 'repairs.estimateClosed', 'plans.noClaimLeft'],
    example: { input: { repair: exampleRepair, estimate: `est_0001${'0'.repeat(26)}` } },
  }),
  declineFor: command({
    name: 'repairs.declineFor',
    path: '/v1/repairs/{repair}/estimates/{estimate}/decline',
    summary: 'The owner declines the estimate across the counter or on the telephone',
    input: z.object({
      repair,
      estimate: idSchema('est'),
      reason: z.string().trim().max(500).default(''),
    }),
    output: repairView,
    refusals: [...changing, 'repairs.estimateClosed'],
    example: { input: { repair: exampleRepair, estimate: `est_0001${'0'.repeat(26)}` } },
  }),
  settle: command({
    name: 'repairs.settle',
    path: '/v1/repairs/{repair}/settlement',
    summary: 'Beyond economic repair: the care plan pays instead of repairing, and ends',
    input: z.object({ repair }),
    output: repairView,
    refusals: [...changing, 'plans.notBeyondRepair', 'plans.noClaimLeft', 'plans.wrongState'],
    example: { input: { repair: exampleRepair } },
  }),
}
