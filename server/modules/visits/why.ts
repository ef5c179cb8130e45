import { maySend, partBits, type Shift, skillBits } from '#routing'
import type { VisitRow } from './tables.ts'
import type { LeftReason } from './views.ts'

/** The first thing that stands in the way, looked at over all technicians of the day. */
export function whyLeft(row: VisitRow, shifts: readonly Shift[]): LeftReason {
  const need = { skills: skillBits(row.skills), parts: partBits(row.parts) }
  const there = shifts.filter(({ frame }) => frame.off === null)
  if (!there.length) return 'nobody'
  const skilled = there.filter(({ frame }) => (frame.skills & need.skills) === need.skills)
  if (!skilled.length) return 'skills'
  const equipped = skilled.filter(({ frame }) => (frame.kit & need.parts) === need.parts)
  if (!equipped.length) return 'parts'
  return equipped.some((shift) => maySend(shift, need)) ? 'window' : 'full'
}
