import { addDays, addMonths, type Day, daysBetween } from '#shared/days'
import type { Asked } from './asked.ts'
import type { Extension, LawRow } from './terms.ts'

/** When a promise holds: both days are inside. */
export type Period = {
  readonly startsOn: Day
  readonly endsOn: Day
  /** Where the law presumes that a fault was there from the start: the last such day. */
  readonly presumedUntil: Day | null
  /**
   * The extension that a repair under it brought, and where the promise would have ended without.
   */
  readonly extended: { readonly by: Extension; readonly from: Day } | null
}

/** Undefined where the day from which the promise counts is not known. */
export function periodOf(row: LawRow, asked: Asked): Period | undefined {
  const startsOn = startOf(row, asked)
  if (startsOn === null) return undefined
  const plain =
    row.periodDays === null
      ? addMonths(startsOn, monthsOf(row, asked))
      : addDays(startsOn, row.periodDays)
  const end = row.downtimeAdds ? withDowntime(startsOn, plain, asked) : plain
  const by = wasRepaired(asked, { startsOn, end }) ? extensionFor(row, asked) : undefined
  const { presumptionMonths: presumed } = row
  return {
    startsOn,
    endsOn: by ? addMonths(end, by.months) : end,
    presumedUntil: presumed === null ? null : addMonths(startsOn, presumed),
    extended: by ? { by, from: end } : null,
  }
}

/** Of the extensions that hold for a contract of that day the longest: they do not add up. */
export function extensionFor(row: LawRow, { device }: Asked): Extension | undefined {
  const contract = device.contractOn ?? device.deliveredOn
  if (contract === null) return undefined
  return row.repairExtensions
    .filter(
      ({ contractsFrom, contractsTo }) =>
        contractsFrom <= contract && (contractsTo === null || contract <= contractsTo),
    )
    .filter(({ status, granted }) => status === 'in_force' || granted)
    .toSorted((a, b) => b.months - a.months)[0]
}

/** Repairs that were owed under a guarantee or a warranty: only these lengthen anything. */
export function owedRepairs({ history }: Asked): Asked['history'] {
  return history.filter(({ kind, under }) => {
    return kind === 'repair' && (under === 'legal_guarantee' || under === 'commercial_warranty')
  })
}

function startOf({ startEvent }: LawRow, { device }: Asked): Day | null {
  if (startEvent === 'delivery') return device.deliveredOn
  if (startEvent === 'purchase') return device.contractOn ?? device.deliveredOn
  // A device is hardly ever activated before it is delivered, so from delivery is what is certain.
  return device.activatedOn ?? device.deliveredOn
}

/** For used goods only the shortest time that may be agreed is certain. */
function monthsOf(row: LawRow, { device }: Asked): number {
  const months = row.periodMonths ?? 0
  return device.condition === 'new' ? months : (row.usedMonthsMin ?? months)
}

function withDowntime(startsOn: Day, end: Day, asked: Asked): Day {
  const repairs = owedRepairs(asked).toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1))
  return repairs.reduce((until, { reportedOn, handedOverOn }) => {
    // A repair of another time than the promise's own takes nothing from it.
    if (reportedOn < startsOn || reportedOn > until) return until
    return addDays(until, Math.max(0, daysBetween(reportedOn, handedOverOn)))
  }, end)
}

/** The law lengthens its own guarantee for repairs under it, not for those a maker made. */
function wasRepaired(
  { history }: Asked,
  { startsOn, end }: { readonly startsOn: Day; readonly end: Day },
): boolean {
  return history.some(({ kind, under, reportedOn }) => {
    return (
      kind === 'repair' &&
      under === 'legal_guarantee' &&
      startsOn <= reportedOn &&
      reportedOn <= end
    )
  })
}
