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

function saysNotText(localeError: (typeof localeErrors)['en']): string {
  const said = localeError({ code: 'invalid_format', format: 'UTF-8', input: '', path: [] })
  return typeof said === 'string' ? said : (said?.message ?? 'UTF-8')
}

const notText = {
  en: saysNotText(localeErrors.en),
  hi: saysNotText(localeErrors.hi),
  it: saysNotText(localeErrors.it),
  zh: saysNotText(localeErrors.zh),
}
/** Deeper than any contract goes, so what lies below is refused by its shape. */
const depthMax = 20

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/**
 * Parses at the door; faults name the field by its path and give the reason in the caller's
 * language.
 */
export function parseInput(schema: Schema, value: unknown, language: Language): Parsed {
  const unwritable = findUnwritable(value)
  if (unwritable)
    return { ok: false, faults: [{ field: unwritable.join('.'), reason: notText[language] }] }
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

/**
 * @returns the path of a text that no database can keep: one with a zero byte or half a character
 */
function findUnwritable(value: unknown, depth = 0): string[] | undefined {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed() ? [] : undefined
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || depth > depthMax)
    return undefined
  for (const [key, inner] of Object.entries(value)) {
    const rest = findUnwritable(key) ?? findUnwritable(inner, depth + 1)
    if (rest) return [key.replaceAll('\0', '').toWellFormed(), ...rest]
  }
  return undefined
}

/** Checks on the way out: a view that does not fit its contract is our fault, never sent. */
export function parseOutput(schema: Schema, value: unknown, name: string): unknown {
  const result = safeParse(schema as unknown as $ZodType, value)
  if (result.success) return result.data
  throw new Error(`${name} answered what its contract excludes: ${z.prettifyError(result.error)}`)
}
