import { day } from './dayContract.ts'
import { life } from './lifeContract.ts'

export { stopReasons, visitStates } from './visit.ts'
export * from './views.ts'

export const visits = { ...day, ...life }
