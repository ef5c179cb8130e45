import { addDays, addMonths, type Day, daysBetween } from '#shared/days'
import type { Asked } from './asked.ts'
import type { Extension, LawRow } from './law.ts'

type Past = Asked['history'][number]

/** When a promise holds: both days are inside. */
export type Period = {
  readonly startsOn: Day | null
  /** Null where the law names no end. */
  readonly endsOn: Day | null
  /** Where the law presumes that a fault was there from the start: the last such day. */
  readonly presumedUntil: Day | null
  /** Of a promise without an end: the last day on which nobody doubts it. */
  readonly sureUntil: Day | null
  /**
   * The extension that repairs under it brought, and where the promise would have ended without.
   */
  readonly extended: { readonly by: Extension; readonly from: Day } | null
}

/** Undefined where the day from which the promise counts is not known. */
export function periodOf(row: LawRow, asked: Asked): Period | undefined {
  const none = { endsOn: null, presumedUntil: null, sureUntil: null, extended: null }
  if (row.startEvent === 'none') return { ...none, startsOn: null }
  const startsOn = startOf(row, asked)
  if (startsOn === null) return undefined
  const { presumptionMonths, sureMonths } = row
  const presumedUntil = presumptionMonths === null ? null : addMonths(startsOn, presumptionMonths)
  const sureUntil = sureMonths === null ? null : addMonths(startsOn, sureMonths)
  if (row.openEnded) return { ...none, startsOn, presumedUntil, sureUntil }

  const plain =
    row.periodDays === null
      ? addMonths(startsOn, monthsOf(row, asked))
      : addDays(startsOn, row.periodDays)
  const end = row.downtimeAdds ? withDowntime(startsOn, plain, asked) : plain
  const extended = extendedEnd(row, asked, { startsOn, end })
  return {
    startsOn,
    endsOn: extended?.endsOn ?? end,
    presumedUntil,
    sureUntil,
    extended: extended ? { by: extended.by, from: end } : null,
  }
}

/** Of the extensions that hold for a contract of that day the longest: they do not add up. */
export function extensionFor(row: LawRow, { device }: Asked): Extension | undefined {
  if (row.repairExtensions.length === 0) return undefined
  const contract = device.contractOn ?? device.deliveredOn
  if (contract === null) return undefined
  return row.repairExtensions
    .filter(
      ({ contractsFrom, contractsTo, status, granted }) =>
        contractsFrom <= contract &&
        (contractsTo === null || contract <= contractsTo) &&
        (status === 'in_force' || granted),
    )
    .toSorted((a, b) => b.months * b.timesMax - a.months * a.timesMax)[0]
}

/** How often repairs have lengthened this promise already. */
export function timesExtended(row: LawRow, asked: Asked, by: Extension): number {
  const startsOn = startOf(row, asked)
  if (startsOn === null || row.openEnded) return 0
  const plain = addMonths(startsOn, monthsOf(row, asked))
  return lengthen(asked, { startsOn, end: plain }, by).times
}

/** Earlier repairs and replacements that were owed: others change nothing. */
export function owed(asked: Asked, kinds: readonly Past['kind'][] = ['repair']): Past[] {
  return asked.history.filter(
    ({ kind, under, reportedOn }) =>
      kinds.includes(kind) &&
      (under === 'legal_guarantee' || under === 'commercial_warranty') &&
      reportedOn <= asked.fault.reportedOn,
  )
}

/** The last repair that a warranty on repairs speaks of. */
export function repairBehind(row: LawRow, { history, fault }: Asked): Past | undefined {
  return history.findLast(
    ({ kind, under, component, sameFault, handedOverOn }) =>
      kind === 'repair' &&
      handedOverOn <= fault.reportedOn &&
      (row.under === null || (under !== null && row.under.includes(under))) &&
      (row.sameFault ? sameFault : component === fault.component),
  )
}

function startOf(row: LawRow, asked: Asked): Day | null {
  const { device } = asked
  if (row.startEvent === 'handOver') return repairBehind(row, asked)?.handedOverOn ?? null
  if (row.replacementRestarts) {
    const replaced = owed(asked, ['replacement']).at(-1)
    if (replaced) return replaced.handedOverOn
  }
  if (row.startEvent === 'delivery') return device.deliveredOn
  if (row.startEvent === 'purchase') return device.contractOn ?? device.deliveredOn
  // A device is hardly ever activated before it is delivered, so from delivery is what is certain.
  return device.activatedOn ?? device.deliveredOn
}

/** For used goods only the shortest time that may be agreed is certain. */
function monthsOf(row: LawRow, { device }: Asked): number {
  const months = row.periodMonths ?? 0
  return device.condition === 'new' ? months : (row.usedMonthsMin ?? months)
}

function withDowntime(startsOn: Day, end: Day, asked: Asked): Day {
  const repairs = owed(asked).toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1))
  return repairs.reduce((until, { reportedOn, handedOverOn }) => {
    // A repair of another time than the promise's own takes nothing from it.
    if (reportedOn < startsOn || reportedOn > until) return until
    return addDays(until, Math.max(0, daysBetween(reportedOn, handedOverOn)))
  }, end)
}

type Plain = { readonly startsOn: Day; readonly end: Day }

function extendedEnd(row: LawRow, asked: Asked, plain: Plain) {
  if (asked.history.length === 0) return undefined
  const by = extensionFor(row, asked)
  if (!by) return undefined
  const { times, endsOn } = lengthen(asked, plain, by)
  return times === 0 ? undefined : { by, endsOn }
}

/** The law lengthens its own guarantee for repairs under it, not for those a maker made. */
function lengthen({ history, fault }: Asked, { startsOn, end }: Plain, by: Extension) {
  let [times, endsOn] = [0, end]
  for (const { kind, under, reportedOn } of history) {
    const counts = kind === 'repair' && under === 'legal_guarantee'
    if (!counts || reportedOn < startsOn || reportedOn > endsOn) continue
    if (times === by.timesMax || reportedOn > fault.reportedOn) break
    times += 1
    endsOn = addMonths(end, by.months * times)
  }
  return { times, endsOn }
}
