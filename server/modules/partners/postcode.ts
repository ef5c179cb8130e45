const withDigit = /(?=[a-z]*\d)[a-z\d]+(?: \d[a-z]{2}(?![a-z\d]))?/iu

/**
 * The postcode in what a person typed: `MG Road, 560001 Bengaluru`; British ones keep their two
 * halves joined.
 */
export function readPostcode(text: string): string | undefined {
  // An Indian PIN is often written in two groups of three.
  const words = text
    .normalize('NFKC')
    .trim()
    .replace(/\b(\d{3}) (\d{3})\b/g, '$1$2')
  // A house number is shorter than any code of digits alone; a British outward code has two
  // characters.
  const found = words
    .split(/[,;]/)
    .toReversed()
    .flatMap((part) => [...part.matchAll(new RegExp(withDigit, 'giu'))])
  const codes = found.map(([code]) => code.replaceAll(' ', '').toUpperCase())
  return codes.find((code) => (/^\d+$/.test(code) ? code.length >= 5 : /^[A-Z]{1,2}\d/.test(code)))
}

/**
 * The part that says roughly where: the letters before the first digit, else the first two digits.
 */
export function areaOf(postcode: string): string {
  return /^[A-Z]+/.exec(postcode)?.[0] ?? postcode.slice(0, 2)
}

/** The known code that shares the longest beginning with the wanted one, within its area. */
export function nearestCode(known: readonly string[], wanted: string): string | undefined {
  const shared = (code: string) => {
    const differs = [...code].findIndex((character, at) => character !== wanted[at])
    return differs === -1 ? code.length : differs
  }
  return known
    .filter((code) => areaOf(code) === areaOf(wanted))
    .toSorted((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))[0]
}

/** As typed by hand: without case, accents and signs. */
export function foldedName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}
