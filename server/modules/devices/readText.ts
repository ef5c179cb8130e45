import { readIdentifiers } from '#shared/imei'
import type { IdentifierKind } from './device.ts'
import { refusals } from './refusals.ts'

export type Identifier = { readonly kind: IdentifierKind; readonly value: string }
export type ReadIdentifier = Identifier & { readonly note: string | null }

const readMax = 10

/**
 * The identifiers in what was typed, pasted or scanned: those that are right, or the refusal that
 * says what is wrong with the first.
 * @throws Refusal unreadable, wrongCheckDigit
 */
export function mustRead(text: string, field: string): ReadIdentifier[] {
  const all = readIdentifiers(text)
  const right = all.flatMap((one) =>
    one.fault ? [] : [{ kind: one.kind, value: one.value, note: one.note ?? null }],
  )
  if (right.length > 0) return right.slice(0, readMax)
  const mistyped = all.find((one) => one.fault === 'checkDigit')
  if (mistyped) throw refusals.wrongCheckDigit({ field, value: mistyped.value })
  throw refusals.unreadable({ field })
}

/**
 * As mustRead, for numbers that will be kept: one that cannot be right refuses them all.
 * @throws Refusal unreadable, wrongCheckDigit
 */
export function mustReadAll(text: string, field: string): ReadIdentifier[] {
  const wrong = readIdentifiers(text).find((one) => one.fault)
  if (wrong?.fault === 'checkDigit') throw refusals.wrongCheckDigit({ field, value: wrong.value })
  if (wrong) throw refusals.unreadable({ field })
  return mustRead(text, field)
}

/** The key under which the whole deployment finds a device. */
export function directoryKey({ kind, value }: Identifier): string {
  return `${kind}:${value}`
}
