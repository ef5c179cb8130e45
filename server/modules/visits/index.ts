export { jobs, listeners } from './improve.ts'
export { arrivalOf } from './life.ts'
export { moveToWindow, movesOf } from './move.ts'
export { openVisitOf } from './queries.ts'
export { cancelVisit } from './release.ts'
export { getVisit } from './rows.ts'
export { routes } from './routes.ts'
export {
  changeableUntil,
  crewName,
  mustBeChangeable,
  offersFor,
  siteFor,
  workAtHome,
} from './serve.ts'
export { bookWindow, confirmHold, holdWindow, isHeldFor, type Work } from './take.ts'
export type { VisitRow } from './tables.ts'
export { visitCan } from './visit.ts'
