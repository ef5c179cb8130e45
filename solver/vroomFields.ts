import type { Lateness, Window } from './problem.ts'

export type Given = Readonly<Record<string, unknown>>

/** What a caller asked for that cannot be done, by the name of the field. */
export class Refused extends Error {}

export function refuse(at: string, why: string): never {
  throw new Refused(`${at}: ${why}`)
}

/** A field nobody knows is refused rather than passed over. */
export function objectOf(given: unknown, at: string, fields?: readonly string[]): Given {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse(at, 'not an object')
  const all: Given = Object.fromEntries(Object.entries(given))
  const strange = fields && Object.keys(all).find((field) => !fields.includes(field))
  if (strange !== undefined) refuse(`${at}.${strange}`, 'not supported')
  return all
}

export function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

export function listOf(given: unknown, at: string): readonly unknown[] {
  if (given === undefined) return []
  return Array.isArray(given) ? given : refuse(at, 'not a list')
}

export function integer(given: unknown, at: string, otherwise?: number): number {
  if (given === undefined && otherwise !== undefined) return otherwise
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 0)
    return refuse(at, 'not a whole number from 0')
  return given
}

/** Sums of a few must still be whole numbers of 32 bits. */
const amountMax = 2 ** 26

/** Seconds, metres, units or money of one thing: what no day, van or bill comes near is wrong. */
export function measure(given: unknown, at: string, otherwise?: number): number {
  const value = integer(given, at, otherwise)
  return value > amountMax ? refuse(at, `more than ${amountMax}`) : value
}

export function integers(given: unknown, at: string): number[] {
  return listOf(given, at).map((each, n) => integer(each, `${at}[${n}]`))
}

export function amounts(given: unknown, at: string): number[] {
  return listOf(given, at).map((each, n) => measure(each, `${at}[${n}]`))
}

/** Nothing where the field is not given. */
export function textOf(given: unknown, at: string): string | undefined {
  return given === undefined || typeof given === 'string' ? given : refuse(at, 'not a text')
}

export function windowsOf(given: unknown, at: string): Window[] | undefined {
  if (given === undefined) return undefined
  const windows = listOf(given, at).map((each, w): Window => {
    const [from, to, ...more] = integers(each, `${at}[${w}]`)
    if (from === undefined || to === undefined || more.length || from > to)
      return refuse(`${at}[${w}]`, 'not a pair of times in order')
    return [from, to]
  })
  return windows.length ? windows : refuse(at, 'empty')
}

/** Ours: VROOM knows no lateness. */
export function latenessOf(given: unknown, at: string): Lateness | undefined {
  if (given === undefined) return undefined
  const lateness = objectOf(given, at, ['max', 'per_hour'])
  return {
    max: measure(lateness['max'], `${at}.max`),
    costPerHour: measure(lateness['per_hour'], `${at}.per_hour`, 3600),
  }
}
