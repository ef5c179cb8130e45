import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { idSchema, tokenSchema } from '#shared/ids'
import { moneySchema } from '#shared/money'
import { instant, languageCode, possible, words } from '#shared/views'
import { ancillaries, paperKinds } from './paper.ts'

export type { PaperKind } from './paper.ts'

const repair = idSchema('rep')
const token = tokenSchema('trk')
const exampleRepair = `rep_0001${'0'.repeat(26)}`
const exampleToken = `trk_0001${'0'.repeat(26)}`
const paper = z.enum(paperKinds)

export const paperView = z.object({
  paper,
  number: z.string().nullable(),
  issuedAt: instant.nullable(),
  /** The first instant at which the paper no longer binds. */
  validUntil: instant.nullable(),
  /** Of the bytes that are kept; null for what is drawn when asked for. */
  sha256: z.string().nullable(),
  can: z.object({ read: possible, issue: possible }),
})
export type PaperView = z.infer<typeof paperView>

const list = z.object({ items: z.array(paperView).max(10), timeZone: z.string() })
const reading = { paper, language: languageCode.optional() }
const readRefusals = ['papers.notOffered', 'papers.notIssued', 'papers.notYet'] as const

export const papers = {
  list: query({
    name: 'papers.list',
    path: '/v1/repairs/{repair}/papers',
    summary: 'The papers that the market knows for a repair, and which of them exist',
    input: z.object({ repair }),
    output: list,
    refusals: ['repairs.notFound'],
    example: { input: { repair: exampleRepair } },
  }),
  read: query({
    name: 'papers.read',
    path: '/v1/repairs/{repair}/papers/{paper}',
    summary: 'A paper as PDF; what was issued is served unchanged',
    gives: 'application/pdf',
    input: z.object({ repair, ...reading }),
    output: z.unknown(),
    refusals: ['repairs.notFound', ...readRefusals],
    example: { input: { repair: exampleRepair, paper: 'form' } },
  }),
  tracked: query({
    name: 'papers.tracked',
    path: '/v1/track/{token}/papers',
    summary: 'The papers of a repair, for whoever holds its link',
    access: 'anyone',
    limit: 'track',
    input: z.object({ token }),
    output: list,
    refusals: ['repairs.linkUnknown'],
    example: { input: { token: exampleToken } },
  }),
  readTracked: query({
    name: 'papers.readTracked',
    path: '/v1/track/{token}/papers/{paper}',
    summary: 'A paper as PDF, for whoever holds the link',
    access: 'anyone',
    limit: 'track',
    gives: 'application/pdf',
    input: z.object({ token, ...reading }),
    output: z.unknown(),
    refusals: ['repairs.linkUnknown', ...readRefusals],
    example: { input: { token: exampleToken, paper: 'form' } },
  }),
  issueForm: command({
    name: 'papers.issueForm',
    path: '/v1/repairs/{repair}/form',
    summary: 'Issue the European repair information form; its terms bind for 30 days',
    input: z.object({
      repair,
      language: languageCode.optional(),
      /** Without a maximum the form gives the price of the open estimate. */
      maximum: moneySchema.optional(),
      method: words(300).optional(),
      days: z.number().int().min(1).max(365),
      email: z.email().max(254),
      /** What a replacement costs during the repair; null where none is to be had. */
      loaner: moneySchema.nullable().default(null),
      ancillary: z
        .array(z.object({ kind: z.enum(ancillaries), amount: moneySchema }))
        .max(8)
        .default([]),
      additional: z.string().trim().max(1000).default(''),
    }),
    output: paperView,
    refusals: [
      'repairs.notFound',
      'repairs.ended',
      'repairs.formStands',
      'repairs.aboveMaximum',
      'repairs.wrongCurrency',
      'papers.notOffered',
      'papers.notYet',
      'papers.priceNeeded',
    ],
    example: { input: { repair: exampleRepair, days: 5, email: 'centre@example.org' } },
  }),
  issueInvoice: command({
    name: 'papers.issueInvoice',
    path: '/v1/repairs/{repair}/invoice',
    summary: 'Issue the tax invoice of a finished repair',
    input: z.object({
      repair,
      language: languageCode.optional(),
      gstin: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/),
      /** ISO 3166-2; by default where the site is. */
      placeOfSupply: z
        .string()
        .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
        .optional(),
    }),
    output: paperView,
    refusals: [
      'repairs.notFound',
      'papers.notOffered',
      'papers.notYet',
      'papers.alreadyIssued',
      'papers.wrongPlace',
    ],
    example: { input: { repair: exampleRepair, gstin: '29ABCDE1234F1Z5' } },
  }),
}
