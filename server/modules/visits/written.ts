import type { NewVisit, VisitRow } from './tables.ts'
import type { Point } from './travel.ts'

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

export function millionths({ latitude, longitude }: Point) {
  return { latitudeE6: Math.round(latitude * 1e6), longitudeE6: Math.round(longitude * 1e6) }
}
