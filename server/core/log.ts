import { type Logger, pino } from 'pino'

/** Structured lines on standard error; nothing of a person's is ever handed to it. */
export function makeLog(level: string): Logger {
  const redact = ['req.headers', 'headers', 'password', 'token', 'email', 'phone']
  return pino(
    { level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
}
