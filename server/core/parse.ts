import { z } from 'zod'
import type { $ZodType } from 'zod/v4/core'
import { safeParse } from 'zod/v4/core'
import type { Schema } from '#shared/endpoint'
import type { Language } from '#shared/messages'
import type { FieldFault } from './problem.ts'

const localeErrors = {
  en: z.locales.en().localeError,
  hi: z.locales.hi().localeError,
  it: z.locales.it().localeError,
  zh: z.locales.zhCN().localeError,
}

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Parses at the door; faults name the field by its path and give the reason in the caller's language. */
export function parseInput(schema: Schema, value: unknown, language: Language): Parsed {
  // Every Schema is made by zod; the narrow type only keeps the endpoints quick to check.
  const result = safeParse(schema as unknown as $ZodType, value, { error: localeErrors[language] })
  if (result.success) return { ok: true, value: result.data }
  const faults = result.error.issues.slice(0, 20).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : ['']
    return keys.map((key) => ({
      field: [...issue.path, ...(key ? [key] : [])].map(String).join('.'),
      reason: issue.message,
    }))
  })
  return { ok: false, faults }
}

/** Checks on the way out: a view that does not fit its contract is our fault, never sent. */
export function parseOutput(schema: Schema, value: unknown, name: string): unknown {
  const result = safeParse(schema as unknown as $ZodType, value)
  if (result.success) return result.data
  throw new Error(`${name} answered what its contract excludes: ${z.prettifyError(result.error)}`)
}
