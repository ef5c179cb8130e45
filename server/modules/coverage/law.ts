import { z } from 'zod'
import { daySchema } from '#shared/days'
import { causes, lawKinds, remedyKinds } from './decision.ts'

// One row a rule of data/law, as data/law/README.md explains it; what a row leaves out is the
// usual.

const statuses = ['in_force', 'not_transposed', 'recommendation', 'voluntary'] as const
const textKey = z.templateLiteral(['law.', z.string()])
const list = z.array(z.string()).nullable().default(null)
const count = z.int().min(0).nullable().default(null)

const evidence = {
  source: z.string().min(4),
  verifiedOn: daySchema,
  verified: z.boolean(),
}
const dated = { effectiveFrom: daySchema, effectiveTo: daySchema.nullable().default(null) }

const extension = z.strictObject({
  months: z.int().min(1),
  timesMax: z.int().min(1).default(1),
  contractsFrom: daySchema,
  contractsTo: daySchema.nullable().default(null),
  status: z.enum(statuses),
  granted: z.boolean().default(false),
  verified: z.boolean(),
  text: textKey,
  tell: z.string(),
  source: z.string().min(4),
})
export type Extension = z.infer<typeof extension>

export const lawRow = z.strictObject({
  rule: z.string(),
  market: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().nullable().default(null),
  kind: z.enum(lawKinds),
  categories: list,
  components: list,
  obligor: z.enum(['seller', 'maker', 'repairer']),
  periodMonths: count,
  periodDays: count,
  openEnded: z.boolean().default(false),
  sureMonths: count,
  startEvent: z.enum(['delivery', 'purchase', 'activation', 'handOver', 'none']),
  presumptionMonths: count,
  periodKind: z.enum(['guarantee', 'limitation']).default('guarantee'),
  under: list,
  sameFault: z.boolean().default(false),
  usedMonthsMin: count,
  actionMonths: count,
  priceFromMinor: count,
  priceAboveMinor: count,
  soldFrom: daySchema.nullable().default(null),
  effectiveBy: z.enum(['contract', 'asOf']).default('contract'),
  ...dated,
  status: z.enum(statuses),
  ...evidence,
  text: textKey,
  downtimeAdds: z.boolean().default(false),
  replacementRestarts: z.boolean().default(false),
  remedies: z.string().nullable().default(null),
  repairExtensions: z.array(extension).default([]),
})
export type LawRow = z.infer<typeof lawRow>

export const remedyRow = z.strictObject({
  group: z.string(),
  daysMax: count,
  earlierMin: z.int().min(0).default(0),
  earlierKinds: z.array(z.enum(['repair', 'replacement'])).default(['repair']),
  downtimeAbove: count,
  choice: z.array(z.enum(remedyKinds)),
  chooser: z.enum(['owner', 'seller', 'maker', 'insurer']),
  // oxlint-disable-next-line unicorn/no-thenable
  then: z.array(z.enum(remedyKinds)),
  ...evidence,
})
export type RemedyRow = z.infer<typeof remedyRow>

export const causeRow = z.strictObject({
  rule: z.string(),
  markets: z.array(z.string()),
  cause: z.enum(causes),
  excludes: z.boolean(),
  ...dated,
  ...evidence,
})
export type CauseRow = z.infer<typeof causeRow>

export const tellRow = z.strictObject({
  code: z.string(),
  market: z.string(),
  region: z.string().nullable(),
  when: z.enum(['always', 'unauthorised_repair', 'guaranteePays']),
  before: z.string(),
  text: z.templateLiteral(['tell.', z.string()]),
  contractsFrom: daySchema.nullable(),
  ...dated,
  ...evidence,
})
export type TellRow = z.infer<typeof tellRow>

export const lawMarket = z.strictObject({
  market: z.string().regex(/^[A-Z]{2}$/),
  currency: z.string(),
  /** Whether what the data says of the law of this market is all there is to say. */
  knownWell: z.boolean(),
  note: z.string().nullable(),
})
