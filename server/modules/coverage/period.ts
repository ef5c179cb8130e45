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
  /** What repairs under it brought, and where the promise would have ended without. */
  readonly extended: Extended | null
}

/** The extension that speaks on the day of the report, and its own last day. */
type Extended = { readonly by: Extension; readonly from: Day; readonly endsOn: Day }

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
  const { endsOn, extended } = lengthened(row, asked, { startsOn, end })
  return { startsOn, endsOn, presumedUntil, sureUntil, extended }
}

/** The extensions that hold for a contract of that day, the longest first: they do not add up. */
function extensionsOf(row: LawRow, { device }: Asked): Extension[] {
  const contract = device.contractOn ?? device.deliveredOn
  if (contract === null) return []
  return row.repairExtensions
    .filter(
      ({ contractsFrom, contractsTo, status, granted }) =>
        contractsFrom <= contract &&
        (contractsTo === null || contract <= contractsTo) &&
        (status === 'in_force' || granted),
    )
    .toSorted((a, b) => b.months * b.timesMax - a.months * a.timesMax)
}

/** What one more repair would bring: the extension and its last day; undefined: no more. */
export function nextExtension(row: LawRow, asked: Asked, { startsOn, endsOn, extended }: Period) {
  const [by] = extensionsOf(row, asked)
  if (!by || startsOn === null || endsOn === null) return undefined
  const end = extended?.from ?? endsOn
  const { times } = lengthen(asked, { startsOn, end }, by)
  return times < by.timesMax ? { by, endsOn: addMonths(end, by.months * (times + 1)) } : undefined
}

/** Under what a repair is made because of a fault that was owed, not for money or by grace. */
const owing: ReadonlySet<Past['under']> = new Set<Past['under']>([
  'legal_guarantee',
  'commercial_warranty',
  'repair_warranty',
  'part_warranty',
])

/** Earlier repairs and replacements that were owed: others change nothing. */
export function owed(asked: Asked, kinds: readonly Past['kind'][] = ['repair']): Past[] {
  return asked.history.filter(
    ({ kind, under, reportedOn }) =>
      kinds.includes(kind) && owing.has(under) && reportedOn <= asked.fault.reportedOn,
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
    const replaced = owed(asked, ['replacement']).findLast(
      ({ handedOverOn }) => handedOverOn <= asked.fault.reportedOn,
    )
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

/** The days in repair until the report, each counted once. */
function withDowntime(startsOn: Day, end: Day, asked: Asked): Day {
  const repairs = owed(asked).toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1))
  let [until, counted] = [end, startsOn]
  for (const { reportedOn, handedOverOn } of repairs) {
    // A repair of another time than the promise's own takes nothing from it.
    if (reportedOn < startsOn || reportedOn > until) continue
    const from = reportedOn > counted ? reportedOn : counted
    const to = handedOverOn < asked.fault.reportedOn ? handedOverOn : asked.fault.reportedOn
    if (to <= from) continue
    until = addDays(until, daysBetween(from, to))
    counted = to
  }
  return until
}

type Plain = { readonly startsOn: Day; readonly end: Day }

/** It ends with the longest extension; on a day that a law's own reaches, the law's own speaks. */
function lengthened(row: LawRow, asked: Asked, plain: Plain) {
  const { end } = plain
  if (asked.history.length === 0 || row.repairExtensions.length === 0)
    return { endsOn: end, extended: null }
  const reached = extensionsOf(row, asked)
    .map((by) => ({ by, from: end, endsOn: lengthen(asked, plain, by).endsOn }))
    .filter(({ endsOn }) => endsOn > end)
  const [longest] = reached
  const { reportedOn } = asked.fault
  const lawful = reached.find(({ by, endsOn }) => by.status === 'in_force' && reportedOn <= endsOn)
  return { endsOn: longest?.endsOn ?? end, extended: lawful ?? longest ?? null }
}

/** The law lengthens its own guarantee for repairs under it, not for those a maker made. */
function lengthen({ history, fault }: Asked, { startsOn, end }: Plain, by: Extension) {
  let [times, endsOn] = [0, end]
  for (const { kind, under, reportedOn } of history) {
    const counts = kind === 'repair' && under === 'legal_guarantee'
    if (!counts || reportedOn < startsOn || reportedOn > endsOn) continue
    if (times === by.timesMax || reportedOn > fault.reportedOn) continue
    times += 1
    endsOn = addMonths(end, by.months * times)
  }
  return { times, endsOn }
}
