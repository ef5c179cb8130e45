export { keepTerms } from './rows.ts'
