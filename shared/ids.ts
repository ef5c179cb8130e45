import { z } from 'zod'

/** What the database keeps: 128 bits, lower case, 8-4-4-4-12 (RFC 9562). */
export type Uuid = string & z.$brand<'Uuid'>

/** What people and programs see: `rep_…` can never be passed where a `dev_…` is meant. */
export type Id<Prefix extends string> = `${Prefix}_${string}`

/** An unguessable key that says in which zone to look it up. */
export type Token<Prefix extends string> = `${Prefix}_${string}`

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford's base 32: no i, l, o, u.
const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const zoneCount = 2 ** 20

let lastMs = -1
let count = 0

/**
 * A uuid v7. Within one millisecond a 30-bit counter (RFC 9562, 6.2, method 1) keeps birth order,
 * also for the thousands that a frozen clock asks for; 44 random bits follow it.
 * Throws RangeError unless `nowMs` is a whole number of milliseconds since 1970.
 */
export function newUuid(nowMs: number): Uuid {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) {
    throw new RangeError(`no instant: ${nowMs}`)
  }
  const [seed, high, low] = [randomWord(), randomWord(), randomWord()]
  // A new millisecond starts in the lower half, so 500 million more fit before the counter is full.
  count = nowMs === lastMs ? count + 1 : seed >>> 3
  lastMs = nowMs
  const time = hex(nowMs, 12)
  const order = hex(0x8000 | ((count >>> 4) & 0x3fff), 4)
  const rest = hex(count & 15, 1) + hex(high & 0xfff, 3) + hex(low, 8)
  const text = `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count >>> 18, 3)}-${order}-${rest}`
  return text as Uuid // because 32 hexadecimal digits in groups are what a uuid is.
}

// Asking for random bits costs more than the rest of an id, so they are asked for by the hundred.
const words = new Uint32Array(384)
let wordAt = words.length

function randomWord(): number {
  if (wordAt === words.length) {
    crypto.getRandomValues(words)
    wordAt = 0
  }
  return words[wordAt++] ?? 0
}

/** Prefix, 4 characters of zone, 26 of the uuid: sorts by zone, then by birth. */
export function publicId<P extends string>(prefix: P, zone: number, id: Uuid): Id<P> {
  if (!uuidShape.test(id)) throw new RangeError(`not a uuid: ${id}`)
  return `${prefix}_${zoneText(zone)}${base32(id.replaceAll('-', ''))}`
}

/** Reads upper case too; throws RangeError on anything that is not a public id. */
export function parseId(text: string): { prefix: string; zone: number; id: Uuid } {
  const lower = text.toLowerCase()
  if (!idShape('[a-z]+').test(lower)) throw new RangeError(`not an id: ${text}`)
  return {
    prefix: lower.slice(0, -31),
    zone: Number(decode(lower.slice(-30, -26))),
    id: uuidOf(decode(lower.slice(-26))),
  }
}

/** True for the one way we write an id, lower case: ids that are equal are equal as text. */
export function isId<P extends string>(prefix: P, text: string): text is Id<P> {
  return idShape(prefix).test(text)
}

/** Reads upper case, hands on lower case. */
export function idSchema<P extends string>(prefix: P): z.ZodType<Id<P>, Id<P>> {
  return lowerCase<P>(idShape(prefix))
}

/** 130 random bits behind the zone. Throws RangeError unless the zone fits into 20 bits. */
export function newToken<P extends string>(prefix: P, zone: number): Token<P> {
  const random = crypto.getRandomValues(new Uint8Array(26))
  // 256 is a multiple of 32, so the remainder favours no character.
  const characters = Array.from(random, (byte) => alphabet.charAt(byte % 32))
  return `${prefix}_${zoneText(zone)}${characters.join('')}`
}

/** Reads upper case, hands on lower case: the one form whose hash is stored. */
export function tokenSchema<P extends string>(prefix: P): z.ZodType<Token<P>, Token<P>> {
  return lowerCase<P>(tokenShape(prefix))
}

/** Reads upper case too; throws RangeError on anything that is not a token. */
export function zoneOfToken(token: string): number {
  const lower = token.toLowerCase()
  // A token is a secret, so the message does not repeat it.
  if (!tokenShape('[a-z]+').test(lower)) throw new RangeError('not a token')
  return Number(decode(lower.slice(-30, -26)))
}

// The first of the 26 characters carries 3 bits, because 26 times 5 is two more than 128.
function idShape(prefix: string): RegExp {
  return new RegExp(`^${prefix}_[${alphabet}]{4}[0-7][${alphabet}]{25}$`)
}

function tokenShape(prefix: string): RegExp {
  return new RegExp(`^${prefix}_[${alphabet}]{30}$`)
}

function lowerCase<P extends string>(shape: RegExp): z.ZodType<Id<P>, Id<P>> {
  const schema: z.ZodType<string, string> = z.string().toLowerCase().regex(shape)
  return schema as z.ZodType<Id<P>, Id<P>> // because the shape begins with the prefix.
}

function zoneText(zone: number): string {
  if (!Number.isInteger(zone) || zone < 0 || zone >= zoneCount) {
    throw new RangeError(`no zone: ${zone}`)
  }
  return encode(zone, 4)
}

/** 32 hexadecimal digits in 26 characters; five digits are four characters, from the right. */
function base32(digits: string): string {
  let text = encode(Number.parseInt(digits.slice(0, 2), 16), 2)
  for (let at = 2; at < 32; at += 5)
    text += encode(Number.parseInt(digits.slice(at, at + 5), 16), 4)
  return text
}

function encode(value: number, length: number): string {
  let text = ''
  for (let shift = 5 * (length - 1); shift >= 0; shift -= 5)
    text += alphabet.charAt((value >>> shift) & 31)
  return text
}

function decode(text: string): bigint {
  return Array.from(text).reduce((value, character) => {
    return (value << 5n) | BigInt(alphabet.indexOf(character))
  }, 0n)
}

function uuidOf(bits: bigint): Uuid {
  const text = hex(bits, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return text as Uuid // because 32 hexadecimal digits in groups are what a uuid is.
}

function hex(value: number | bigint, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
