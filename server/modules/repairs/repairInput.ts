import { z } from 'zod'
import { idSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { languageCode, words } from '#shared/views'
import { slug } from '#catalog/contract'
import { lineClasses } from '#coverage/contract'
import { dataConsents, lockStates } from './repair.ts'

export const repair = idSchema('rep')
export const exampleRepair = `rep_0001${'0'.repeat(26)}`
export const changing = ['repairs.notFound', 'repairs.wrongStage', 'core.changedMeanwhile'] as const

const contactInput = z.object({
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

/** What somebody says is wrong, and with which unit: one that is known, or only its model. */
export const reportInput = {
  device: idSchema('dev').optional(),
  model: slug.optional(),
  /** An IMEI or serial that is not yet known to us. */
  identifier: z.string().trim().max(60).optional(),
  symptom: z.string().max(60),
  accident: z.boolean().default(false),
  words: z.string().trim().max(1000).default(''),
  contact: contactInput,
  language: languageCode.default('en'),
}

/** What is written down when a device comes into our hands. */
export const intakeInput = {
  accessories: z.array(words(60)).max(20).default([]),
  condition: z.array(words(60)).max(20).default([]),
  conditionNote: z.string().trim().max(500).default(''),
  lock: z.enum(lockStates),
  data: z.enum(dataConsents),
  /** Do not exceed this without asking. */
  limit: moneySchema.optional(),
}

/** What an estimate asks for, line by line. */
export const linesInput = z
  .array(
    z.object({
      class: z.enum(lineClasses),
      label: words(120),
      amount: moneySchema,
      partSku: z.string().max(60).optional(),
    }),
  )
  .min(1)
  .max(30)
