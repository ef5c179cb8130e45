/**
 * The browser's only now, so that a test may freeze it. Promises and slots are judged by the
 * server's.
 */
export function now(): Date {
  return new Date()
}
