export { makeJobs } from './jobs.ts'
export { makeListeners } from './listens.ts'
export { type Notice, notify } from './notify.ts'
export { routes } from './routes.ts'
