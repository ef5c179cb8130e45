import { addDays, daysBetween } from '#shared/days'
import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'
import type { RemedyRow } from './law.ts'
import { owed } from './period.ts'
import type { Terms } from './terms.ts'
import type { Verdict } from './verdict.ts'

/**
 * Whose remedies count: the guarantee's, where it surely holds, also behind a promise that pays
 * before it.
 */
export function whoOwes(paying: readonly Judged[], first: Judged | undefined): Judged | undefined {
  return paying.find(({ kind, certain }) => kind === 'legal_guarantee' && certain) ?? first
}

/** What a promise owes, and who chooses: the first row of its group that fits. */
export function remediesOf(judged: Judged, asked: Asked, terms: Terms): Verdict['remedies'] {
  const group = judged.remedies
  if (group === null) return null
  const found = terms.remedies.find((row) => row.group === group && fits(row, judged, asked))
  return found ? { choice: [...found.choice], chooser: found.chooser, then: [...found.then] } : null
}

function fits(row: RemedyRow, { startsOn }: Judged, asked: Asked): boolean {
  const { reportedOn } = asked.fault
  if (row.daysMax !== null && (startsOn === null || reportedOn > addDays(startsOn, row.daysMax)))
    return false
  const earlier = owed(asked, row.earlierKinds).filter(
    (past) => startsOn === null || past.reportedOn >= startsOn,
  )
  if (earlier.length < row.earlierMin) return false
  const { downtimeAbove } = row
  if (downtimeAbove === null) return true
  return earlier.some((past) => daysBetween(past.reportedOn, past.handedOverOn) > downtimeAbove)
}
