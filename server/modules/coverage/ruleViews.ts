import { z } from 'zod'
import { daySchema } from '#shared/days'
import { moneySchema } from '#shared/money'
import { causes, lawKinds, obligors } from './decision.ts'

const standings = ['holds', 'coming', 'over', 'notLaw'] as const
const statuses = ['in_force', 'not_transposed', 'recommendation', 'voluntary'] as const
const evidence = { source: z.string(), verifiedOn: daySchema, verified: z.boolean() }
const months = z.number().int().nullable()

export const ruleView = z.object({
  rule: z.string(),
  region: z.string().nullable(),
  kind: z.enum(lawKinds),
  categories: z.array(z.string()).nullable(),
  components: z.array(z.string()).nullable(),
  obligor: z.enum(obligors),
  periodMonths: months,
  periodDays: months,
  openEnded: z.boolean(),
  startEvent: z.string(),
  presumptionMonths: months,
  effectiveFrom: daySchema,
  effectiveTo: daySchema.nullable(),
  status: z.enum(statuses),
  today: z.enum(standings),
  extensions: z.array(
    z.object({
      months: z.number().int(),
      timesMax: z.number().int(),
      contractsFrom: daySchema,
      status: z.enum(statuses),
      granted: z.boolean(),
      source: z.string(),
    }),
  ),
  ...evidence,
})

export const planView = z.object({
  plan: z.string(),
  kind: z.string(),
  obligor: z.enum(obligors),
  periodMonths: z.number().int(),
  claimsMax: z.number().int().nullable(),
  perils: z.array(z.enum(causes)),
  components: z.array(z.string()).nullable(),
  deductible: moneySchema.nullable(),
  buyWithinDays: z.number().int().nullable(),
  ...evidence,
})
