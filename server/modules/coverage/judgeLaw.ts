import type { Asked } from './asked.ts'
import type { Cause, Payer } from './decision.ts'
import { all, causesOutside, type Judged, type Told } from './judged.ts'
import type { LawRow } from './law.ts'
import { type Period, periodOf } from './period.ts'
import type { Terms } from './terms.ts'

type Known = { readonly period: Period | undefined; readonly causes: Terms['causes'] }

/** Whether one rule of the law, or of a maker, speaks for this fault, and why. */
export function judgeLaw(row: LawRow, asked: Asked, { causes }: Pick<Terms, 'causes'>): Judged {
  const period = periodOf(row, asked)
  const no = whyNot(row, asked, { period, causes })
  const { kind, rule, obligor, remedies } = row
  return {
    kind,
    rule,
    obligor,
    startsOn: period?.startsOn ?? null,
    endsOn: period?.endsOn ?? null,
    applies: no === undefined,
    because: no ?? why(row, asked, period),
    certain: no ? isCertainNo(no, row) : isCertainYes(row, asked, { period, causes }),
    pays: kind === 'repair_duty' ? null : { payer: payerOf(row), ...all },
    remedies,
    law: { row, period },
  }
}

function payerOf({ obligor }: LawRow): Payer {
  return obligor === 'repairer' ? 'maker' : obligor
}

function whyNot(row: LawRow, asked: Asked, { period, causes }: Known): Told | undefined {
  const { market, device, fault } = asked
  if (row.status === 'not_transposed' || row.status === 'recommendation')
    return { key: 'because.notInForce' }
  if (row.kind === 'repair_duty') return undefined
  if (row.market !== device.soldInMarket) {
    const values = { country: row.market, soldIn: device.soldInMarket }
    return { key: 'because.soldElsewhere', values }
  }
  if (row.market !== market)
    return { key: 'because.heldElsewhere', values: { country: row.market } }
  if (row.kind === 'commercial_warranty' && device.condition !== 'new')
    return { key: 'because.usedUnit' }
  if (!period) return { key: 'because.startUnknown' }
  const { startsOn, endsOn } = period
  if (startsOn !== null && fault.reportedOn < startsOn)
    return { key: 'because.notBegun', values: { startsOn } }
  if (endsOn !== null && fault.reportedOn > endsOn)
    return { key: row.verified ? 'because.ended' : 'because.endedUnverified', values: { endsOn } }
  return whyNotSo(asked, { period, causes })
}

function whyNotSo(asked: Asked, { period, causes }: Known): Told | undefined {
  const { fault } = asked
  const excluded = causesOutside[fault.cause]
  if (excluded && excludes(asked, causes)) return { key: excluded }
  // Only statutes presume; a promise without a presumption covers whatever it does not exclude.
  const presumedUntil = period?.presumedUntil ?? null
  if (fault.cause !== 'unknown' || presumedUntil === null || fault.reportedOn <= presumedUntil)
    return undefined
  return { key: 'because.notPresumed', values: { presumedUntil } }
}

/** Some markets' law says that a cause is no reason by itself. */
function excludes(asked: Asked, causes: Terms['causes']): boolean {
  return causeRowOf(asked, causes)?.excludes ?? true
}

function causeRowOf({ market, fault }: Asked, causes: Terms['causes']) {
  return causes.find(
    (one) =>
      one.cause === fault.cause &&
      one.markets.includes(market) &&
      one.effectiveFrom <= fault.reportedOn &&
      (one.effectiveTo === null || fault.reportedOn <= one.effectiveTo),
  )
}

/** Past its own end a promise lives by what extended it. */
function isExtended({ fault }: Asked, period: Period | undefined): boolean {
  return Boolean(period?.extended && fault.reportedOn > period.extended.from)
}

function isBeyondSure({ fault }: Asked, period: Period | undefined): boolean {
  return Boolean(period?.sureUntil && fault.reportedOn > period.sureUntil)
}

function isCertainYes(row: LawRow, asked: Asked, { period, causes }: Known): boolean {
  if (!row.verified || isBeyondSure(asked, period)) return false
  if (causeRowOf(asked, causes)?.verified === false) return false
  return !isExtended(asked, period) || period?.extended?.by.verified !== false
}

function why(row: LawRow, asked: Asked, period: Period | undefined): Told {
  const { device, fault } = asked
  const extension = period?.extended
  const extended = isExtended(asked, period)
  // Until its own end the rule itself speaks, and only to that day.
  const endsOn = (extended ? extension?.endsOn : (extension?.from ?? period?.endsOn)) ?? ''
  const values = { endsOn, country: row.market, region: row.region ?? row.market }
  if (row.status === 'voluntary') return { key: 'because.voluntary', values }
  // The text of an unverified rule names no day and claims no right.
  if (!row.verified) return { key: row.text, values }
  if (extended && extension) return { key: extension.by.text, values }
  if (isBeyondSure(asked, period)) return { key: 'because.beyondSure', values }
  const presumedUntil = period?.presumedUntil
  if (row.periodKind === 'limitation' && presumedUntil && fault.reportedOn > presumedUntil)
    return { key: 'because.limitation', values: { ...values, presumedUntil } }
  if (device.condition !== 'new' && row.usedMonthsMin !== null)
    return { key: 'because.usedMinimum', values }
  return { key: row.text, values }
}

const byPeriod: ReadonlySet<Told['key']> = new Set<Told['key']>([
  'because.ended',
  'because.endedUnverified',
  'because.notBegun',
  'because.notPresumed',
])
const inDoubt: ReadonlySet<Told['key']> = new Set<Told['key']>([
  'because.startUnknown',
  'because.usedUnit',
])

/** An accident is not covered whatever the period may be; an end is as sure as its period. */
function isCertainNo({ key }: Told, row: LawRow): boolean {
  return !inDoubt.has(key) && (row.verified || !byPeriod.has(key))
}

/** Accident, liquid, wear and misuse are nobody's promise, unless somebody insures them. */
export function isOutside(cause: Cause): boolean {
  return cause !== 'unauthorised_repair' && causesOutside[cause] !== undefined
}
