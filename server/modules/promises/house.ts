import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { causes, obligors } from '#coverage/contract'

const schema = z.strictObject({
  partWarranty: z.strictObject({
    rule: z.string(),
    obligor: z.enum(obligors),
    months: z.int().min(1),
    perils: z.array(z.enum(causes)),
    source: z.string(),
    verifiedOn: z.iso.date(),
  }),
})

const file = new URL('../../../data/law/house.json', import.meta.url)

/** What this house grants by itself, beside law and maker. */
export const house = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
