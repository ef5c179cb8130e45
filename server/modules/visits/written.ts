import type { NewVisit, VisitRow } from './tables.ts'

/** What a visit has before anybody set out. */
export const unbegun = {
  pinned: false,
  plannedAt: null,
  dispatchedAt: null,
  acceptedAt: null,
  departedAt: null,
  arrivedAt: null,
  begunAt: null,
  endedAt: null,
  reason: null,
  learned: null,
  version: 1,
} as const satisfies Partial<VisitRow>

/** As the table takes it: lists are text there. */
export function written(visit: VisitRow): NewVisit {
  return { ...visit, skills: JSON.stringify(visit.skills), parts: JSON.stringify(visit.parts) }
}
