export { jobs } from './jobs.ts'
export { listeners } from './listens.ts'
export { routes } from './routes.ts'
export { visibleRepairs } from './policy.ts'
