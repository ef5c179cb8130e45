import { z } from 'zod'
import { daySchema } from '#shared/days'
import { moneySchema } from '#shared/money'
import { instant } from '#shared/views'
import { modelView } from '#catalog/contract'
import { decision, lineClasses } from '#coverage/contract'
import { siteView } from '#partners/contract'

export const ways = ['counter', 'visit', 'parcel'] as const

/** One way to get it fixed, with what it costs the owner and when it is back. */
export const optionView = z.object({
  way: z.enum(ways),
  site: siteView.nullable(),
  /** The first free place or window, or the day by which a label can be used. */
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
