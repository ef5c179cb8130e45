/**
 * What a person typed, pasted or scanned, read as a device identifier. With a fault it cannot be
 * right; `expected` then is the check digit, or two, that would fit the digits before it.
 */
export type Identifier =
  | { readonly kind: Kind; readonly value: string; readonly note?: Note; readonly fault?: never }
  | (Misread & { readonly fault: 'checkDigit'; readonly expected: string })
  | (Misread & { readonly fault: 'length' })

/** `imeisv`: 16 digits were given; `completed`: 14 were; `testRange`: never on a sold device. */
export type Note = 'imeisv' | 'completed' | 'testRange'

type Kind = 'imei' | 'serial' | 'eid'
type Misread = { readonly kind: 'imei' | 'eid'; readonly value: string }

/** All identifiers in a text, in order, each once; nothing recognisable gives an empty list. */
export function readIdentifiers(text: string): Identifier[] {
  // What a scanner reads and most people type; the rest of this file would say the same.
  if (/^\d{15}$/.test(text)) return [identified(text)]
  const found = fields(plainText(text)).flatMap(readField)
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()]
}

/** Exactly 15 digits, the last of which fits. */
export function isImei(text: string): boolean {
  return /^\d{15}$/.test(text) && text.endsWith(luhnDigit(text.slice(0, 14)))
}

/** The check digit that completes these digits (ISO/IEC 7812-1 annex B; 3GPP TS 23.003 annex B). */
export function luhnDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const weighed = i % 2 === 0 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return String((10 - (sum % 10)) % 10)
}

/** What a screen may show of an identifier to a stranger. */
export function lastFour(value: string): string {
  return value.replace(/[^\p{L}\p{Nd}]/gu, '').slice(-4)
}

// The zero of each script whose digits our owners type; the nine others follow it in Unicode.
const zeros = Array.from('٠۰०০੦૦୦௦౦೦൦๐໐၀០', (zero) => zero.charCodeAt(0))

/** Upper case, ASCII digits, letters and dashes, whichever keyboard the text came from. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

type Field = { readonly label: Kind | undefined; readonly words: readonly string[] }

const labels = /(?<![A-Z0-9])(IMEI(?:SV)?|EID|S\/?N|SERIAL(?: ?(?:NUMBER|NO))?)(?![A-Z])/
const slotNumber = /^ ?[1-4](?![A-Z0-9])/

function fields(text: string): Field[] {
  return text.split(/[\r\n\t,;|]+/).flatMap((line) => {
    // Splitting by a captured label gives text and labels in turn: text, label, text, label, text.
    const [head = '', ...rest] = line.split(labels)
    const labelled = rest.flatMap((name, i) => {
      if (i % 2 === 1) return []
      return [{ label: kindOf(name), words: wordsOf((rest[i + 1] ?? '').replace(slotNumber, '')) }]
    })
    return [{ label: undefined, words: wordsOf(head) }, ...labelled]
  })
}

function kindOf(label: string): Kind {
  return label.startsWith('IMEI') ? 'imei' : label === 'EID' ? 'eid' : 'serial'
}

function wordsOf(text: string): string[] {
  return text.split(/[^A-Z0-9\-./+]+/).filter((word) => word !== '')
}

function readField({ label, words }: Field): Identifier[] {
  if (label === 'serial') return words.flatMap(serial).slice(0, 1)
  const found = readWords(words)
  if (found.length > 0) return found
  const digits = words.join('').replace(/\D/g, '')
  if (label) return digits.length < 8 ? [] : [{ kind: label, value: digits, fault: 'length' }]
  // A word that stands alone is meant; amid prose the same word may be a model or a telephone.
  return words.length === 1 && digits !== '' ? words.flatMap(serial) : []
}

function readWords(words: readonly string[]): Identifier[] {
  const found: Identifier[] = []
  let groups: string[] = []
  for (const word of [...words, 'END']) {
    if (/^[\d\-./]+$/.test(word) && !boxSerial.test(word)) {
      groups.push(...(word.match(/\d+/g) ?? []))
      continue
    }
    found.push(...cut(groups), ...(looksLikeSerial(word) ? serial(word) : []))
    groups = []
  }
  return found
}

// Xiaomi prints 36822/K3UT00123; all digits, its 14 would pass for an IMEI without check digit.
const boxSerial = /^\d{5}\/[A-Z0-9]{7,10}$/

function looksLikeSerial(word: string): boolean {
  return boxSerial.test(word) || (/[A-Z]/.test(word) && (word.match(/\d/g) ?? []).length >= 4)
}

function serial(word: string): Identifier[] {
  const value = word.replace(/[^A-Z0-9/]/g, '').replace(/^\/+|\/+$/g, '')
  const size = value.replaceAll('/', '').length
  return size < 6 || size > 24 ? [] : [{ kind: 'serial', value }]
}

/** Groups of digits as typed, `35 209900 176148 1`, cut into what they most likely are. */
function cut(groups: readonly string[]): Identifier[] {
  const found: Identifier[] = []
  let at = 0
  while (at < groups.length) {
    const prefixes = prefixesOf(groups.slice(at, at + 32))
    const best = likelihood.map((fits) => prefixes.find(fits)).find((prefix) => prefix)
    if (best) found.push(identified(best.digits))
    at += best?.groups ?? 1
  }
  return found
}

type Prefix = { readonly digits: string; readonly groups: number }

function prefixesOf(groups: readonly string[]): Prefix[] {
  // A group as long as an identifier may begin one but never continues one.
  const next = groups.findIndex((group, i) => i > 0 && group.length >= 14)
  const own = groups.slice(0, next < 0 ? groups.length : next)
  return own.map((_, i) => ({ digits: own.slice(0, i + 1).join(''), groups: i + 1 }))
}

const likelihood: readonly ((prefix: Prefix) => boolean)[] = [
  ({ digits }) => digits.length === 32 && (digits.startsWith('89') || hasEidCheck(digits)),
  ({ digits }) => isImei(digits),
  ({ digits, groups }) => groups === 1 && (digits.length === 15 || digits.length === 16),
  ({ digits }) => digits.length === 15,
  ({ digits }) => digits.length === 16,
  ({ digits }) => digits.length === 14,
]

function identified(digits: string): Identifier {
  if (digits.length === 32) {
    if (hasEidCheck(digits)) return { kind: 'eid', value: digits }
    return { kind: 'eid', value: digits, fault: 'checkDigit', expected: eidCheck(digits) }
  }
  const expected = luhnDigit(digits.slice(0, 14))
  if (digits.length === 15 && !digits.endsWith(expected)) {
    return { kind: 'imei', value: digits, fault: 'checkDigit', expected }
  }
  const value = digits.slice(0, 14) + expected
  const given = digits.length === 16 ? 'imeisv' : digits.length === 14 ? 'completed' : undefined
  // Reporting body 00 is for test equipment (GSMA TS.06).
  const note = digits.startsWith('00') ? 'testRange' : given
  return note ? { kind: 'imei', value, note } : { kind: 'imei', value }
}

// GSMA SGP.02, SGP.29: the last two digits bring the remainder by 97 to one.
function eidCheck(digits: string): string {
  return String(98n - ((BigInt(digits.slice(0, 30)) * 100n) % 97n)).padStart(2, '0')
}

function hasEidCheck(digits: string): boolean {
  return digits.endsWith(eidCheck(digits))
}
