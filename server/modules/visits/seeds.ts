export { viewDay } from './day.ts'
export { arriveVisit, beginVisit, completeVisit, departVisit } from './life.ts'
export { replanAtDesk } from './replan.ts'
export { sendDay } from './send.ts'
