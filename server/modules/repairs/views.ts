import { z } from 'zod'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant, languageCode, marketCode, possible, words } from '#shared/views'
import { components, modelView } from '#catalog/contract'
import { decision, lineClasses, payers } from '#coverage/contract'
import { siteView } from '#partners/contract'
import {
  custodians,
  dataConsents,
  legKinds,
  lockStates,
  outcomes,
  repairMoves,
  stages,
  waitingOn,
} from './repair.ts'

export const ways = ['counter', 'parcel'] as const

/** One way to get it fixed, with what it costs the owner and when it is back. */
export const optionView = z.object({
  way: z.enum(ways),
  site: siteView.nullable(),
  /** The first free place at the counter, or the day by which a label can be used. */
  earliestAt: instant,
  backBy: instant,
  timeZone: z.string(),
  /** What the owner pays, tax included; null when only a diagnosis can tell. */
  price: moneySchema.nullable(),
  /** The fee for finding out, charged only if no repair follows. */
  diagnosisFee: moneySchema.nullable(),
})

export const optionsView = z.object({
  model: modelView,
  covered: z.enum(['full', 'partly', 'no', 'unknown']),
  /** The first reason in words: the answer to "am I covered?". */
  because: z.string(),
  coveredUntil: daySchema.nullable(),
  decision: decision.nullable(),
  work: z.array(z.object({ class: z.enum(lineClasses), label: z.string(), amount: moneySchema })),
  options: z.array(optionView).max(20),
})

export const contactInput = z.object({
  name: words(80),
  email: z.email().max(254).toLowerCase(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{6,20}$/)
    .optional(),
  address: words(200).optional(),
  postcode: z.string().trim().min(2).max(12).optional(),
})

export const legView = z.object({
  id: idSchema('leg'),
  kind: z.enum(legKinds),
  site: z
    .object({
      id: idSchema('sit'),
      name: z.string(),
      line: z.string(),
      city: z.string(),
      phone: z.string(),
    })
    .nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  endedAt: instant.nullable(),
})

export const estimateLineView = z.object({
  class: z.enum(lineClasses),
  label: z.string(),
  amount: moneySchema,
  shares: z.array(z.object({ payer: z.enum(payers), amount: moneySchema, rule: z.string() })),
})

export const estimateView = z.object({
  id: idSchema('est'),
  state: z.enum(['open', 'accepted', 'declined', 'expired', 'replaced']),
  lines: z.array(estimateLineView),
  ownerBeforeTax: moneySchema,
  tax: moneySchema,
  ownerTotal: moneySchema,
  taxName: z.string(),
  because: z.string(),
  madeAt: instant,
  validUntil: instant,
  answeredAt: instant.nullable(),
})

export const messageView = z.object({
  id: idSchema('msg'),
  from: z.enum(['owner', 'staff', 'system']),
  name: z.string(),
  text: z.string(),
  internal: z.boolean(),
  at: instant,
})

export const photoView = z.object({
  id: idSchema('pho'),
  moment: z.enum(['intake', 'opening', 'repair', 'check']),
  sha256: z.string(),
  bytes: z.number().int(),
  mediaType: z.string(),
  at: instant,
  note: z.string(),
})

export const promiseChangeView = z.object({
  from: instant.nullable(),
  to: instant.nullable(),
  cause: z.string(),
  words: z.string(),
  at: instant,
})

export const moneyView = z.object({
  due: moneySchema,
  held: moneySchema,
  paid: moneySchema,
  open: moneySchema,
})

export const intakeView = z.object({
  accessories: z.array(z.string()),
  condition: z.array(z.string()),
  conditionNote: z.string(),
  lock: z.enum(lockStates),
  data: z.enum(dataConsents),
  at: instant,
  by: z.string(),
  limit: moneySchema.nullable(),
})

export const diagnosisView = z.object({
  symptom: z.string(),
  defect: z.string(),
  repairCodes: z.array(z.string()),
  component: z.enum(components),
  cause: z.string(),
  note: z.string(),
  at: instant,
  by: z.string(),
})

export const trackedMoment = z.object({
  at: instant,
  text: z.string(),
  kind: z.enum(['stage', 'promise', 'message', 'custody', 'money']),
})

/** One line in a list: everything a person needs to choose it. */
export const repairRow = z.object({
  id: idSchema('rep'),
  number: z.string(),
  stage: z.enum(stages),
  waitingOn: z.enum(waitingOn),
  waitingSince: instant,
  custody: z.enum(custodians),
  model: modelView,
  lastFour: z.string(),
  symptom: z.string(),
  symptomId: z.string(),
  owner: z.string(),
  site: z.object({ id: idSchema('sit'), name: z.string() }).nullable(),
  way: z.enum(legKinds),
  technician: z.object({ id: z.string(), name: z.string() }).nullable(),
  promisedAt: instant.nullable(),
  startedAt: instant,
  late: z.boolean(),
  atRisk: z.boolean(),
  updatedAt: instant,
  version: z.number().int(),
  timeZone: z.string(),
  /** The moves that may be made now, each true or the code of the reason why not. */
  can: z.record(z.enum(Object.keys(repairMoves) as [keyof typeof repairMoves]), possible),
})

export const repairView = repairRow.extend({
  market: marketCode,
  language: languageCode,
  device: idSchema('dev').nullable(),
  identifier: z.string(),
  words: z.string(),
  contact: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
  }),
  outcome: z.enum(outcomes).nullable(),
  trackingLink: z.string(),
  legs: z.array(legView),
  intake: intakeView.nullable(),
  diagnosis: diagnosisView.nullable(),
  estimates: z.array(estimateView),
  photos: z.array(photoView),
  messages: z.array(messageView),
  promises: z.array(promiseChangeView),
  money: moneyView,
  decision: decision.nullable(),
  check: z
    .object({
      passed: z.boolean(),
      tests: z.array(
        z.object({ test: z.string(), result: z.enum(['passed', 'failed', 'notTestable']) }),
      ),
      note: z.string(),
      at: instant,
      by: z.string(),
    })
    .nullable(),
  handOver: z
    .object({ at: instant, by: z.string(), to: z.string(), signature: z.string().nullable() })
    .nullable(),
})
export type RepairView = z.infer<typeof repairView>
export type RepairRowView = z.infer<typeof repairRow>

/** What the holder of the link sees: their own repair, without notes meant for staff. */
export const trackView = z.object({
  number: z.string(),
  market: marketCode,
  timeZone: z.string(),
  stage: z.enum(stages),
  waitingOn: z.enum(waitingOn),
  waitingSince: instant,
  custody: z.enum(custodians),
  outcome: z.enum(outcomes).nullable(),
  model: modelView,
  lastFour: z.string(),
  symptom: z.string(),
  owner: z.string(),
  /** The big sentence, in the reader's language. */
  headline: z.string(),
  promisedAt: instant.nullable(),
  promises: z.array(promiseChangeView),
  legs: z.array(legView),
  estimate: estimateView.nullable(),
  money: moneyView,
  messages: z.array(messageView),
  photos: z.array(photoView),
  moments: z.array(trackedMoment),
  feedback: z.object({ stars: z.number().int(), text: z.string() }).nullable(),
  decision: decision.nullable(),
  can: z.object({
    accept: possible,
    decline: possible,
    cancel: possible,
    reschedule: possible,
    rate: possible,
    say: possible,
  }),
})
export type TrackView = z.infer<typeof trackView>
