import { z } from 'zod'
import { query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { currencies, moneySchema } from '#shared/money'
import { categories } from '#catalog/contract'
import { instant, marketCode } from '#shared/views'
import {
  causes,
  coveredComponents,
  lineClasses,
  obligors,
  payers,
  promiseKinds,
  remedyKinds,
} from './decision.ts'

import { planView, ruleView } from './ruleViews.ts'

export { categories } from '#catalog/contract'
export * from './decision.ts'

const minor = z.number().int().min(0).max(1_000_000_000_000)
/** A day so far off that no period can be counted from it is refused, not answered. */
const countedDay = daySchema.refine((on) => on < '9900', 'too far in the future')
const currency = z.enum(Object.keys(currencies) as [keyof typeof currencies])

/** The question of docs: one device, one fault, one day, one market. */
export const question = z.strictObject({
  market: marketCode,
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional(),
  asOf: countedDay,
  device: z.strictObject({
    category: z.enum(categories),
    condition: z.enum(['new', 'used', 'refurbished']),
    soldInMarket: marketCode,
    seller: z.enum(['brand', 'retailer']),
    contractOn: countedDay,
    deliveredOn: countedDay,
    activatedOn: countedDay.nullish(),
    price: z.strictObject({ minor, currency }),
  }),
  history: z
    .array(
      z.strictObject({
        kind: z.enum(['repair', 'replacement']),
        under: z.enum(promiseKinds).nullable(),
        component: z.enum(coveredComponents),
        reportedOn: countedDay,
        handedOverOn: countedDay,
        sameFault: z.boolean(),
      }),
    )
    .max(50)
    .default([]),
  plans: z
    .array(
      z.strictObject({
        plan: z.string().max(60),
        startsOn: countedDay,
        claimsUsed: z.number().int().min(0).max(100),
        boughtOn: countedDay,
      }),
    )
    .max(10)
    .default([]),
  campaigns: z.array(z.string().max(60)).max(20).default([]),
  fault: z.strictObject({
    component: z.enum(coveredComponents),
    cause: z.enum(causes),
    occurredOn: countedDay,
    reportedOn: countedDay,
  }),
  work: z.array(z.strictObject({ class: z.enum(lineClasses), minor })).max(50),
})
export type Question = z.infer<typeof question>

const promise = z.object({
  kind: z.enum(promiseKinds),
  rule: z.string(),
  obligor: z.enum(obligors),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  applies: z.boolean(),
  because: z.string(),
})

export const decision = z.object({
  promises: z.array(promise),
  lines: z.array(
    z.object({
      class: z.enum(lineClasses),
      minor: z.number().int(),
      shares: z.array(
        z.object({ payer: z.enum(payers), minor: z.number().int(), rule: z.string() }),
      ),
    }),
  ),
  owner: z.object({ minor: z.number().int(), currency, deductible: moneySchema }),
  claim: z.object({ plan: z.string(), claimNumber: z.number().int() }).nullable(),
  remedies: z
    .object({
      choice: z.array(z.enum(remedyKinds)),
      chooser: z.enum(['owner', 'seller', 'maker', 'insurer']),
      then: z.array(z.enum(remedyKinds)),
    })
    .nullable(),
  mustTell: z.array(z.object({ code: z.string(), before: z.string(), text: z.string() })),
  confidence: z.enum(['in_force', 'unverified']),
})
export type Decision = z.infer<typeof decision>

const exampleQuestion = {
  market: 'IT',
  asOf: '2026-11-21',
  device: {
    category: 'phone',
    condition: 'new',
    soldInMarket: 'IT',
    seller: 'brand',
    contractOn: '2026-08-01',
    deliveredOn: '2026-08-05',
    price: { minor: 39_990, currency: 'EUR' },
  },
  fault: {
    component: 'display',
    cause: 'defect',
    occurredOn: '2026-11-18',
    reportedOn: '2026-11-20',
  },
  work: [
    { class: 'part', minor: 12_900 },
    { class: 'labour', minor: 4_000 },
  ],
}

export const coverage = {
  decide: query({
    name: 'coverage.decide',
    method: 'POST',
    path: '/v1/coverage/decisions',
    summary: 'Who pays for a repair and by which rule: stateless, no personal data',
    access: 'anyone',
    limit: 'identify',
    zoneBy: null,
    input: question,
    output: decision,
    refusals: [
      'coverage.unknownMarket',
      'coverage.datesOutOfOrder',
      'coverage.wrongCurrency',
      'coverage.unknownPlan',
      'coverage.unknownCampaign',
    ],
    example: { input: exampleQuestion },
  }),
  rules: query({
    name: 'coverage.rules',
    path: '/v1/coverage/rules',
    summary: 'The rules of a market as a table: what holds today, and what comes when',
    zoneBy: null,
    input: z.object({ market: marketCode }),
    output: z.object({
      market: marketCode,
      terms: z.string(),
      knownWell: z.boolean(),
      currency,
      /** Every market with an answer. */
      markets: z.array(marketCode).max(250),
      rules: z.array(ruleView).max(200),
      plans: z.array(planView).max(100),
    }),
    refusals: ['coverage.unknownMarket'],
    example: { input: { market: 'IT' } },
  }),
  decision: query({
    name: 'coverage.decision',
    path: '/v1/coverage/decisions/{decision}',
    summary: 'A decision that was kept, with its question and terms, and decided once more',
    input: z.object({ decision: idSchema('dec') }),
    output: z.object({
      id: idSchema('dec'),
      subject: z.string(),
      terms: z.string(),
      decidedAt: instant,
      question: z.unknown(),
      decision,
      /** Whether the same question by the same terms is answered alike today. */
      same: z.boolean(),
    }),
    refusals: ['coverage.decisionNotFound'],
    example: { input: { decision: `dec_0001${'0'.repeat(26)}` } },
  }),
}
