import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { currencies } from '#shared/money'
import { lawTerms } from '../terms.ts'

// One worked case a line of data/law/cases, as the README there explains it.

const part = z.record(z.string(), z.unknown())
const promise = z
  .strictObject({
    applies: z.boolean(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    because: z.string(),
  })
  .partial()
const expected = z
  .strictObject({
    pays: z.string(),
    lines: z.array(z.array(z.string())),
    owner: z.number(),
    currency: z.enum(Object.keys(currencies) as [keyof typeof currencies]),
    deductible: z.number(),
    claim: z.strictObject({ plan: z.string(), claimNumber: z.number() }).nullable(),
    rules: z.array(z.string()),
    promises: z.record(z.string(), promise.nullable()),
    remedies: part.nullable(),
    mustTell: z.array(z.string()),
    tells: z.record(z.string(), z.string()),
    confidence: z.enum(['in_force', 'unverified']),
    refusal: z.strictObject({ code: z.string(), field: z.string(), status: z.literal(422) }),
  })
  .partial()
const aCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  what: z.string().min(5),
  cites: z.array(z.string()).min(1),
  question: z
    .strictObject({
      market: z.string(),
      region: z.string(),
      asOf: z.string(),
      device: part,
      fault: part,
      history: z.array(part),
      plans: z.array(part),
      campaigns: z.unknown(),
      work: z.array(part),
      stamped: z.array(part),
    })
    .partial()
    .required({ market: true, device: true, fault: true }),
  expect: expected,
})
export type Case = z.infer<typeof aCase>

const folder = new URL('../../../../data/law/cases/', import.meta.url)

/** Every case, by the file it stands in. */
export function caseFiles(): Map<string, Case[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    names.map((name) => [
      name,
      z.array(aCase).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
    ]),
  )
}

/** The question of a case as it would be posted, and what was promised to its device besides. */
export function posted({ question }: Case): { body: Record<string, unknown>; stamped: unknown[] } {
  const { market, fault, device, history = [], stamped = [], ...rest } = question
  const { reportedOn } = fault
  const soldInMarket = String(device['soldInMarket'] ?? market)
  const currency = lawTerms().markets.get(soldInMarket)?.currency
  const sale = { category: 'phone', condition: 'new', seller: 'brand', soldInMarket }
  const body = {
    market,
    asOf: reportedOn,
    work: [
      { class: 'part', minor: 12_900 },
      { class: 'labour', minor: 4_000 },
    ],
    ...rest,
    device: { ...sale, price: { minor: 39_990, currency }, ...device },
    fault: { component: 'display', cause: 'defect', occurredOn: reportedOn, ...fault },
    history: history.map((past) => ({ ...aRepair, ...past })),
  }
  return { body, stamped }
}

const aRepair = {
  kind: 'repair',
  under: 'legal_guarantee',
  component: 'display',
  sameFault: true,
}
