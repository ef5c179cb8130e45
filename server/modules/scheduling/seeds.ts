export { type NewTechnician, putTechnicians } from './rows.ts'
export { addTechnician } from './technician.ts'
