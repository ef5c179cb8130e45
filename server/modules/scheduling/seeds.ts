export { putTechnicians } from './rows.ts'
