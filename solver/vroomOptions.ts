import { objectOf, refuse } from './vroomFields.ts'

export type Options = {
  /** VROOM's plan mode: routes are given, only their times are chosen. */
  readonly isSettled: boolean
  readonly threads?: number
  readonly seconds?: number
}

/** At most so much is taken, whatever is asked: both options are limits. */
export type Most = { readonly threads: number; readonly seconds: number }

/**
 * The `options` of a question, as vroom-express reads them (November 2026): switches of VROOM's
 * command line by their letters. Throws with the name of what we do not do.
 */
export function readOptions(given: unknown, most: Most): Options {
  if (given === undefined) return { isSettled: false }
  const options = objectOf(given, 'options', ['c', 't', 'l', 'g', 'x'])
  const { c: isSettled = false, g: hasGeometry = false, t: threads, l: seconds, x } = options
  if (hasGeometry !== false) refuse('options.g', 'no geometry is given')
  if (x !== undefined) refuse('options.x', 'not supported: options.l says how long is searched')
  if (typeof isSettled !== 'boolean') return refuse('options.c', 'neither true nor false')
  return {
    isSettled,
    ...(threads === undefined ? {} : { threads: limited(threads, 't', most.threads) }),
    ...(seconds === undefined ? {} : { seconds: limited(seconds, 'l', most.seconds) }),
  }
}

function limited(given: unknown, name: 't' | 'l', most: number): number {
  const isWhole = name === 'l' || Number.isSafeInteger(given)
  if (typeof given !== 'number' || !(given > 0) || !isWhole)
    return refuse(`options.${name}`, name === 't' ? 'not a whole number from 1' : 'not above 0')
  return Math.min(most, given)
}
