import { currencies, type Currency, type Money } from '#shared/money'

/** Reads "1 299,50", "1,299.50" or "1299"; undefined when it is no amount. */
export function readMoney(text: string, currency: Currency): Money | undefined {
  const digits = currencies[currency]
  const plain = text.replaceAll(/[\s'’]/g, '')
  // The last separator before at most `digits` figures is the decimal one; all others group.
  const match = /^(\d[\d.,]*?)(?:[.,](\d{1,3}))?$/.exec(plain)
  if (!match?.[1]) return undefined
  const [, whole, rest = ''] = match
  const isDecimal = rest.length > 0 && rest.length <= digits
  const units = (isDecimal ? whole : whole + rest).replaceAll(/[.,]/g, '')
  const minor = Number(units + (isDecimal ? rest : '').padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined
}

/** For a field: "1299.5" as "1299.50", whole amounts without zeros. */
export function writeMoney({ minor, currency }: Money): string {
  const digits = currencies[currency]
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const rest = padded.slice(padded.length - digits)
  return /[1-9]/.test(rest) ? `${whole}.${rest}` : whole
}

/** As a field of the API: what is no amount becomes NaN, which the server's door refuses. */
export function readMinor(text: string, currency: string): number {
  const read = isCurrency(currency) ? readMoney(text, currency) : undefined
  return text === '' ? 0 : (read?.minor ?? Number.NaN)
}

export function isCurrency(text: string): text is Currency {
  return text in currencies
}
