import { z } from 'zod'
import { daySchema } from '#shared/days'
import { moneySchema } from '#shared/money'
import { marketCode } from '#shared/views'
import { components } from './model.ts'

const points = z.number().min(1).max(5)

/** The index and its six parts: `repairability.ts` says what each stands for. */
export const repairabilityView = z.object({
  index: points,
  class: z.enum(['A', 'B', 'C', 'D', 'E']),
  points: z.object({
    SDD: points,
    SF: points,
    ST: points,
    SSP: points,
    SSU: points,
    SRI: points,
  }),
  demo: z.boolean(),
})
export type RepairabilityView = z.infer<typeof repairabilityView>

const indicativeRepair = z.object({
  repairType: z.string(),
  component: z.enum(components),
  label: z.string(),
  /** The most that the part costs before tax; null where the repair needs none. */
  part: moneySchema.nullable(),
  partSku: z.string().nullable(),
  beforeTax: moneySchema,
  tax: moneySchema,
  total: moneySchema,
  minutes: z.number().int(),
  demo: z.boolean(),
})

const partsView = z.object({
  phase: z.enum(['fixed', 'notYet', 'ended', 'launchUnknown']),
  startsOn: daySchema.nullable(),
  /** Null while the end of sale is unknown. */
  endsOn: daySchema.nullable(),
  workingDays: z.number().int().nullable(),
  /** When a part that is ordered today must have come, by the calendar of the market. */
  deliveredBy: daySchema.nullable(),
  onlyIfSoldFrom: daySchema.nullable(),
  priceIsMaximum: z.boolean(),
  rule: z.string(),
  source: z.string(),
  verified: z.boolean(),
})

export const repairTermsView = z.object({
  market: marketCode,
  /** Today in the market. */
  on: daySchema,
  repairs: z.array(indicativeRepair).max(100),
  taxName: z.string(),
  placingEndedOn: daySchema.nullable(),
  /** Null where no rule of the market speaks of such a device. */
  parts: partsView.nullable(),
})
export type RepairTermsView = z.infer<typeof repairTermsView>
