import { z } from 'zod'
import { idSchema } from '#shared/ids'
import { instant, languageCode, marketCode, possible } from '#shared/views'
import { modelView } from '#catalog/contract'
import { decision } from '#coverage/contract'
import {
  diagnosisView,
  estimateView,
  intakeView,
  legView,
  messageView,
  moneyView,
  photoView,
  promiseChangeView,
  trackedMoment,
} from './partViews.ts'
import { trackedVisit } from './visitContract.ts'
import { custodians, legKinds, outcomes, repairMoves, stages, waitingOn } from './repair.ts'

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
  /** The visit that is still to come. */
  visit: idSchema('vis').nullable(),
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
  /** What became of the second look that the owner asked for. */
  appeal: z
    .object({ state: z.enum(['open', 'upheld', 'changed']), answer: z.string().nullable() })
    .nullable(),
  /** Codes of what must be told, of those that were shown already. */
  told: z.array(z.string()),
  /** Who comes when; null where nobody is to come. */
  visit: trackedVisit.nullable(),
  can: z.object({
    appeal: possible,
    accept: possible,
    decline: possible,
    cancel: possible,
    reschedule: possible,
    rate: possible,
    say: possible,
  }),
})
export type TrackView = z.infer<typeof trackView>
