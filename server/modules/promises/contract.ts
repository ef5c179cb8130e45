import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant, marketCode, pageInput, pageOf, words } from '#shared/views'
import { slug } from '#catalog/contract'
import { causes, coveredComponents, decision, obligors, promiseKinds } from '#coverage/contract'
import { appealStates } from './appeal.ts'
import { campaignStates } from './campaign.ts'

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/)
const component = z.enum(coveredComponents)
const imei = z.string().regex(/^\d{15}$/)
const exampleDevice = `dev_0001${'0'.repeat(26)}`
const exampleAppeal = `apl_0001${'0'.repeat(26)}`

const names = z.object({ en: words(120), hi: words(120), it: words(120), zh: words(120) })

/** What a campaign is: which devices it names, and what it pays for. */
const campaignTerms = {
  names,
  market: marketCode.nullable(),
  models: z.array(slug).min(1).max(200).nullable(),
  variants: z.array(z.string().max(60)).min(1).max(50).nullable().default(null),
  imeiFrom: imei.nullable().default(null),
  imeiTo: imei.nullable().default(null),
  soldFrom: daySchema.nullable().default(null),
  soldTo: daySchema.nullable().default(null),
  components: z.array(component).min(1).max(20),
  startsOn: daySchema,
  endsOn: daySchema.nullable().default(null),
}

export const campaignView = z.object({
  code,
  name: z.string(),
  ...campaignTerms,
  state: z.enum(campaignStates),
  madeBy: z.string(),
  madeAt: instant,
  version: z.number().int(),
})
export type CampaignView = z.infer<typeof campaignView>

export const appealView = z.object({
  id: idSchema('apl'),
  /** What the decision was about: a repair. */
  subject: z.string(),
  words: z.string(),
  state: z.enum(appealStates),
  reviewer: z.string().nullable(),
  answer: z.string().nullable(),
  madeAt: instant,
  reviewedAt: instant.nullable(),
  decision,
  /** Whether whoever asks may review it: not the one who decided. */
  can: z.object({ review: z.union([z.literal(true), z.string()]) }),
  version: z.number().int(),
})
export type AppealView = z.infer<typeof appealView>

const promiseWithSource = decision.shape.promises.element.extend({
  source: z.string().nullable(),
  verifiedOn: daySchema.nullable(),
  verified: z.boolean(),
})

const stampView = z.object({
  kind: z.enum(promiseKinds),
  rule: z.string(),
  obligor: z.enum(obligors),
  components: z.array(z.string()).nullable(),
  startsOn: daySchema,
  endsOn: daySchema.nullable(),
  reason: z.string(),
  by: z.string(),
  at: instant,
})

export const budgetView = z.object({
  month: z.string().regex(/^\d{4}-\d\d$/),
  limit: moneySchema,
  spent: moneySchema,
})

export const promises = {
  why: query({
    name: 'promises.why',
    path: '/v1/devices/{device}/why',
    summary: 'Everything owed to a device, with rule, source and days, and what lies behind it',
    input: z.object({
      device: idSchema('dev'),
      component: component.default('other'),
      cause: z.enum(causes).default('defect'),
    }),
    output: z.object({
      at: instant,
      market: marketCode,
      terms: z.string(),
      promises: z.array(promiseWithSource),
      mustTell: decision.shape.mustTell,
      confidence: decision.shape.confidence,
      stamps: z.array(stampView).max(200),
      history: z
        .array(
          z.object({
            kind: z.enum(['repair', 'replacement']),
            under: z.enum(promiseKinds).nullable(),
            component: z.string(),
            reportedOn: daySchema,
            handedOverOn: daySchema,
          }),
        )
        .max(200),
      campaigns: z.array(z.object({ code, name: z.string() })).max(50),
    }),
    refusals: ['devices.notFound'],
    example: { input: { device: exampleDevice } },
  }),
  campaigns: query({
    name: 'promises.campaigns',
    path: '/v1/campaigns',
    summary: 'Service campaigns, the newest first',
    input: z.object({ market: marketCode, limit: pageInput.limit }),
    output: z.object({ items: z.array(campaignView).max(200) }),
    example: { input: { market: 'IN' } },
  }),
  openCampaign: command({
    name: 'promises.openCampaign',
    path: '/v1/campaigns',
    summary: 'Open a service campaign: from now on its devices are flagged and repaired free',
    input: z.object({
      code,
      obligor: z.enum(['seller', 'maker']).default('maker'),
      ...campaignTerms,
    }),
    output: campaignView,
    refusals: ['promises.campaignKnown', 'catalog.modelNotFound', 'promises.rangeReversed'],
    example: {
      input: {
        code: 'BATTERY-2026-11',
        names: {
          en: 'Battery replacement',
          hi: 'बैटरी बदली',
          it: 'Sostituzione batteria',
          zh: '电池更换',
        },
        market: 'IN',
        models: ['xiaomi-13'],
        components: ['battery'],
        startsOn: '2026-11-21',
      },
    },
  }),
  closeCampaign: command({
    name: 'promises.closeCampaign',
    path: '/v1/campaigns/{code}/close',
    summary: 'Close a service campaign; decisions that were made keep it',
    input: z.object({ market: marketCode, code }),
    output: campaignView,
    refusals: ['promises.campaignNotFound', 'promises.campaignClosed'],
    example: { input: { market: 'IN', code: 'BATTERY-2026-11' } },
  }),
  budget: query({
    name: 'promises.budget',
    path: '/v1/markets/{market}/goodwill-budget',
    summary: 'What may be given out of goodwill this month, and what was given',
    input: z.object({ market: marketCode }),
    output: budgetView,
    example: { input: { market: 'IN' } },
  }),
  setBudget: command({
    name: 'promises.setBudget',
    path: '/v1/markets/{market}/goodwill-budget',
    summary: 'Set what may be given out of goodwill this month',
    input: z.object({
      market: marketCode,
      limitMinor: z
        .number()
        .int()
        .min(0)
        .max(10 ** 12),
    }),
    output: budgetView,
    refusals: ['promises.budgetBelowSpent'],
    example: { input: { market: 'IN', limitMinor: 5_000_000 } },
  }),
  grantGoodwill: command({
    name: 'promises.grantGoodwill',
    path: '/v1/devices/{device}/goodwill',
    summary: 'Promise a device a part of a repair out of goodwill, within the budget of the month',
    input: z.object({
      device: idSchema('dev'),
      component: component.nullable().default(null),
      shareBasisPoints: z.number().int().min(1).max(10_000),
      capMinor: z
        .number()
        .int()
        .min(1)
        .max(10 ** 10),
      endsOn: daySchema,
      reason: words(500),
    }),
    output: stampView,
    refusals: ['devices.notFound', 'promises.budgetSpent', 'promises.rangeReversed'],
    example: {
      input: {
        device: exampleDevice,
        component: 'display',
        shareBasisPoints: 5_000,
        capMinor: 300_000,
        endsOn: '2026-12-31',
        reason: 'Third trouble in a year',
      },
    },
  }),
  appeals: query({
    name: 'promises.appeals',
    path: '/v1/appeals',
    summary: 'Decisions that owners appealed, the newest first',
    input: z.object({ market: marketCode, state: z.enum(appealStates).optional(), ...pageInput }),
    output: pageOf(appealView),
    example: { input: { market: 'IN', state: 'open' } },
  }),
  reviewAppeal: command({
    name: 'promises.reviewAppeal',
    path: '/v1/appeals/{appeal}/review',
    summary: 'Answer an appeal, as another person than the one who decided',
    input: z.object({
      appeal: idSchema('apl'),
      move: z.enum(['uphold', 'change']),
      answer: words(1_000),
    }),
    output: appealView,
    refusals: ['promises.appealNotFound', 'promises.appealClosed', 'promises.secondReviewer'],
    example: {
      input: { appeal: exampleAppeal, move: 'change', answer: 'The photo shows no blow.' },
    },
  }),
}
