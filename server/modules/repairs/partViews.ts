import { z } from 'zod'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant } from '#shared/views'
import { components } from '#catalog/contract'
import { lineClasses, payers } from '#coverage/contract'
import { dataConsents, legKinds, lockStates } from './repair.ts'

export const legView = z.object({
  id: idSchema('leg'),
  kind: z.enum(legKinds),
  site: z
    .object({
      id: idSchema('sit'),
      name: z.string(),
      line: z.string(),
      city: z.string(),
      postcode: z.string(),
      latitude: z.number(),
      longitude: z.number(),
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
  /** The fee of a plan's claim, with its tax. */
  deductible: moneySchema,
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
