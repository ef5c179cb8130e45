import type { z } from 'zod'
import { money } from '#shared/money'
import type { Language } from '#shared/messages'
import type { ModelView, repairPriceView, variantView } from './contract.ts'
import { labelIn } from './labels.ts'
import type { PriceRow } from './queries.ts'
import type { Model, Variant } from './tables.ts'

export function presentModel(model: Model): ModelView {
  const { id, brand, name, category, releasedOn, supportEndsOn, demo } = model
  return { id, brand, name, category, releasedOn, supportEndsOn, demo }
}

export function presentVariant(variant: Variant): z.infer<typeof variantView> {
  const { id, market, carrier, modelNumbers, firmware } = variant
  return { id, market, carrier: carrier || null, modelNumbers, firmware }
}

export function presentPrice(row: PriceRow, language: Language): z.infer<typeof repairPriceView> {
  const { repairType, component, partSku, minutes, demo } = row
  return {
    repairType,
    component,
    label: labelIn(row.labels, language),
    part: money(row.partMinor, row.currency),
    labour: money(row.labourMinor, row.currency),
    minutes,
    partSku,
    demo,
  }
}
