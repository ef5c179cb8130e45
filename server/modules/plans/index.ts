export {
  mustHavePaidDeductible,
  plansOf,
  releaseClaim,
  reserveClaim,
  settleClaim,
  useClaim,
} from './claims.ts'
export { jobs } from './jobs.ts'
export { routes } from './routes.ts'
