import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { moneySchema } from '#shared/money'
import { marketCode, pageInput, pageOf } from '#shared/views'
import { categories, components } from './model.ts'
import { repairTermsView, repairabilityView } from './termsViews.ts'

export { categories, components, type Category, type Component } from './model.ts'
export type { RepairabilityView, RepairTermsView } from './termsViews.ts'

export const slug = z.string().regex(/^[a-z0-9][a-z0-9.+-]{0,79}$/)

export const modelView = z.object({
  id: slug,
  brand: z.string(),
  name: z.string(),
  category: z.enum(categories),
  releasedOn: daySchema.nullable(),
  supportEndsOn: daySchema.nullable(),
  demo: z.boolean(),
})
export type ModelView = z.infer<typeof modelView>

export const variantView = z.object({
  id: z.string(),
  market: z.string(),
  carrier: z.string().nullable(),
  modelNumbers: z.array(z.string()),
  firmware: z.string().nullable(),
})

export const symptomView = z.object({
  id: z.string(),
  component: z.enum(components),
  label: z.string(),
  likely: z.boolean(),
})

export const repairPriceView = z.object({
  repairType: z.string(),
  component: z.enum(components),
  label: z.string(),
  part: moneySchema,
  labour: moneySchema,
  minutes: z.number().int(),
  partSku: z.string().nullable(),
  demo: z.boolean(),
})

export const codeView = z.object({
  id: z.string(),
  component: z.enum(components).nullable(),
  label: z.string(),
})

const rowFault = z.object({ row: z.number().int(), field: z.string(), reason: z.string() })
export const importReport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** How many rows have a fault; `faults` tells the first of them. */
  faultCount: z.number().int(),
  faults: z.array(rowFault).max(200),
  applied: z.boolean(),
  sample: z
    .array(
      z.object({
        key: z.string(),
        what: z.enum(['added', 'changed']),
        fields: z.array(z.string()),
      }),
    )
    .max(50),
})
export type ImportReport = z.infer<typeof importReport>

export const catalog = {
  models: query({
    name: 'catalog.models',
    path: '/v1/models',
    summary: 'Find models by name, number or category',
    access: 'anyone',
    input: z.object({
      search: z.string().trim().max(80).optional(),
      category: z.enum(categories).optional(),
      market: marketCode.optional(),
      ...pageInput,
    }),
    output: pageOf(modelView),
    example: { input: { search: 'redmi note 12' } },
  }),
  model: query({
    name: 'catalog.model',
    path: '/v1/models/{model}',
    summary: 'One model with its market variants',
    access: 'anyone',
    input: z.object({ model: slug }),
    output: modelView.extend({
      batteryMah: z.number().int().nullable(),
      screenInches: z.number().nullable(),
      variants: z.array(variantView).max(200),
      /** What the maker declares under Regulation (EU) 2023/1669; null where nothing is known. */
      repairability: repairabilityView.nullable(),
    }),
    refusals: ['catalog.modelNotFound'],
    example: { input: { model: 'xiaomi-13' } },
  }),
  symptoms: query({
    name: 'catalog.symptoms',
    path: '/v1/symptoms',
    summary: 'What owners say is wrong, likely ones first',
    access: 'anyone',
    input: z.object({ category: z.enum(categories) }),
    output: z.object({ items: z.array(symptomView).max(100) }),
    example: { input: { category: 'phone' } },
  }),
  prices: query({
    name: 'catalog.prices',
    path: '/v1/models/{model}/prices',
    summary: 'What repairs of a model cost in a market, before tax',
    access: 'anyone',
    input: z.object({ model: slug, market: marketCode }),
    output: z.object({ items: z.array(repairPriceView).max(100) }),
    refusals: ['catalog.modelNotFound'],
    example: { input: { model: 'xiaomi-13', market: 'IN' } },
  }),
  repairTerms: query({
    name: 'catalog.repairTerms',
    path: '/v1/models/{model}/repair-terms',
    summary: 'Indicative repair prices with tax, prices of parts, and how long parts can be had',
    access: 'anyone',
    input: z.object({ model: slug, market: marketCode }),
    output: repairTermsView.extend({ model: modelView }),
    refusals: ['catalog.modelNotFound', 'core.unknownMarket'],
    example: { input: { model: 'demo-phone-5', market: 'IT' } },
  }),
  codes: query({
    name: 'catalog.codes',
    path: '/v1/repair-codes',
    summary: 'Defect and repair codes for the bench',
    access: 'anyone',
    input: z.object({}),
    output: z.object({ defects: z.array(codeView).max(200), repairs: z.array(codeView).max(200) }),
    example: { input: {} },
  }),
  importCatalog: command({
    name: 'catalog.importCatalog',
    path: '/v1/imports/catalog',
    summary:
      'Import models and variants from CSV, for all markets at once; without `apply` only a preview',
    accepts: ['text/csv'],
    input: z.object({
      file: z.unknown(),
      mediaType: z.string().optional(),
      apply: z.stringbool().default(false),
      skipFaulty: z.stringbool().default(false),
    }),
    output: importReport,
    refusals: ['catalog.unreadableFile'],
    example: { input: { apply: 'false' } },
  }),
}
