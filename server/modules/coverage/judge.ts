import type { CoverageText } from '#locales/en/coverage'
import type { Asked } from './asked.ts'
import type { Decision } from './contract.ts'
import type { Cause } from './decision.ts'
import { type Period, periodOf } from './period.ts'
import type { Say } from './say.ts'
import type { LawRow, LawTerms, TextKey } from './terms.ts'

export type Judged = {
  readonly row: LawRow
  readonly period: Period | undefined
  readonly promise: Decision['promises'][number]
  /** Whether what was found rests only on what was verified. */
  readonly verified: boolean
}

type Reason = {
  readonly key: CoverageText | TextKey
  readonly values?: Readonly<Record<string, string>>
}

/** Whether one rule speaks for this fault, and why. */
export function judge(
  row: LawRow,
  asked: Asked,
  { terms, say }: { terms: Pick<LawTerms, 'causes'>; say: Say },
): Judged {
  const period = periodOf(row, asked)
  const no = whyNot(row, asked, { period, causes: terms.causes })
  const { key, values } = no ?? why(row, asked, period)
  const extension = period?.extended
  const restsOnExtension = extension ? asked.fault.reportedOn > extension.from : false
  return {
    row,
    period,
    promise: {
      kind: row.kind,
      rule: row.rule,
      obligor: row.obligor,
      startsOn: period?.startsOn ?? null,
      endsOn: period?.endsOn ?? null,
      applies: no === undefined,
      because: say(key, values),
    },
    verified: no
      ? isCertainNo(no, row)
      : row.verified && !(restsOnExtension && extension?.by.verified === false),
  }
}

type Known = { readonly period: Period | undefined; readonly causes: LawTerms['causes'] }

function whyNot(row: LawRow, asked: Asked, { period, causes }: Known): Reason | undefined {
  const { market, device, fault } = asked
  if (row.status === 'not_transposed' || row.status === 'recommendation')
    return { key: 'because.notInForce' }
  if (row.market !== device.soldInMarket) {
    return {
      key: 'because.soldElsewhere',
      values: { country: row.market, soldIn: device.soldInMarket },
    }
  }
  if (row.market !== market)
    return { key: 'because.heldElsewhere', values: { country: row.market } }
  if (row.kind === 'commercial_warranty' && device.condition !== 'new')
    return { key: 'because.usedUnit' }
  if (!period) return { key: 'because.startUnknown' }
  const { startsOn, endsOn, presumedUntil } = period
  if (fault.reportedOn < startsOn) return { key: 'because.notBegun', values: { startsOn } }
  if (fault.reportedOn > endsOn)
    return { key: row.verified ? 'because.ended' : 'because.endedUnverified', values: { endsOn } }
  const excluded = exclusionOf(fault.cause)
  if (excluded && excludes(asked, causes)) return { key: excluded }
  // Only statutes presume; a promise without a presumption covers whatever it does not exclude.
  if (presumedUntil === null || fault.reportedOn <= presumedUntil) return undefined
  const values = { endsOn, presumedUntil }
  if (row.periodKind === 'limitation') return { key: 'because.limitation', values }
  return fault.cause === 'unknown' ? { key: 'because.notPresumed', values } : undefined
}

const exclusions: Readonly<Partial<Record<Cause, CoverageText>>> = {
  accident: 'because.accident',
  liquid: 'because.liquid',
  wear: 'because.wear',
  misuse: 'because.misuse',
  unauthorised_repair: 'because.unauthorisedRepair',
}

function exclusionOf(cause: Cause): CoverageText | undefined {
  return exclusions[cause]
}

/** Some markets' law says that a cause is no reason by itself. */
function excludes({ market, fault }: Asked, causes: LawTerms['causes']): boolean {
  const row = causes.find((one) => {
    return (
      one.market === market &&
      one.cause === fault.cause &&
      one.effectiveFrom <= fault.reportedOn &&
      (one.effectiveTo === null || fault.reportedOn <= one.effectiveTo)
    )
  })
  return row?.excludes ?? true
}

function why(row: LawRow, { device, fault }: Asked, period: Period | undefined): Reason {
  const extension = period?.extended
  // Until the promise's own end the rule itself speaks, and only to that day; then what extended
  // it.
  const isExtended = extension ? fault.reportedOn > extension.from : false
  const values = {
    endsOn: (isExtended ? period?.endsOn : (extension?.from ?? period?.endsOn)) ?? '',
  }
  if (row.status === 'voluntary') return { key: 'because.voluntary', values }
  // The text of an unverified rule names no day and claims no right.
  if (!row.verified) return { key: row.text, values }
  if (isExtended && extension) return { key: extension.by.text, values }
  if (device.condition !== 'new' && row.usedMonthsMin !== null)
    return { key: 'because.usedMinimum', values }
  return { key: row.text, values }
}

/**
 * An accident is not covered whatever the period may be; that a promise ended is as sure as its
 * period.
 */
function isCertainNo({ key }: Reason, row: LawRow): boolean {
  const byPeriod: readonly Reason['key'][] = [
    'because.ended',
    'because.endedUnverified',
    'because.notBegun',
    'because.limitation',
    'because.notPresumed',
  ]
  if (key === 'because.startUnknown' || key === 'because.usedUnit') return false
  return row.verified || !byPeriod.includes(key)
}
