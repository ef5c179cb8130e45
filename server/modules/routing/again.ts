import type { Need, Window } from './fit.ts'
import { type Ground, partBits, pointOf, secondsAt, skillBits, type Planned } from './frame.ts'
import { spotOf } from './travel.ts'
import { hourAt } from './windows.ts'

/** What a visit that is known already asks of whoever makes it. */
export function needAgain(row: Planned, site: Ground): Need {
  return {
    ...spotOf(pointOf(row), site),
    service: row.minutes * 60,
    skills: skillBits(row.skills),
    parts: partBits(row.parts),
  }
}

/** The window that its owner was promised; undefined while none is agreed. */
export function promisedWindow(row: Planned, timeZone: string): Window | undefined {
  if (!row.windowFrom || !row.windowTo) return undefined
  const from = secondsAt(row.windowFrom)
  return { from, to: secondsAt(row.windowTo), hour: hourAt(timeZone, from) }
}
