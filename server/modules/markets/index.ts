export { calendarOf, type CalendarOptions } from './calendar.ts'
export {
  getMarket,
  holidaysIn,
  type LineClass,
  servicePromise,
  type ServicePromise,
  type Tax,
  taxOn,
} from './known.ts'
export { isOffered, mustOffer } from './offer.ts'
export { nameIn } from './present.ts'
export { routes } from './routes.ts'
export type { Market } from './tables.ts'
export { dayIn, marketTime } from './time.ts'
