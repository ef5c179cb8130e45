/**
 * The service of a bench: every route of the server, on a database that is given, on a free port.
 */
import { machineClock } from '#core/clock'
import { openDatabase } from '#core/database'
import { makeEngine } from '#core/engine'
import { localFiles } from '#core/files'
import { serve } from '#core/http'
import { makeLog } from '#core/log'
import { makeMetrics } from '#core/metrics'
import { makeSeal } from '#core/seal'
import { readSessionCookie } from '#core/sessionCookie'
import { makeTraces } from '#core/traces'
import { keptMail } from '#gateways/mail'
import { authenticate } from '#people'
import { makeListeners, routes } from '../server/app.ts'

const database = openDatabase(JSON.parse(process.env['BENCH_CONNECTION'] ?? '{}'))
const house = {
  demo: false,
  publicUrl: 'http://localhost',
  files: localFiles(process.env['BENCH_FILES'] ?? ''),
  seal: makeSeal('bench'),
}
const engine = await makeEngine({
  database,
  clock: machineClock,
  listeners: makeListeners({ mail: keptMail }),
  jobs: [],
  house,
  onFault: (where, fault) => console.error(where, fault),
})
const app = await serve({
  routes,
  around: () => engine.around,
  authenticate: (request) =>
    authenticate(
      { db: database.kysely, now: machineClock.now(), marketOf: engine.zones.marketOf },
      {
        session: readSessionCookie(request),
        bearer: request.headers.authorization?.replace(/^Bearer /, ''),
      },
    ),
  log: makeLog('warn'),
  metrics: makeMetrics(),
  traces: await makeTraces(undefined),
  limits: { identify: 0, signIn: 0, track: 0 },
  secure: false,
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(new URL(address).port)
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => engine.dispatcher.stop())
    .then(() => database.close())
    .then(() => process.exit(0))
})
