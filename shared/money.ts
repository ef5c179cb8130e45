import { z } from 'zod'

/** Minor digits of each currency (ISO 4217). A currency absent here cannot be used. */
// One row a letter keeps the table readable, which the next line asks of the formatter.
// oxfmt-ignore
export const currencies = {
  AED: 2, AFN: 2, ALL: 2, AMD: 2, AOA: 2, ARS: 2, AUD: 2, AWG: 2, AZN: 2,
  BAM: 2, BBD: 2, BDT: 2, BHD: 3, BIF: 0, BMD: 2, BND: 2, BOB: 2, BRL: 2, BSD: 2, BTN: 2, BWP: 2,
  BYN: 2, BZD: 2,
  CAD: 2, CDF: 2, CHF: 2, CLP: 0, CNY: 2, COP: 2, CRC: 2, CUP: 2, CVE: 2, CZK: 2,
  DJF: 0, DKK: 2, DOP: 2, DZD: 2,
  EGP: 2, ERN: 2, ETB: 2, EUR: 2,
  FJD: 2, FKP: 2,
  GBP: 2, GEL: 2, GHS: 2, GIP: 2, GMD: 2, GNF: 0, GTQ: 2, GYD: 2,
  HKD: 2, HNL: 2, HTG: 2, HUF: 2,
  IDR: 2, ILS: 2, INR: 2, IQD: 3, IRR: 2, ISK: 0,
  JMD: 2, JOD: 3, JPY: 0,
  KES: 2, KGS: 2, KHR: 2, KMF: 0, KPW: 2, KRW: 0, KWD: 3, KYD: 2, KZT: 2,
  LAK: 2, LBP: 2, LKR: 2, LRD: 2, LSL: 2, LYD: 3,
  MAD: 2, MDL: 2, MGA: 2, MKD: 2, MMK: 2, MNT: 2, MOP: 2, MRU: 2, MUR: 2, MVR: 2, MWK: 2, MXN: 2,
  MYR: 2, MZN: 2,
  NAD: 2, NGN: 2, NIO: 2, NOK: 2, NPR: 2, NZD: 2,
  OMR: 3,
  PAB: 2, PEN: 2, PGK: 2, PHP: 2, PKR: 2, PLN: 2, PYG: 0,
  QAR: 2,
  RON: 2, RSD: 2, RUB: 2, RWF: 0,
  SAR: 2, SBD: 2, SCR: 2, SDG: 2, SEK: 2, SGD: 2, SHP: 2, SLE: 2, SOS: 2, SRD: 2, SSP: 2, STN: 2,
  SYP: 2, SZL: 2,
  THB: 2, TJS: 2, TMT: 2, TND: 3, TOP: 2, TRY: 2, TTD: 2, TWD: 2, TZS: 2,
  UAH: 2, UGX: 0, USD: 2, UYU: 2, UZS: 2,
  VES: 2, VND: 0, VUV: 0,
  WST: 2,
  XAF: 0, XCD: 2, XCG: 2, XOF: 0, XPF: 0,
  YER: 2,
  ZAR: 2, ZMW: 2, ZWG: 2,
} as const // so that each code keeps its own digits as its type.

export type Currency = keyof typeof currencies

/** An exact amount: whole minor units (paise, cents) within the safe integers, never a fraction. */
export type Money = { readonly minor: number; readonly currency: Currency }

const codes = Object.keys(currencies) as Currency[] // because keys widens the names to string.

export const moneySchema = z.object({ minor: z.int(), currency: z.enum(codes) })

/** Throws RangeError unless `minor` is a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not whole minor units: ${minor}`)
  // Adding zero turns -0 into 0, which deep equality and JSON would tell apart.
  return { minor: minor + 0, currency }
}

export function zero(currency: Currency): Money {
  return money(0, currency)
}

export function add(a: Money, b: Money): Money {
  return money(a.minor + b.minor, sameCurrency(a, b))
}

export function subtract(a: Money, b: Money): Money {
  return money(a.minor - b.minor, sameCurrency(a, b))
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, zero(currency))
}

/** A share in hundredths of a percent (1800 is 18 %), rounded half away from zero. */
export function percent(of: Money, basisPoints: number): Money {
  if (!Number.isSafeInteger(basisPoints)) throw new RangeError(`not basis points: ${basisPoints}`)
  const exact = BigInt(of.minor) * BigInt(basisPoints)
  const half = exact < 0n ? -5_000n : 5_000n
  return money(Number((exact + half) / 10_000n), of.currency)
}

/**
 * Splits an amount by whole weights without losing a unit: every share is rounded towards zero,
 * then the largest remainders, the earlier first, take one unit more each.
 * Throws RangeError unless the weights are whole, not negative and not all zero.
 */
export function allocate(of: Money, weights: readonly number[]): Money[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError(`weights must be whole and not negative: ${weights.join()}`)
  }
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (total === 0n) throw new RangeError('nobody to allocate to: the weights are all zero')
  const parts = weights.map((weight, at) => {
    const exact = BigInt(Math.abs(of.minor)) * BigInt(weight)
    return { at, units: exact / total, remainder: exact % total }
  })
  const left = BigInt(Math.abs(of.minor)) - parts.reduce((all, { units }) => all + units, 0n)
  const neediest = parts.toSorted(byRemainder)
  const extra = new Set(neediest.slice(0, Number(left)).map(({ at }) => at))
  return parts.map(({ at, units }) => {
    const share = Number(units) + (extra.has(at) ? 1 : 0)
    return money(Math.sign(of.minor) * share, of.currency)
  })
}

export function compare(a: Money, b: Money): -1 | 0 | 1 {
  sameCurrency(a, b)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}

type Part = { readonly at: number; readonly units: bigint; readonly remainder: bigint }

function byRemainder(a: Part, b: Part): number {
  return a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.at - b.at
}

function sameCurrency(a: Money, b: Money): Currency {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} is not ${b.currency}`)
  return a.currency
}
