import { z } from 'zod'
import { components } from '#catalog/contract'
import { causes } from '#coverage/contract'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant, possible } from '#shared/views'
import { claimStates, contractStates } from './plan.ts'

const terms = {
  plan: z.string(),
  /** What it is called, in the reader's language. */
  name: z.string(),
  kind: z.enum(['protection', 'extended_warranty', 'assured_value']),
  obligor: z.enum(['maker', 'insurer']),
  perils: z.array(z.enum(causes)),
  /** What it covers; null: the whole device. */
  components: z.array(z.enum(components)).nullable(),
  exceptComponents: z.array(z.string()),
  claimsMax: z.number().int().nullable(),
  /** What each claim costs its holder, with tax. */
  deductible: moneySchema.nullable(),
  transferable: z.boolean(),
  renewable: z.boolean(),
  /** Whether somebody compared these terms with their source. */
  verified: z.boolean(),
}

export const offerView = z.object({
  ...terms,
  price: moneySchema.nullable(),
  /** The price is invented. */
  demo: z.boolean(),
  periodMonths: z.number().int(),
  /** From when to when it would hold if it were bought today. */
  startsOn: daySchema,
  coversFrom: daySchema,
  endsOn: daySchema,
  /** True, or the code of the reason why it cannot be bought today; `because` says it in words. */
  can: possible,
  because: z.string().nullable(),
})
export type OfferView = z.infer<typeof offerView>

export const claimView = z.object({
  id: idSchema('clm'),
  number: z.number().int(),
  state: z.enum(claimStates),
  repair: idSchema('rep'),
  incidentOn: daySchema,
  deductible: moneySchema.nullable(),
  madeAt: instant,
  closedAt: instant.nullable(),
})

export const contractView = z.object({
  id: idSchema('pln'),
  device: idSchema('dev'),
  ...terms,
  termsVersion: z.string(),
  state: z.enum(contractStates),
  holder: z.object({ name: z.string(), email: z.string() }),
  boughtOn: daySchema,
  startsOn: daySchema,
  coversFrom: daySchema,
  endsOn: daySchema,
  price: moneySchema,
  demo: z.boolean(),
  paid: moneySchema,
  refund: moneySchema,
  claimsTaken: z.number().int(),
  claimsLeft: z.number().int().nullable(),
  claims: z.array(claimView).max(200),
  /** What giving it back today would bring. */
  refundIfCancelled: moneySchema.nullable(),
  refundIfWithdrawn: moneySchema.nullable(),
  withdrawal: z.object({ until: daySchema.nullable(), begunAt: instant.nullable() }),
  closedAt: instant.nullable(),
  can: z.object({
    pay: possible,
    cancel: possible,
    withdraw: possible,
    confirmWithdrawal: possible,
    renew: possible,
    transfer: possible,
  }),
  version: z.number().int(),
})
export type ContractView = z.infer<typeof contractView>
