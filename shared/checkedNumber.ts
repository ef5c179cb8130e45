import { plainText } from './imei.ts'

/** One letter of kind, two of market, a year from 2000 to 2099, a counter of up to nine digits. */
export type Numbered = {
  readonly kind: string
  readonly market: string
  readonly year: number
  readonly counter: number
}

export type ReadNumber =
  | (Numbered & { readonly number: string; readonly fault?: never })
  | { readonly fault: 'shape' }
  | { readonly fault: 'checkCharacter'; readonly expected: string }

/** `R-IN-26-004217-K`. Throws RangeError when a part does not fit its place. */
export function formatNumber({ kind, market, year, counter }: Numbered): string {
  const yy = String(year - 2000).padStart(2, '0')
  const digits = String(counter).padStart(6, '0')
  const number = `${kind}-${market}-${yy}-${digits}`
  if (!/^[A-Z]-[A-Z]{2}-\d{2}-\d{6,9}$/.test(number)) {
    throw new RangeError(`not a number: ${number}`)
  }
  return `${number}-${checkCharacter(kind + market + yy, digits)}`
}

/**
 * Forgives case, spaces, missing dashes, O, I and L among the digits, 0 and 1 among the letters.
 */
export function readNumber(text: string): ReadNumber {
  const compact = plainText(text).replace(/[^A-Z0-9]/g, '')
  const [, kind, market, year, counter, check] = shape.exec(compact) ?? []
  if (!kind || !market || !year || !counter || !check) return { fault: 'shape' }
  const numbered = {
    kind: asLetters(kind),
    market: asLetters(market),
    year: 2000 + Number(asDigits(year)),
    counter: Number(asDigits(counter)),
  }
  const number = formatNumber(numbered)
  const expected = number.slice(-1)
  return asDigits(check) === expected
    ? { ...numbered, number }
    : { fault: 'checkCharacter', expected }
}

const shape = /^([A-Z01])([A-Z01]{2})([\dILO]{2})([\dILO]{6,9})([A-Z0-9])$/

function asLetters(text: string): string {
  return text.replaceAll('0', 'O').replaceAll('1', 'I')
}

function asDigits(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1')
}

// 31 characters without I, L, O, U and S: none of them is mistaken for another on paper or by ear.
const alphabet = '0123456789ABCDEFGHJKMNPQRTVWXYZ'

/**
 * A sum modulo the prime 31 with the powers 3² to 3¹⁵ as weights, from the right. Letters (0 to 25)
 * and digits (0 to 9) keep to their places and stay below 31, and no weight comes twice, so any one
 * wrong character and any two exchanged neighbours show. ISO 7064 MOD 37,36 has both O and 0 as
 * check characters: forgiving that confusion would break its promise.
 */
function checkCharacter(head: string, counter: string): string {
  // The counter fills nine places, so that the others keep their weights when it grows.
  const values = Array.from(head + counter.padStart(9, '0'), valueOf)
  const sum = values.reduce((total, value) => (total * 3 + value) % 31, 0)
  return alphabet.charAt((sum * 9) % 31)
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
}
