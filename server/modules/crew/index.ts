export { layOutAll } from './layOut.ts'
export { mustPlan } from './policy.ts'
export {
  crewByIds,
  crewMember,
  crewOf,
  fingerprintOf,
  type RouteKey,
  routesAt,
  type RouteVersion,
  routeVersions,
  sitesWithCrew,
  type Span,
} from './queries.ts'
export { dropStop, lockRoutes, setStops, touchRoute } from './routeRows.ts'
export { routes } from './routes.ts'
export type { CrewRow, RouteRow } from './tables.ts'
export { hasWritten } from './unsaved.ts'
