export { layOutAll } from './layOut.ts'
export { putCrew } from './crewRows.ts'
