import { z } from 'zod'

/** An instant as text: `2026-11-24T10:00:00.000Z`; of years whose days can all be reckoned with. */
export const instant = z.iso.datetime().refine((text) => text >= '1970' && text < '9999')
export const marketCode = z.string().regex(/^[A-Z]{2}$/)
export const languageCode = z.enum(['en', 'hi', 'it', 'zh'])

/** What a person typed: trimmed, never empty, never endless, without control characters. */
export function words(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:\P{Cc}|[\t\n\r])*$/u)
}

/** A page of a list: at most this many, and where the next one begins. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).max(200), next: z.string().nullable() })
}

/** A move that may be made now, or the code of the reason why not. */
export const possible = z.union([z.literal(true), z.string()])
